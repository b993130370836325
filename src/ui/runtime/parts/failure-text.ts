import type { VNode } from "preact";
import type { FailureTexts } from "../describe-failure.ts";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { LongText } from "./long-text.ts";

export function FailureText({ texts }: { readonly texts: FailureTexts }): VNode {
  const { phrase } = currentLocale();
  const { meaning, zohoSays } = texts;
  return html`<span>
    ${meaning}
    ${
      zohoSays === null
        ? null
        : html`<span>
            ${" "}${phrase("failure.zoho_says", { message: html`<${LongText} text=${zohoSays} />` })}
          </span>`
    }
  </span>`;
}
