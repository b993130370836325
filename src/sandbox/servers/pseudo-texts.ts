/**
 * Languages that nobody speaks, named as Android and Chromium name theirs. "en_XA" shows what is not translated and what does
 * not fit: every letter has an accent, and each text is 40 % longer and in brackets. "en_XB" runs from
 * right to left, in Arabic letters.
 */
export const PSEUDO_LANGUAGES = ["en_XA", "en_XB"] as const;

type Texts = Readonly<Record<string, string>>;

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "áƀçðéƒĝĥîĵķļɱñóþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÓÞǪŔŠŢÛṼŴẊÝŽ".split("");
const ARABIC = "ابكديفغهيجكلمنوپقرستوڤوخيز".split("");
const FILLING = "óñé ţŵó ţĥŕéé ƒóûŕ ƒîṽé šîẋ šéṽéñ éîĝĥţ ñîñé ţéñ ";

/** The page (HTML) with the texts of its data block in the pseudo-language; as it is where the language is a real one. */
export function speakPseudo(page: string, language: string): string {
  if (language !== "en_XA" && language !== "en_XB") return page;
  const [change, tag] = language === "en_XA" ? [lengthen, "en-XA"] : [turnAround, "ar-XB"];
  return page
    .replace('<html lang="en">', `<html lang="${tag}">`)
    .replace(/(<script type="application\/json" id="catalogue">)(.*?)(?=<\/script>)/s, (_all, start: string, json) => {
      const texts = Object.entries(JSON.parse(json) as Texts).map(([key, text]) => [key, change(text)]);
      return start + JSON.stringify(Object.fromEntries(texts)).replaceAll("<", "\\u003c");
    });
}

function lengthen(text: string): string {
  const room = Math.ceil(text.length * 0.4);
  const accented = outsidePlaces(text, (words) => words.replaceAll(/[a-z]/gi, (letter) => spell(letter, ACCENTED)));
  return `⟦${accented} ${FILLING.repeat(Math.ceil(room / FILLING.length))
    .slice(0, room)
    .trim()}⟧`;
}

function turnAround(text: string): string {
  return outsidePlaces(text, (words) => words.replaceAll(/[a-z]/gi, (letter) => spell(letter.toLowerCase(), ARABIC)));
}

function spell(letter: string, letters: readonly string[]): string {
  return letters[PLAIN.indexOf(letter)] ?? letter;
}

/** `{name}` stays as it is. */
function outsidePlaces(text: string, change: (words: string) => string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
