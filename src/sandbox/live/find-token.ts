/** Shorter parts than this are as likely chance: an id and a token are of much the same letters. */
const PART_LENGTH = 10;
/** How often what is decoded may have to be decoded again. */
const LAYERS = 5;

/**
 * Whether a text holds the token, or ten of its letters and digits in a row: as they are, in capitals, with anything else between
 * them, escaped for JSON, JavaScript, HTML, URLs or e-mail, several times over, or as base64 or hexadecimal. What
 * is encrypted, compressed or spelled otherwise isn't found: nobody can rule that out.
 */
export function createTokenSearch(token: string): (text: string) => boolean {
  const holdsPart = createPartSearch(keepLetters(token));
  return (text) => {
    const plain = unescapeText(text);
    return [plain, stripTags(plain), ...decodeBase64(plain), ...decodeHexadecimal(plain)].some((view) =>
      holdsPart(keepLetters(view)),
    );
  };
}

function keepLetters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

function stripTags(text: string): string {
  return text.replace(/<[^<>]*>/g, "");
}

function unescapeText(text: string): string {
  let before = text.normalize("NFKC");
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const after = unescapeOnce(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

const HEXADECIMAL = /(?:\\u\{?0*|\\x|%u00|%|=|&#x0*)([2-7][0-9a-f])[};]?/gi;
const DECIMAL = /&#0*(\d{2,3});?/g;
const OCTAL = /\\([01][0-7]{2})/g;
/** Of the characters in a token that have a name in HTML, and of those that can't be seen. */
const NAMED = /&(?:period|lowbar|underbar|hyphen|dash|shy|zwnj|zwj|nbsp|zerowidthspace|wbr);?/gi;

function unescapeOnce(text: string): string {
  return text
    .replace(NAMED, "")
    .replace(/&amp;?/gi, "&")
    .replace(HEXADECIMAL, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(DECIMAL, (whole, digits: string) => (Number(digits) < 127 ? String.fromCharCode(Number(digits)) : whole))
    .replace(OCTAL, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}

/** Where in the text it begins is not known: of four places in a row one is right. */
function decodeBase64(text: string): readonly string[] {
  const digits = text.replace(/[^A-Za-z0-9+/_-]+/g, "");
  return [0, 1, 2, 3].map((start) => Buffer.from(digits.slice(start), "base64").toString("latin1"));
}

function decodeHexadecimal(text: string): readonly string[] {
  const digits = text.replace(/[^0-9a-fA-F]+/g, "");
  return [0, 1].map((start) => Buffer.from(digits.slice(start), "hex").toString("latin1"));
}

/** Looks for whole blocks first, of which a part that is twice as long holds one wherever it begins. */
function createPartSearch(token: string): (letters: string) => boolean {
  const length = Math.min(PART_LENGTH, token.length);
  const size = Math.floor((length + 1) / 2);
  const places = Array.from({ length: Math.floor(token.length / size) }, (_, index) => index * size);
  const blocks = new RegExp([...new Set(places.map((at) => token.slice(at, at + size)))].join("|"), "g");
  return (letters) => {
    blocks.lastIndex = 0;
    for (let match = blocks.exec(letters); match !== null; match = blocks.exec(letters)) {
      const { index, 0: block } = match;
      if (places.some((at) => token.startsWith(block, at) && commonLength(token, at, letters, index) >= length))
        return true;
      // Blocks may overlap.
      blocks.lastIndex = index + 1;
    }
    return false;
  };
}

/** How many letters are the same in a row around these two places. */
function commonLength(one: string, at: number, other: string, place: number): number {
  let [before, after] = [0, 0];
  while (before < Math.min(at, place) && one[at - before - 1] === other[place - before - 1]) before += 1;
  while (at + after < one.length && one[at + after] === other[place + after]) after += 1;
  return before + after;
}
