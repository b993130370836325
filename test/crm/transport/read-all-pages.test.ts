import { describe, expect, test } from "vitest";
import type { Listed } from "../../../src/crm/index.ts";
import { EMPTY_PAGE, readAllPages } from "../../../src/crm/transport/read-all-pages.ts";

type Page = Parameters<typeof readAllPages<string>>[0] extends (page: number) => Promise<infer P> ? P : never;

const problem = (path: string) => ({ path, problem: "expected text" });
const page = (items: readonly string[], changes: Partial<Page> = {}): Page => ({ ...EMPTY_PAGE, items, ...changes });
const more = { moreRecords: true };
const broken = { leftOut: 1, problem: problem("data[0].id") };

interface Outcome {
  readonly items?: readonly string[];
  readonly gaps?: Listed<string>["gaps"];
  readonly error?: unknown;
}

/** The last page is answered to every later question too. */
async function readPages(
  pages: readonly Page[],
  whole?: boolean,
): Promise<Outcome & { readonly asked: readonly number[] }> {
  const asked: number[] = [];
  const reading = readAllPages(
    async (number) => {
      asked.push(number);
      return pages[Math.min(number, pages.length) - 1] ?? EMPTY_PAGE;
    },
    (item) => item.toLowerCase(),
    whole,
  );
  const outcome = await reading.then(
    (items): Outcome => ({ items: [...items], gaps: items.gaps }),
    (error: unknown): Outcome => ({ error }),
  );
  return { ...outcome, asked };
}

const endless = {
  error: { name: "CrmUnexpectedShapeError", message: "info.more_records: the other pages can't be read" },
};

test("pages are read from the first to the one that says it is the last", async () => {
  expect(await readPages([page(["a"], more), page(["b"], more), page(["c"])])).toEqual({
    items: ["a", "b", "c"],
    gaps: undefined,
    asked: [1, 2, 3],
  });
});

test("of an item that comes twice the later one is kept, in its first place", async () => {
  const { items } = await readPages([page(["a", "b"], more), page(["A", "c"])]);
  expect(items).toEqual(["A", "b", "c"]);
});

describe("a page that has nothing new though more are promised", () => {
  test.each([
    ["the same items again", page(["a"], more)],
    ["the same items again, beside one that can't be read", page(["a"], { ...more, ...broken })],
    ["nothing at all", page([], more)],
  ])("(%s) is the last that is asked for", async (_, second) => {
    const pages = [page(["a"], more), second];
    expect(await readPages(pages)).toMatchObject({ ...endless, asked: [1, 2] });
    expect(await readPages(pages, false)).toMatchObject({ items: ["a"], gaps: { more: true }, asked: [1, 2] });
  });

  test("is not the last where all that is on it can't be read", async () => {
    expect(await readPages([page(["a"], more), page([], { ...more, ...broken }), page(["b"])])).toEqual({
      items: ["a", "b"],
      gaps: { leftOut: 1, problem: broken.problem, more: false },
      asked: [1, 2, 3],
    });
  });
});

test("an empty first page that promises more is no empty list", async () => {
  expect(await readPages([page([], more)])).toMatchObject({ ...endless, asked: [1] });
});

test("members that can't be read are counted over all pages, and the first one's place is told", async () => {
  const second = { leftOut: 2, problem: problem("data[7].id") };
  const { gaps } = await readPages([page(["a"], { ...more, ...broken }), page(["b"], second)]);
  expect(gaps).toEqual({ leftOut: 3, problem: broken.problem, more: false });
});

test("a list none of whose members can be read can't be read itself", async () => {
  expect(await readPages([page([], { ...more, ...broken }), page([])])).toMatchObject({
    error: { name: "CrmUnexpectedShapeError", message: "data[0].id: expected text" },
    asked: [1, 2],
  });
});
