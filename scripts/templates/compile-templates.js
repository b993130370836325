import { transformWithOxc } from "vite";
import { importsHtml, rewriteTemplates } from "./rewrite-templates.js";

/** All on the first line, so that each line stays where it was. */
const CREATE_ELEMENT = 'import { h as createElement } from "preact"; ';

/**
 * Writes each html`…` as the calls of h that it stands for, so that no page reads templates at run time or carries what reads
 * them, and that tests run what pages run.
 * @returns {import("vite").Plugin}
 */
export function compileTemplates() {
  return {
    name: "compile-templates",
    enforce: "pre",
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /\/node_modules\// }, code: "html" },
      async handler(code, id) {
        if (!importsHtml(code)) return null;
        const { text, problems } = rewriteTemplates(id, code);
        for (const { message, at } of problems) this.error(message, at);
        const compiled = await transformWithOxc(CREATE_ELEMENT + text, `${id}x`, {
          lang: "tsx",
          jsx: { runtime: "classic", pragma: "createElement" },
          sourcemap: true,
        });
        const { mappings = "" } = compiled.map ?? {};
        return { code: compiled.code, map: { version: 3, names: [], mappings, sources: [id], sourcesContent: [code] } };
      },
    },
  };
}
