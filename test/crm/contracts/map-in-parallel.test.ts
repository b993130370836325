import { expect, test } from "vitest";
import { mapInParallel } from "../../../src/crm/contracts/map-in-parallel.ts";

const NUMBERS = Array.from({ length: 12 }, (_, index) => index);

test("twelve calls are made five at a time, and answered in the order of the items", async () => {
  const ends: (() => void)[] = [];
  const mapping = mapInParallel(NUMBERS, async (number) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    return number * 2;
  });
  for (let done = 0; done < NUMBERS.length; done++) {
    expect(ends).toHaveLength(Math.min(done + 5, NUMBERS.length));
    ends[done]?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await mapping).toEqual(NUMBERS.map((number) => number * 2));
});

test("nothing is asked any more after the first failure", async () => {
  const asked: number[] = [];
  const mapping = mapInParallel(NUMBERS, async (number) => {
    asked.push(number);
    if (number === 6) throw new Error("no more");
  });
  await expect(mapping).rejects.toThrow("no more");
  expect(Math.max(...asked)).toBeLessThan(11);
});

test("of nothing there is nothing to ask", async () => {
  expect(await mapInParallel([], () => Promise.reject(new Error("asked")))).toEqual([]);
});
