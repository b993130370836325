import { describe, expect, test } from "vitest";
import { settled } from "../../../support/manual-clock.ts";
import { openStore } from "../support/open-store.ts";

describe("what is typed", () => {
  test("is not kept by any letter, and once when typing rests", async () => {
    const { clock, names, type } = openStore();
    type("Fit");
    await settled();
    expect(names()).toEqual([]);
    await clock.pass();
    expect(names()).toEqual(["Fit"]);
  });

  test("waits anew with every letter, some hundred milliseconds", async () => {
    const { clock, type } = openStore();
    type("Fit");
    expect(clock.waits).toHaveLength(3);
    for (const seconds of clock.waits) {
      expect(seconds).toBeGreaterThanOrEqual(0.2);
      expect(seconds).toBeLessThanOrEqual(1);
    }
  });

  test.each([
    ["the page goes", "keepWork"],
    ["the editor is closed", "stop"],
    ["saving is asked for", "askToSave"],
  ] as const)("is kept at once where %s before it rests, and not twice", async (_when, action) => {
    const { store, clock, names, type } = openStore();
    type("Fit");
    store[action]();
    expect(names()).toEqual(["Fit"]);
    await clock.pass();
    expect(names()).toEqual(["Fit"]);
  });

  test("is kept with the time of keeping", async () => {
    const { store, type, context, clock } = openStore();
    const times: number[] = [];
    Object.assign(context.memory, { save: (_rule: unknown, work: { savedAt: number }) => times.push(work.savedAt) });
    type("F");
    store.keepWork();
    expect(times).toEqual([clock.now().getTime()]);
  });

  test("and undone is forgotten at once, and never kept", async () => {
    const { store, clock, names, forgotten, dirty, type } = openStore();
    type("Fit");
    store.undo();
    expect(forgotten).toEqual([null]);
    store.stop();
    await clock.pass();
    expect(names()).toEqual([]);
    expect(dirty).toEqual([true, false]);
  });

  test("and discarded is never kept", async () => {
    const { store, clock, names, dirty, type } = openStore();
    type("Fit");
    store.discard();
    store.stop();
    await clock.pass();
    expect(names()).toEqual([]);
    expect(dirty.at(-1)).toBe(false);
  });
});

test("nothing is kept where nothing was edited", () => {
  const { store, names, forgotten } = openStore();
  store.undo();
  store.leaveControl({ part: "name", key: null });
  store.keepWork();
  store.stop();
  expect(names()).toEqual([]);
  expect(forgotten).toEqual([]);
});
