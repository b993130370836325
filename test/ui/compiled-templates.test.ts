import type { ComponentChildren, VNode } from "preact";
import { describe, expect, it } from "vitest";
import { html } from "../../src/ui/runtime/html.ts";
import { Notice } from "../../src/ui/runtime/parts/notice.ts";

const childrenOf = (node: VNode) => (node.props as { readonly children?: ComponentChildren }).children;

describe("the templates that tests run", () => {
  it("are compiled, those of src as those of a test", () => {
    expect(String(Notice)).not.toContain("html`");
    expect(String(() => html`<p>one</p>`)).toContain('("p", null, `one`)');
  });

  it("are never read at run time", async () => {
    const { html: read } = await import("../../src/ui/runtime/html.ts");
    expect(() => read`<p>one</p>`).toThrow("not compiled");
  });

  it("have no text of a line break and the blanks around it", () => {
    const template = html`<p>
      one
      <b>two</b> three ${4}
      five
    </p>`;
    expect(childrenOf(template)).toEqual(["one", expect.objectContaining({ type: "b" }), " three ", 4, "five"]);
  });
});
