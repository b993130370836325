import { afterAll, describe, expect, it } from "vitest";
import { aRules, createSampleFolder, RULES_AND_RECORD, refusal } from "../../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());

describe("--now", () => {
  it.each([
    ["2026-03-18", "UTC", "met"],
    ["2026-03-19", "UTC", "not_met"],
    ["2026-03-18T20:00:00Z", "Asia/Kolkata", "not_met"],
    ["2026-03-18T23:30:00", "Asia/Kolkata", "met"],
    ["2026-03-19T01:00:00+05:30", "UTC", "met"],
  ])("counts days from --now %s in %s", async (now, zone, outcome) => {
    const criteria = { field: { api_name: "Due" }, comparator: "equal", value: "${TODAY}" };
    folder.write("today.json", aRules([{ id: "a", score: 1, criteria }]));
    folder.write("bare.json", { id: "1", Due: "2026-03-18" });
    const args = ["--rules", "today.json", "--record", "bare.json", "--now", now, "--time-zone", zone];
    expect((await folder.explain(...args)).answer.rules[0].fieldRules[0].outcome).toBe(outcome);
  });

  it.each([
    ["0000-02-29", "UTC"],
    ["0050-06-07", "UTC"],
    ["0099-12-31", "Asia/Kolkata"],
    ["0099-12-31T10:00:00", "Asia/Kolkata"],
    ["0099-12-31T10:00:00Z", "Asia/Kolkata"],
    ["0100-01-01", "UTC"],
  ])("takes --now %s in %s for that year, not for one of the 20th century", async (now, zone) => {
    const criteria = { field: { api_name: "Due" }, comparator: "equal", value: "${TODAY}" };
    folder.write("today.json", aRules([{ id: "a", score: 1, criteria }]));
    folder.write("bare.json", { id: "1", Due: now.slice(0, 10) });
    const args = ["--rules", "today.json", "--record", "bare.json", "--now", now, "--time-zone", zone];
    expect((await folder.explain(...args)).answer.rules[0].fieldRules[0].outcome).toBe("met");
  });

  it("is refused where it is no time", async () => {
    expect(await folder.run(["explain", ...RULES_AND_RECORD, "--now", "2026-02-30"])).toEqual(
      refusal('--now: "2026-02-30" is not an ISO 8601 time such as 2026-03-18T10:00:00+05:30'),
    );
  });
});
