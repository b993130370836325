import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

function run(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["scripts/run-mutation.js", ...args], {
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

it.each([
  ["a file that is not there", "src/nowhere.ts", "mutation: src/nowhere.ts does not exist\n"],
  ["an option that it does not know", "--fast", "mutation: Unknown option '--fast'. --help tells the use.\n"],
])("%s is told in one line, and nothing is run", (_, argument, stderr) => {
  expect(run(argument)).toEqual({ stdout: "", stderr, status: 2 });
});

it("--help tells the use", () => {
  expect(run("--help")).toMatchObject({ stdout: expect.stringContaining("[FILE…]"), stderr: "", status: 0 });
});
