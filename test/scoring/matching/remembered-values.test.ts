import { describe, expect, it, test } from "vitest";
import { createRowFinder } from "../../../src/scoring/bulk/find-row.ts";
import { createLeafIndex } from "../../../src/scoring/bulk/leaf-index.ts";
import { leafKey } from "../../../src/scoring/bulk/leaf-key.ts";
import { createOutcomeRows, MET_BYTE, NOT_MET_BYTE } from "../../../src/scoring/bulk/outcome-rows.ts";
import { createOutcomeTable } from "../../../src/scoring/bulk/outcome-table.ts";
import { createRanking } from "../../../src/scoring/bulk/rank-values.ts";
import type { Criteria } from "../../../src/scoring/index.ts";
import {
  type CriterionTest,
  type ReadPoint,
  type ScalePoint,
  withOrder,
} from "../../../src/scoring/matching/criterion-test.ts";
import { decided } from "../../../src/scoring/matching/outcome.ts";
import { aContext, aCriterion, someFields } from "../../support/build/scoring-builders.ts";

/** More than are remembered of a field. */
const MANY = 600;

const asItIs: ReadPoint = (seen) => seen as ScalePoint;
const orUnread: ReadPoint = (seen) => (seen === "unread" ? decided(false) : (seen as ScalePoint));

function orderedBy(readPoint: ReadPoint | null, ...turns: readonly ScalePoint[]): CriterionTest {
  return withOrder(() => decided(true), { readPoint, turns });
}

describe("ranks of a field's values", () => {
  const ranksOf = (tests: readonly CriterionTest[], values: readonly unknown[]) => {
    const rank = createRanking(tests);
    return rank === null ? null : values.map((value) => rank(value, {}));
  };

  it("give each turning point a rank, and each gap before, between and behind them; twice the same point is one", () => {
    const tests = [orderedBy(asItIs, 30, 10), orderedBy(asItIs, 20, 10), orderedBy(null)];
    expect(ranksOf(tests, [9, 10, 11, 20, 29, 30, 31])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(ranksOf([orderedBy(asItIs, 5)], [4, 5, 6])).toEqual([1, 2, 3]);
    expect(ranksOf([orderedBy(asItIs)], [4, 5])).toEqual([1, 1]);
  });

  it("are the same for integers beyond 2^53, among numbers too, and for texts", () => {
    const big = 2n ** 60n;
    expect(ranksOf([orderedBy(asItIs, big, 10)], [9, 10, 11, big - 1n, big, big + 1n])).toEqual([1, 2, 3, 3, 4, 5]);
    expect(ranksOf([orderedBy(asItIs, 10, 20)], [10n, 15n, 20n, 21n])).toEqual([2, 3, 4, 5]);
    const days = ["2026-01-01", "2026-01-02", "2026-06-30", "2026-12-31", "2027-01-01"];
    expect(ranksOf([orderedBy(asItIs, "2026-12-31", "2026-01-02")], days)).toEqual([1, 2, 3, 4, 5]);
  });

  it("are 0 for empty values, and none for absent or unreadable ones", () => {
    const tests = [orderedBy(orUnread, 10)];
    expect(ranksOf(tests, [null, "", [], undefined, "unread"])).toEqual([0, 0, 0, null, null]);
  });

  it("are not given where a test has no order, a split of texts, or another way to read its points", () => {
    const split = withOrder(() => decided(true), { holds: () => true });
    expect(ranksOf([orderedBy(asItIs, 1), withOrder(() => decided(true), undefined)], [1])).toBeNull();
    expect(ranksOf([orderedBy(asItIs, 1), split], [1])).toBeNull();
    expect(ranksOf([orderedBy(asItIs, 1), orderedBy(orUnread, 1)], [1])).toBeNull();
    expect(ranksOf([orderedBy(null), orderedBy(null)], [1])).toBeNull();
    expect(ranksOf([orderedBy(null), orderedBy(asItIs, 1), orderedBy(null)], [1])).toEqual([2]);
  });

  test("a test without an order carries none", () => {
    expect("order" in withOrder(() => decided(true), undefined)).toBe(false);
  });
});

describe("rows of outcomes", () => {
  const context = aContext({ fields: someFields({ City: "text", Amount: "double", Price: "currency" }) });
  function finderOf(...criteria: readonly Criteria[]) {
    const index = createLeafIndex(context);
    for (const each of criteria) index.add(each);
    const rows = createOutcomeRows();
    const [slot] = index.slots;
    if (slot === undefined) throw new Error("no leaf");
    const find = createRowFinder(slot, rows);
    return { rows, find: (seen: unknown) => find(seen, {}) };
  }
  const city = () => finderOf(aCriterion("City", "contains", "berlin"));

  it("are found again by a value that was seen before, and no other value has them", () => {
    const { find } = city();
    const seen = ["Berlin", "Paris", "", null, true, false, undefined, 7, "7"];
    const first = seen.map(find);
    expect(new Set(first).size).toBe(seen.length);
    expect(seen.map(find)).toEqual(first);
  });

  it("are found again by a list of the same texts in the same order", () => {
    const { find } = city();
    const lists = [[], ["a"], ["b"], ["a", "b"], ["b", "a"], ["a", "b", "c"]];
    const first = lists.map((list) => find(list));
    expect(new Set(first).size).toBe(lists.length);
    expect(lists.map((list) => find([...list]))).toEqual(first);
  });

  it("are forgotten after each lookup and each list of more than text", () => {
    const { find, rows } = city();
    const text = find("Berlin");
    const odd = [{ id: "1" }, [{ id: "1" }], ["a", 7], [null]];
    for (const each of odd) {
      const row = find(each);
      expect(row).not.toBe(text);
      expect(row).toBe(find(odd[0]));
      rows.bytes[row] = MET_BYTE;
      find(each);
      expect(rows.bytes[row]).toBe(0);
    }
    rows.bytes[text] = MET_BYTE;
    expect(rows.bytes[find("Berlin")]).toBe(MET_BYTE);
  });

  it.each<[string, (n: number) => unknown]>([
    ["texts", (n) => `City ${n}`],
    ["lists", (n) => [`City ${n}`]],
  ])("are given to so many %s and no more, since then hardly any comes twice", (_, make) => {
    const { find } = city();
    const rows = Array.from({ length: MANY }, (_each, n) => find(make(n)));
    const scratch = find({});
    const own = rows.filter((row) => row !== scratch);
    expect(own.length).toBe(500);
    expect(new Set(own).size).toBe(500);
    expect(rows.slice(500).every((row) => row === scratch)).toBe(true);
  });

  it("are shared by all values of one rank, however many there are", () => {
    const { find } = finderOf(aCriterion("Amount", "greater_than", 100), aCriterion("Amount", "less_than", 50));
    const low = Array.from({ length: MANY }, (_, n) => find(n / 20));
    expect(new Set(low).size).toBe(1);
    const others = [50, 75, 100, 101, null].map(find);
    expect(new Set([...low, ...others]).size).toBe(6);
    expect([50, 75, 100, 101, null].map(find)).toEqual(others);
    expect(find("no number")).not.toBe(low[0]);
  });

  it("are shared by all values beside a criterion that asks for empty ones, by rank for numbers", () => {
    const { find } = finderOf(aCriterion("Amount", "equal", "${EMPTY}"), aCriterion("Amount", "greater_than", 100));
    expect(new Set(Array.from({ length: MANY }, (_, n) => find(n / 20))).size).toBe(1);
  });

  it("are never kept where an outcome depends on other fields too", () => {
    const { find } = finderOf(aCriterion("Price", "greater_than", 100));
    // An amount has a rank, which already counts with its rate; what is no amount has none.
    expect(find("a lot")).toBe(find("little"));
  });

  it("stay where they are when there is more of them than there was room", () => {
    const rows = createOutcomeRows();
    const first = rows.add(4_000);
    rows.bytes[first + 3_999] = MET_BYTE;
    const exact = rows.add(96);
    const bytes = rows.bytes;
    expect(bytes.length).toBe(4_096);
    const next = rows.add(1);
    expect([first, exact, next]).toEqual([0, 4_000, 4_096]);
    expect(rows.bytes).not.toBe(bytes);
    expect(rows.bytes.length).toBe(2 * 4_097);
    expect(rows.bytes[first + 3_999]).toBe(MET_BYTE);
    rows.bytes.fill(MET_BYTE);
    rows.clear(exact, 96);
    expect([rows.bytes[exact - 1], rows.bytes[exact], rows.bytes[exact + 95], rows.bytes[next]]).toEqual([2, 0, 0, 2]);
  });
});

describe("a split of texts", () => {
  it("is judged once for each half, and anew for each text that is in neither", () => {
    const judged: unknown[] = [];
    const test: CriterionTest = withOrder(
      (seen) => {
        judged.push(seen);
        return decided(seen === "Berlin");
      },
      { holds: (folded) => folded.startsWith("berlin") },
    );
    const criteria = aCriterion("City", "starts_with", "berlin");
    const leaf = { criteria, field: "City", usesOtherFields: true, judge: test, absent: decided(false) };
    const table = createOutcomeTable([{ field: "City", inherited: false, leaves: [leaf] }]);
    const judge = (City: unknown) => {
      table.load({ City });
      return table.judge(0, 0);
    };
    const plain = ["Berlin", "Paris", "BERLIN", "Rome", "berlin", "Oslo"];
    expect(plain.map(judge)).toEqual([MET_BYTE, NOT_MET_BYTE, MET_BYTE, NOT_MET_BYTE, MET_BYTE, NOT_MET_BYTE]);
    expect(judged).toEqual(["Berlin", "Paris"]);
    const odd = ["", "", 7, 7, " Berlin", " Berlin", null, null];
    odd.forEach(judge);
    expect(judged.slice(2)).toEqual(odd);
  });

  it("answers as each text alone", () => {
    const context = aContext({ fields: someFields({ City: "text" }) });
    const index = createLeafIndex(context);
    const { slot, place } = index.add(aCriterion("City", "starts_with", "berlin"));
    const table = createOutcomeTable(index.slots);
    const judge = (City: unknown) => {
      table.load({ City });
      return table.judge(slot, place);
    };
    expect(judge("Paris")).toBe(NOT_MET_BYTE);
    expect(judge("  BERLIN, Mitte")).toBe(MET_BYTE);
    expect(judge("Berlin")).toBe(MET_BYTE);
    expect(judge("Rome")).toBe(NOT_MET_BYTE);
    expect(judge("")).toBe(NOT_MET_BYTE);
    expect(judge(7)).toBe(NOT_MET_BYTE);
    expect(judge("<b>Berlin</b>")).toBe(NOT_MET_BYTE);
  });
});

describe("the key under which criteria share one leaf", () => {
  const leaf = aCriterion("City", "equal", "Berlin");

  it("is the same for the same field, comparison and value, and for no other", () => {
    expect(leafKey(leaf)).toBe(leafKey({ ...leaf, fieldId: "7" as never }));
    const others = [
      { ...leaf, field: "State" },
      { ...leaf, comparator: "not_equal" },
      { ...leaf, value: "Paris" },
      { ...leaf, valueType: "field" },
      aCriterion("City", "equal", 7),
      aCriterion("City", "equal", "7"),
      aCriterion("City", "equal", null),
      aCriterion("City", "equal", ["7"]),
    ];
    const keys = [leaf, ...others].map((criteria) => leafKey(criteria as Criteria));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key !== null)).toBe(true);
  });

  it.each<[string, Criteria]>([
    ["a group", { kind: "group", operator: "and", members: [leaf], disrupted: false }],
    ["a criterion that Zoho marks as broken", { ...leaf, disrupted: true }],
    ["an infinite number, which JSON would write as null", aCriterion("Amount", "equal", Number.POSITIVE_INFINITY)],
    ["an integer that JSON can't write", aCriterion("Amount", "equal", 2n ** 60n)],
  ])("is none for %s", (_, criteria) => {
    expect(leafKey(criteria)).toBeNull();
  });
});
