import { afterAll, describe, expect, it } from "vitest";
import { RECORD, RECORD_ID } from "../support/documented-samples.ts";
import { createSampleFolder, refusal } from "../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());

describe("one line on standard error, exit code 2 and nothing else", () => {
  it.each([
    ["9007199254740993", "9007199254740992"],
    ["5725767000000526001", "5725767000000526000"],
    ["1234567890123.45678", "1234567890123.4568"],
    ["1e400", "Infinity"],
  ])("for the number %s, which JSON readers change", async (written, read) => {
    folder.write("long-number.json", `{"data":[\n  {"id":"1","Account":{"id":${written}}}\n]}`);
    const run = await folder.run(["explain", "--rules", "rules.json", "--record", "long-number.json"]);
    const problem = `line 2, column 29: the number ${written} would be read as ${read}: quote it`;
    expect(run).toEqual(refusal(`long-number.json: ${problem}`));
  });

  it("for such a number of the record that is asked for, not for one of another record", async () => {
    const [record] = RECORD.data;
    const other = JSON.stringify({ ...record, id: "7" }).replace(/}$/, ',"Long":9007199254740993}');
    folder.write("long-other.json", `{"data":[${other},\n${JSON.stringify(record)}]}`);
    const explain = (id: string) =>
      folder.run(["explain", "--rules", "rules.json", "--record", "long-other.json", "--record-id", id]);
    expect(await explain(RECORD_ID)).toMatchObject({ code: 0, stderr: "" });
    const refused = await explain("7");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(
      /^scorelens: long-other\.json: line 1, column \d+: the number 9007199254740993 would/,
    );
  });

  it("for such a number of the list that was read, where its key comes twice", async () => {
    const [record] = RECORD.data;
    const short = JSON.stringify(record);
    const long = short.replace(/}$/, ',"Long":9007199254740993}');
    const args = ["explain", "--rules", "rules.json", "--record", "twice.json", "--record-id", RECORD_ID];
    folder.write("twice.json", `{"data":[${short}],"data":[${long}]}`);
    expect(await folder.run(args)).toMatchObject({ code: 2, stdout: "" });
    folder.write("twice.json", `{"data":[${long}],"data":[${short}]}`);
    expect(await folder.run(args)).toMatchObject({ code: 0, stderr: "" });
  });

  it("for such a number of one record, beside one that is nested ten thousand levels deep", async () => {
    const deep = `{"id":"5","A":${"[".repeat(10_000)}1${"]".repeat(10_000)}}`;
    folder.write("deep.json", `{"data":[${deep},{"id":"6","Long":9007199254740993}]}`);
    const explain = (id: string) =>
      folder.run(["explain", "--rules", "rules.json", "--record", "deep.json", "--record-id", id]);
    expect(await explain("5")).toMatchObject({ code: 0, stderr: "" });
    expect(await explain("6")).toEqual(
      refusal(
        "deep.json: line 1, column 20044: the number 9007199254740993 would be read as 9007199254740992: quote it",
      ),
    );
  });
});
