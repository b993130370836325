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

/** What a sentence is made of. Phrases are those under `criteria.`, `placeholder.` and `value.` in the catalogue. */
export interface Wording {
  readonly phrase: Phrase;
  /** BCP 47: how lists are joined. */
  readonly locale: string;
  /** The field's own label for its API name. */
  label(apiName: string): string;
  /** A wanted value of this field for people (picklist labels, dates); null: as it is. */
  formatValue(apiName: string, value: unknown): string | null;
}
