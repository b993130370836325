/** @typedef {Readonly<Record<string, string>>} Texts */

const CATEGORY = /\.(zero|one|two|few|many|other)$/;
const PLACE = /\{(\w+)\}/g;
/** Forms that may stand for one number alone, so that the text need not name it: "in the last day". */
const OF_ONE_NUMBER = ["zero", "one", "two"];
const CONTROL = /\p{Cc}/u;

/**
 * Where the texts of a language do not fit the English ones, a sentence each. A counted text, in English `key.one` and
 * `key.other`, needs each form that Intl.PluralRules names for the language, and no other.
 *
 * @param {Texts} english
 * @param {string} language BCP 47
 * @param {Texts} texts
 * @returns {string[]}
 */
export function compareCatalogues(english, language, texts) {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = new Map(Object.keys(english).flatMap((key) => formsOf(english, key, categories)));
  return [
    ...[...wanted.keys()].filter((key) => !Object.hasOwn(texts, key)).map((key) => `"${key}" is missing`),
    ...Object.keys(texts)
      .filter((key) => !wanted.has(key))
      .map((key) => `"${key}" is left over`),
    ...Object.entries(texts).flatMap(([key, text]) => {
      const places = wanted.get(key);
      return places === undefined ? [] : judgeText(key, text, places);
    }),
  ];
}

/**
 * The key of a text without the name of its plural form.
 *
 * @param {Texts} english
 * @param {string} key
 * @returns {string}
 */
export function stemOf(english, key) {
  const stem = key.replace(CATEGORY, "");
  return Object.hasOwn(english, `${stem}.one`) && Object.hasOwn(english, `${stem}.other`) ? stem : key;
}

/**
 * The keys that a language needs for this English one, each with the places of its text: true where one must be there,
 * false where it may.
 *
 * @param {Texts} english
 * @param {string} key
 * @param {readonly string[]} categories
 * @returns {[string, Map<string, boolean>][]}
 */
function formsOf(english, key, categories) {
  const stem = stemOf(english, key);
  if (stem === key) return [[key, new Map(placesOf(english[key]).map((place) => [place, true]))]];
  const places = [...placesOf(english[`${stem}.one`]), ...placesOf(english[`${stem}.other`])];
  return categories.map((category) => [
    `${stem}.${category}`,
    new Map(places.map((place) => [place, place !== "n" || !OF_ONE_NUMBER.includes(category)])),
  ]);
}

/**
 * @param {string} key
 * @param {string} text
 * @param {ReadonlyMap<string, boolean>} places
 * @returns {string[]}
 */
function judgeText(key, text, places) {
  if (typeof text !== "string" || text.trim() === "") return [`"${key}" is empty`];
  const own = placesOf(text);
  return [
    ...[...places]
      .filter(([place, needed]) => needed && !own.includes(place))
      .map(([place]) => `"${key}" lacks {${place}}`),
    ...own.filter((place) => !places.has(place)).map((place) => `"${key}" has {${place}}, which English lacks`),
    ...(CONTROL.test(text) ? [`"${key}" has a control character`] : []),
  ];
}

/** @param {string | undefined} text @returns {string[]} */
function placesOf(text = "") {
  return [...new Set([...text.matchAll(PLACE)].map(([, name]) => name ?? ""))];
}
