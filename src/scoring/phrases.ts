/** A phrase by its key, with `{name}` places filled; a `n` in the parameters chooses the plural form. */
export type Phrase = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const PLACE = /\{(\w+)\}/g;

/**
 * Reads phrases from a flat catalogue. Plural forms stand under `key.one`, `key.other` and whatever else Intl.PluralRules
 * names for the language. A key that the catalogue lacks shows itself, so that it is noticed. `formats` is the locale of
 * the numbers.
 */
export function createPhrase(
  catalogue: Readonly<Record<string, string>>,
  language: string,
  formats: string = language,
): Phrase {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(formats);
  const find = (key: string): string | undefined => (Object.hasOwn(catalogue, key) ? catalogue[key] : undefined);
  return (key, params = {}) => {
    const { n } = params;
    const plural = typeof n === "number" ? find(`${key}.${plurals.select(n)}`) : undefined;
    const text = plural ?? find(key) ?? find(`${key}.other`) ?? key;
    return text.replace(PLACE, (place, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined) return place;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}
