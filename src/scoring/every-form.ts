import { type CriterionTest, withOrder } from "./criterion-test.ts";
import { unknown } from "./outcome.ts";
import { cleanValue, hasMarkup, readMarkup } from "./text-forms.ts";

/** Fields whose text may be markup: by their type, or because the type is not known (null) or not told in full. */
const PERHAPS_MARKUP: readonly (string | null)[] = [null, "richtextarea", "textarea"];

/**
 * A test of texts that answers only where all forms of a text answer alike: as it is, with what merely looks the same
 * made the same, and (where it may be rich text) as markup and as what people see of it. How Zoho compares these is not
 * documented. `cleanTest` is the same test with the wanted value cleaned.
 */
export function testEveryForm(test: CriterionTest, cleanTest: CriterionTest, dataType: string | null): CriterionTest {
  const testForms: CriterionTest = (seen, values) => {
    const verdict = test(seen, values);
    const cleaned = cleanValue(seen);
    if (verdict.outcome === "unknown" || (cleaned === seen && cleanTest === test)) return verdict;
    return cleanTest(cleaned, values).outcome === verdict.outcome ? verdict : unknown("characters_undecided");
  };
  const testMarkup: CriterionTest = (seen, values) => {
    const verdict = testForms(seen, values);
    if (verdict.outcome === "unknown" || typeof seen !== "string" || !hasMarkup(seen)) return verdict;
    const agrees = readMarkup(seen)?.every((text) => testForms(text, values).outcome === verdict.outcome);
    return agrees === true ? verdict : unknown("rich_text_undecided");
  };
  const every = PERHAPS_MARKUP.includes(dataType?.toLowerCase() ?? null) ? testMarkup : testForms;
  return cleanTest === test ? withOrder(every, test.order) : every;
}
