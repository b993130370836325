import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

/** A folder holds one idea; one with more files than these holds several. */
const MOST = 22;

test("no folder of ours holds more files than one can survey", () => {
  const counts = new Map<string, number>();
  for (const root of ["src", "test", "scripts", "bench"])
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
  expect(counts.size).toBeGreaterThan(50);
  expect([...counts].filter(([, count]) => count > MOST)).toEqual([]);
});
