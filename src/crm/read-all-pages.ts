import { CrmUnexpectedShapeError } from "./errors.ts";
import type { Page } from "./wire/index.ts";

/** 100 pages of 50 are 60 times the rules that Zoho's largest edition allows per module. */
const MOST_PAGES = 100;

/**
 * Reads pages, from 1, until Zoho says that there are no more. An item that moves to the next page while we read is kept
 * once. An endless server, or one that ignores the page number, is an error: half a list must not pass for the whole.
 */
export async function readAllPages<T>(
  readPage: (page: number) => Promise<Page<T>>,
  keyOf: (item: T) => string,
): Promise<readonly T[]> {
  const found = new Map<string, T>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { items, moreRecords } = await readPage(page);
    const before = found.size;
    for (const item of items) found.set(keyOf(item), item);
    if (!moreRecords) return [...found.values()];
    if (found.size === before)
      throw new CrmUnexpectedShapeError("info.more_records", `page ${page} brought nothing new`);
  }
  throw new CrmUnexpectedShapeError("info.more_records", `still true after ${MOST_PAGES} pages`);
}
