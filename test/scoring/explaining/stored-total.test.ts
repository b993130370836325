import { describe, expect, it } from "vitest";
import {
  placeTouchPoints,
  sumTouchPoints,
  totalBeyondSides,
  weighPoints,
} from "../../../src/scoring/explaining/stored-total.ts";
import type { EntityScore } from "../../../src/scoring/index.ts";
import { anEntityScore } from "../../support/build/scoring-builders.ts";

type Row = Partial<EntityScore>;

describe("what a stored total holds beyond its sides", () => {
  it.each<[string, Row, number]>([
    ["nothing where the sides make it up", { positive: 15, negative: -5, score: 10 }, 0],
    ["nothing where there is no total", { positive: 15, negative: -5 }, 0],
    ["what is more", { positive: 15, negative: -5, score: 18 }, 8],
    ["what is less", { positive: 15, negative: -5, score: 2 }, -8],
    ["all of it without sides", { score: 7 }, 7],
    ["what a side that was not read leaves open", { negative: -5, score: 10 }, 15],
    ["no crumbs of binary fractions", { positive: 0.3, negative: -0.1, score: 0.2 }, 0],
  ])("is %s", (_, row, points) => {
    expect(totalBeyondSides(anEntityScore(row))).toBe(points);
  });
});

describe("stored touch points", () => {
  it.each<[string, Row, number]>([
    ["their own sum", { touchPoint: 5, touchPointPositive: 8, touchPointNegative: -4 }, 5],
    ["a sum of 0", { touchPoint: 0, touchPointPositive: 3 }, 0],
    ["their sides where the sum is missing", { touchPointPositive: 8, touchPointNegative: -3 }, 5],
    ["one side", { touchPointNegative: -3 }, -3],
    ["the other side", { touchPointPositive: 8 }, 8],
    ["0 where nothing is stored", {}, 0],
  ])("are %s", (_, row, points) => {
    expect(sumTouchPoints(anEntityScore(row))).toBe(points);
  });

  const sides = { positive: 23, negative: -5 };
  it.each<[string, Row, Parameters<typeof placeTouchPoints>[1], ReturnType<typeof placeTouchPoints>]>([
    ["none", { ...sides, score: 18 }, "contained", "none"],
    ["in the sides", { ...sides, score: 18, touchPoint: 8 }, "contained", "within"],
    ["in neither side", { ...sides, score: 18, touchPoint: 8 }, "apart", "apart"],
    ["in the total alone", { ...sides, score: 26, touchPoint: 8 }, "apart", "on_top"],
    ["in the total alone, whatever the field rules", { ...sides, score: 26, touchPoint: 8 }, null, "on_top"],
    ["in the total alone, with a rest", { ...sides, score: 26, touchPoint: 8 }, "apart_with_remainder", "on_top"],
    ["in the sides, and the total contradicts", { ...sides, score: 26, touchPoint: 8 }, "contained", "within"],
    ["unknown with a rest in the sides", { ...sides, score: 26, touchPoint: 8 }, "contained_with_remainder", "unknown"],
    ["unknown with a rest in either", { ...sides, score: 18, touchPoint: 8 }, "apart_with_remainder", "unknown"],
    ["unknown with nothing to compare", { ...sides, score: 18, touchPoint: 8 }, null, "unknown"],
  ])("stand %s", (_, row, reading, place) => {
    expect(placeTouchPoints(anEntityScore(row), reading)).toBe(place);
  });
});

describe("how much a rule moves a record", () => {
  it.each<[string, Row, number]>([
    ["both sides, although they cancel", { positive: 15, negative: -15, score: 0 }, 30],
    ["the total where it is more than the sides", { positive: 3, score: -40 }, 40],
    ["the total alone", { score: -7 }, 7],
    ["one side", { negative: -7, score: -7 }, 7],
    ["the other", { positive: 4 }, 4],
    ["nothing", {}, 0],
  ])("counts %s", (_, row, points) => {
    expect(weighPoints(anEntityScore(row))).toBe(points);
  });
});
