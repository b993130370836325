import { type CriterionTest, withOrder } from "./criterion-test.ts";
import { unknown } from "./outcome.ts";
import { cleanValue, hasMarkup, readMarkup, unescapeValue } from "./text-forms.ts";

/** Fields whose text may be markup: by their type, or because the type is not known (null) or not told in full. */
const PERHAPS_MARKUP: readonly (string | null)[] = [null, "richtextarea", "textarea"];

/** A test with the wanted value as it is, and in the other forms of it: the same test where that has only one. */
export interface FormTests {
  readonly asItIs: CriterionTest;
  /** With what merely looks the same made the same. */
  readonly cleaned: CriterionTest;
  /** And before that with the characters that HTML entities stand for. */
  readonly unescaped: CriterionTest;
}

/**
 * A test of texts that answers only where all forms of a text answer alike: as it is, with what merely looks the same
 * made the same, with its HTML entities read, and (where it may be rich text) as markup and as what people see of it. How
 * Zoho compares these is not documented.
 */
export function testEveryForm({ asItIs, cleaned, unescaped }: FormTests, dataType: string | null): CriterionTest {
  const testForms: CriterionTest = (seen, values) => {
    const verdict = asItIs(seen, values);
    const clean = cleanValue(seen);
    if (verdict.outcome === "unknown" || (clean === seen && cleaned === asItIs)) return verdict;
    return cleaned(clean, values).outcome === verdict.outcome ? verdict : unknown("characters_undecided");
  };
  const testMarkup: CriterionTest = (seen, values) => {
    const verdict = testForms(seen, values);
    if (verdict.outcome === "unknown" || typeof seen !== "string" || !hasMarkup(seen)) return verdict;
    const agrees = readMarkup(seen)?.every((text) => testForms(text, values).outcome === verdict.outcome);
    return agrees === true ? verdict : unknown("rich_text_undecided");
  };
  const testShown = PERHAPS_MARKUP.includes(dataType?.toLowerCase() ?? null) ? testMarkup : testForms;
  const every: CriterionTest = (seen, values) => {
    const verdict = testShown(seen, values);
    const plain = unescapeValue(seen);
    if (verdict.outcome === "unknown" || (plain === seen && unescaped === cleaned)) return verdict;
    const agrees = unescaped(cleanValue(plain), values).outcome === verdict.outcome;
    return agrees ? verdict : unknown("entities_undecided");
  };
  return cleaned === asItIs && unescaped === asItIs ? withOrder(every, asItIs.order) : every;
}
