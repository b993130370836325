import { afterAll, describe, expect, it } from "vitest";
import { RECORD, RULES } from "../support/documented-samples.ts";
import { aRules, createSampleFolder, refusal } from "../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());
folder.write("broken.json", '{\n  "scoring_rules": [\n    {"id": "1",}\n  ]\n}');
folder.write("cut.json", '{"data":[{"id":"1","Company":"Zo');
folder.write("empty.json", "");
folder.write("latin1.json", Buffer.from('{"id":"1","Name":"Zürich"}', "latin1"));
folder.write("a\nb.json", "{");

it("reads a file that PowerShell wrote, and one with a byte order mark", async () => {
  const text = JSON.stringify(RECORD);
  folder.write("utf16.json", Buffer.from(`\ufeff${text}`, "utf16le"));
  folder.write("bom.json", `\ufeff${JSON.stringify(RULES)}`);
  const { answer } = await folder.explain("--rules", "bom.json", "--record", "utf16.json");
  expect(answer.rules[0].score).toBe(10);
});

it("survives values and criteria that are nested ten thousand levels deep", async () => {
  const depth = 10_000;
  const nested = `${"[".repeat(depth)}1${"]".repeat(depth)}`;
  const member = '{"group_operator":"and","group":[';
  const groups = `${member.repeat(depth)}{"field":{"api_name":"A"},"comparator":"equal","value":1}${"]}".repeat(depth)}`;
  const leaf = `{"field":{"api_name":"Company"},"comparator":"in","value":${nested}}`;
  const rule = '"id":"1","name":"R","active":true,"layout":null,"module":{"api_name":"Leads"}';
  const fieldRules = `[{"score":1,"criteria":${groups}},{"score":2,"criteria":${leaf}}]`;
  folder.write("deep-rules.json", `{"scoring_rules":[{${rule},"field_rules":${fieldRules}}]}`);
  folder.write("deep-record.json", `{"id":"1","A":${nested},"Company":${nested}}`);
  const { answer } = await folder.explain("--rules", "deep-rules.json", "--record", "deep-record.json");
  expect(answer.rules[0].fieldRules.map(({ outcome }: { outcome: unknown }) => outcome)).toEqual([
    "unknown",
    "unknown",
  ]);
});

it("takes __proto__ and constructor for fields like any other", async () => {
  const on = (field: string) => ({
    id: field,
    score: 1,
    criteria: { field: { api_name: field }, comparator: "equal", value: "x" },
  });
  folder.write("odd-names.json", aRules([on("__proto__"), on("constructor")]));
  folder.write("odd-record.json", '{"id":"1","__proto__":"x"}');
  const { answer } = await folder.explain("--rules", "odd-names.json", "--record", "odd-record.json");
  expect(answer.rules[0].fieldRules.map(({ outcome }: { outcome: unknown }) => outcome)).toEqual(["met", "unknown"]);
});

describe("one line on standard error, exit code 2 and nothing else", () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      "wrong JSON, by line and column",
      ["explain", "--rules", "broken.json", "--record", "record.json"],
      'broken.json: line 3, column 16: not JSON: expected a quoted key, found "}"',
    ],
    [
      "JSON that breaks off",
      ["explain", "--rules", "rules.json", "--record", "cut.json"],
      "cut.json: line 1, column 30: not JSON: expected a value, found text that is not closed or has a character that must be escaped",
    ],
    [
      "an empty file",
      ["explain", "--rules", "empty.json", "--record", "record.json"],
      "empty.json: is empty, which is not JSON (Zoho answers nothing where there is nothing)",
    ],
    [
      "another encoding",
      ["explain", "--rules", "rules.json", "--record", "latin1.json"],
      "latin1.json: is not text in UTF-8",
    ],
    [
      "a file name of two lines",
      ["explain", "--rules", "a\nb.json", "--record", "record.json"],
      `a\\nb.json: line 1, column 2: not JSON: expected a quoted key or "}", the file ends`,
    ],
  ])("for %s", async (_what, args, message) => {
    expect(await folder.run(args)).toEqual(refusal(message));
  });

  it("for wrong JSON after megabytes of text with escapes", async () => {
    folder.write("long.json", `{"a":"${"x\\n".repeat(5_000_000)}",}`);
    const run = await folder.run(["explain", "--rules", "long.json", "--record", "record.json"]);
    expect(run).toEqual(refusal('long.json: line 1, column 15000009: not JSON: expected a quoted key, found "}"'));
  });
});
