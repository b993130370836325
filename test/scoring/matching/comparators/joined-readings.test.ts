import { describe, expect, it } from "vitest";
import { combine, createJoinedChoices } from "../../../../src/scoring/matching/joined-choices.ts";
import { choices } from "../../../support/build/draft-builders.ts";

/** What a field offers, a text, the ways to read it. */
type Row = readonly [readonly string[], string, readonly (readonly string[])[]];

function choicesOf(...names: readonly string[]) {
  return createJoinedChoices({
    apiName: "Languages",
    label: "Languages",
    dataType: "multiselectpicklist",
    pickListValues: choices(...names),
  });
}

/** In any order: none of the ways comes before another. */
function sorted(readings: readonly (readonly string[])[] | null) {
  return readings?.map((reading) => reading.join(" + ")).sort();
}

describe("a text of several choices", () => {
  it.each<Row>([
    // No choice has ";" in its name: there is one way.
    [["A", "B", "C"], "C;A;B", [["C", "A", "B"]]],
    [["A", "B"], "A;Old", [["A", "Old"]]],
    [[], "A;B", [["A", "B"]]],
    [["A", "B"], "A; ;B;", [["A", "B"]]],
    [["A", "B"], "A", [["A"]]],
    [["A", "B"], "Old", [["Old"]]],
    [["A", "B"], ";", [[]]],
    // One has.
    [["A;B", "C"], "A;B", [["A;B"]]],
    [["A;B", "C"], "A;B;C", [["A;B", "C"]]],
    [["A;B", "C"], "C;A;B", [["C", "A;B"]]],
    [["A;B", "C"], "C;a;b", [["C", "a;b"]]],
    [["A;B", "C"], "C; ;A;B;", [["C", "A;B"]]],
    [["A;B", "C"], "Old", [["Old"]]],
    // Its second part is a choice as well, its first one is none.
    [["A;B", "B"], "A;B", [["A;B"]]],
    [["A;B;C", "D"], "D;A;B;C", [["D", "A;B;C"]]],
    // Its parts are choices as well.
    [["A", "B", "A;B"], "A;B", [["A", "B"], ["A;B"]]],
    [
      ["A", "B", "C", "A;B"],
      "C;A;B",
      [
        ["C", "A", "B"],
        ["C", "A;B"],
      ],
    ],
    [
      ["A", "B", "C", "A;B", "B;C"],
      "A;B;C",
      [
        ["A", "B", "C"],
        ["A;B", "C"],
        ["A", "B;C"],
      ],
    ],
    // A choice that was deleted: each part may be one.
    [["A;B", "C"], "C;Old", [["C", "Old"]]],
    [["A;B", "C"], "C;Old;Older", [["C", "Old", "Older"]]],
    [["A;B", "C"], "A;Old", [["A", "Old"]]],
    [
      ["A;B", "C"],
      "A;B;Old",
      [
        ["A;B", "Old"],
        ["A", "B", "Old"],
      ],
    ],
  ])("of %j: %j can be read as %j", (names, text, expected) => {
    expect(sorted(choicesOf(...names).readText(text))).toEqual(sorted(expected));
  });

  it("is read in 16 ways, not in more", () => {
    const { readText, readList } = choicesOf("x", "x;x", "y");
    const pairs = (count: number) => Array.from({ length: count }, () => "x;x").join(";y;");
    expect(readText(pairs(4))).toHaveLength(16);
    expect(new Set(sorted(readText(pairs(4))))).toHaveProperty("size", 16);
    expect(readText(pairs(5))).toBeNull();
    expect(readList([pairs(5), "y"])).toBeNull();
  });
});

describe("a list of choices", () => {
  it.each<readonly [readonly string[], readonly string[], readonly (readonly string[])[]]>([
    [["A", "B"], ["B", "A"], [["B", "A"]]],
    [["A", "B"], ["A;B", "C"], [["A", "B", "C"]]],
    [["A", "B"], [], [[]]],
    // A choice of the field stays whole there.
    [["A", "B", "A;B"], ["A;B"], [["A;B"]]],
    [["A", "B", "A;B"], ["a;b", "B"], [["a;b", "B"]]],
    // What is none is read as a text is.
    [
      ["A", "B", "C", "A;B"],
      ["A;B;C"],
      [
        ["A", "B", "C"],
        ["A;B", "C"],
      ],
    ],
    [
      ["A", "B", "C", "A;B"],
      ["B", "A;B;C"],
      [
        ["B", "A", "B", "C"],
        ["B", "A;B", "C"],
      ],
    ],
  ])("of %j: %j can be read as %j", (names, texts, expected) => {
    expect(sorted(choicesOf(...names).readList(texts))).toEqual(sorted(expected));
  });
});

describe("readings of several values together", () => {
  const TWO = [["a"], ["b"]];

  it("are all their combinations, in the order of the values", () => {
    expect(combine([])).toEqual([[]]);
    expect(combine([TWO, [["c", "d"]]])).toEqual([
      ["a", "c", "d"],
      ["b", "c", "d"],
    ]);
    expect(combine([[["c"]], TWO])).toEqual([
      ["c", "a"],
      ["c", "b"],
    ]);
  });

  it("are up to 16, not more", () => {
    expect(combine([TWO, TWO, TWO, TWO])).toHaveLength(16);
    expect(combine([TWO, TWO, TWO, TWO, TWO])).toBeNull();
  });

  it("are none where one value has more ways than are tried", () => {
    expect(combine([TWO, null])).toBeNull();
  });
});
