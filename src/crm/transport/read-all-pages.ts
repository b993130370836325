import { CrmUnexpectedShapeError } from "../contracts/errors.ts";
import { type Listed, type Page, withGaps } from "../wire/index.ts";

/** 100 pages of 50 are 60 times the rules that Zoho's largest edition allows per module. */
const MOST_PAGES = 100;

/** A page without anything on it, as 204 stands for. */
export const EMPTY_PAGE: Page<never> = { items: [], leftOut: 0, problem: null, moreRecords: false };

/**
 * Reads pages, from 1, until Zoho says that there are no more. An item that moves to the next page while we read is kept
 * once. An endless server, or one that ignores the page number, is an error where `whole` is asked for: half a list must not
 * pass for the whole. Otherwise what was read says that there is more.
 */
export async function readAllPages<T>(
  readPage: (page: number) => Promise<Page<T>>,
  keyOf: (item: T) => string,
  whole = true,
): Promise<Listed<T>> {
  const found = new Map<string, T>();
  let leftOut = 0;
  let problem: Page<T>["problem"] = null;
  let more = true;
  for (let page = 1; more && page <= MOST_PAGES; page += 1) {
    const read = await readPage(page);
    const before = found.size;
    for (const item of read.items) found.set(keyOf(item), item);
    leftOut += read.leftOut;
    problem ??= read.problem;
    more = read.moreRecords;
    // Only members that can't be read are no sign of a page that came twice.
    if (more && found.size === before && (read.items.length > 0 || read.leftOut === 0)) break;
  }
  if (more && whole) throw new CrmUnexpectedShapeError("info.more_records", "the other pages can't be read");
  if (found.size === 0 && problem !== null) throw new CrmUnexpectedShapeError(problem.path, problem.problem);
  return withGaps([...found.values()], { leftOut, problem, more });
}
