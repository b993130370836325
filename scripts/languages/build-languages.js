import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Makes a classic script of each catalogue but English, which stands in the pages: a frame of opaque origin can neither
 * fetch JSON nor load module scripts. src/widgets/create-languages.ts loads the one that the user needs.
 *
 * @param {string} from
 * @param {string} to
 */
export function buildLanguages(from, to) {
  for (const file of readdirSync(from)) {
    const language = file.replace(/\.json$/, "");
    if (language === "en") continue;
    /** @type {unknown} */
    const texts = JSON.parse(readFileSync(`${from}/${file}`, "utf8"));
    writeFileSync(`${to}/language-${language}.js`, `var ScorelensLanguage=${JSON.stringify({ language, texts })};\n`);
  }
}
