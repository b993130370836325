/** The part of jsdom that reads a page; jsdom carries no types. */
declare module "jsdom" {
  export interface PageAttribute {
    readonly name: string;
    readonly value: string;
  }
  export interface PageElement {
    readonly localName: string;
    readonly attributes: Iterable<PageAttribute>;
    getAttribute(name: string): string | null;
    hasAttribute(name: string): boolean;
  }
  export class JSDOM {
    constructor(html: string);
    readonly window: { readonly document: { querySelectorAll(selector: string): Iterable<PageElement> } };
  }
}
