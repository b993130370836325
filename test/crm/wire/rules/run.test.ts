import { expect, test } from "vitest";
import { parseRunAnswer, writeRunRequest } from "../../../../src/crm/wire/index.ts";

const read = (entry: object) => {
  const parsed = parseRunAnswer({ scoring_rules: [entry] });
  return parsed.ok ? parsed.value.entries[0] : parsed;
};

test("a run is asked for by rules, by a layout, or without a body for the whole module", () => {
  expect(writeRunRequest({ kind: "rules", ruleIds: ["1", "2"] })).toEqual({ scoring_rules: ["1", "2"] });
  expect(writeRunRequest({ kind: "layout", layoutId: "91055" })).toEqual({ layout: { id: "91055" } });
  expect(writeRunRequest({ kind: "module" })).toBeUndefined();
});

test.each(["SCHEDULED", "SUCCESS"])("%s means that the run is scheduled", (code) => {
  expect(read({ code, details: { job_id: "966001" }, message: "scheduled", status: "success" })).toEqual({
    kind: "scheduled",
    jobId: "966001",
    message: "scheduled",
  });
});

test.each([[{ job_id: "" }], [{ job_id: 966001 }], [{}], [null], ["966001"]])(
  "a run whose details are %j is scheduled, under no known job",
  (details) => {
    expect(read({ code: "SCHEDULED", details })).toEqual({ kind: "scheduled", jobId: null, message: null });
  },
);

test("a run that is pending is no refusal, whatever its status", () => {
  expect(read({ code: "ALREADY_SCHEDULED", status: "error", message: "wait", details: {} })).toEqual({
    kind: "already_scheduled",
    message: "wait",
  });
});

test("a refusal keeps its code, its words and its details", () => {
  const details = { api_name: "id" };
  expect(read({ code: "INVALID_DATA", status: "error", message: "no", details })).toEqual({
    kind: "refused",
    code: "INVALID_DATA",
    message: "no",
    details,
  });
});

test.each([
  [{ code: "MAYBE" }, "found text"],
  [{ code: ["SCHEDULED"] }, "found a list"],
  [{}, "but it is missing"],
])("%j is neither a run nor a refusal", (entry, found) => {
  expect(read(entry)).toEqual({
    ok: false,
    path: "scoring_rules[0].code",
    problem: `expected SCHEDULED or an error, ${found}`,
  });
});
