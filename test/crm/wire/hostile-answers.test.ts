import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findErrorEnvelope,
  type Parsed,
  parseCriteria,
  parseCurrentUser,
  parseEntityScores,
  parseFields,
  parseFiscalYear,
  parseLayouts,
  parseModules,
  parseOrg,
  parseRecord,
  parseRunAnswer,
  parseScoreHistory,
  parseScoringRules,
} from "../../../src/crm/wire/index.ts";
import type { RecordId } from "../../../src/scoring/index.ts";
import { readAnswer } from "../support/zoho-sample.ts";

const PARSERS: Readonly<Record<string, (json: unknown) => Parsed<unknown>>> = {
  parseEntityScores,
  parseFields,
  parseFiscalYear,
  parseLayouts,
  parseModules,
  parseOrg,
  parseRecord,
  parseRunAnswer,
  parseScoreHistory: (json) => parseScoreHistory(json, "4876876000000038603" as RecordId),
  parseScoringRules,
};

const SAMPLES = [
  "rules/shape-a",
  "rules/shape-b",
  "rules/by-id-shape-c",
  "records/entity-scores",
  "org/fields",
  "org/modules",
  "org/org",
  "org/layouts",
  "records/timeline",
  "records/record",
  "runs/mixed",
  "org/fiscal-year",
].map(readAnswer);

/** Any JSON, and Zoho's own answers with one value anywhere replaced by any JSON. */
const anyAnswer = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc
    .tuple(fc.constantFrom(...SAMPLES), fc.nat(), fc.jsonValue({ maxDepth: 2 }))
    .map(([sample, at, value]) => replaceNth(sample, at, value)),
);

function replaceNth(json: unknown, at: number, replacement: unknown): unknown {
  let count = 0;
  JSON.stringify(json, (_, value: unknown) => {
    count += 1;
    return value;
  });
  let index = -1;
  return JSON.parse(
    JSON.stringify(json, (_, value: unknown) => {
      index += 1;
      return index === at % count ? replacement : value;
    }),
  );
}

function isAnswerOrProblem(parsed: Parsed<unknown>): boolean {
  return parsed.ok ? "value" in parsed : parsed.path !== "" && parsed.problem !== "";
}

test.each(Object.entries(PARSERS))("%s answers any JSON with a value or a problem, and never throws", (_, parser) => {
  fc.assert(
    fc.property(anyAnswer, (json) => isAnswerOrProblem(parser(json))),
    { seed: 20260318, numRuns: 1500 },
  );
});

test("criteria, refusals and users are read from any JSON without throwing", () => {
  fc.assert(
    fc.property(anyAnswer, (json) => {
      const { kind } = parseCriteria(json);
      const user = parseCurrentUser(json);
      findErrorEnvelope(json);
      return ["criterion", "group", "unreadable"].includes(kind) && new Intl.NumberFormat(user.locale).format(1) !== "";
    }),
    { seed: 20260318, numRuns: 1500 },
  );
});

test("10,000 nested groups and lists do not exhaust the stack", () => {
  let criteria: unknown = { field: { api_name: "City" }, comparator: "equal", value: "A" };
  let list: unknown = [];
  for (let depth = 0; depth < 10_000; depth += 1) {
    criteria = { group_operator: "AND", group: [criteria] };
    list = [list];
  }
  const rule = { id: "1", name: "R", module: { api_name: "Leads" }, active: true };
  const parsed = parseScoringRules({ scoring_rules: [{ ...rule, field_rules: [{ score: 1, criteria }] }] });
  expect(parsed).toMatchObject({ ok: true, value: [{ fieldRules: [{ criteria: { kind: "group" } }] }] });
  expect(parseRecord({ id: "1", Deep: list })).toMatchObject({ ok: true });
  for (const parser of Object.values(PARSERS)) expect(isAnswerOrProblem(parser(list))).toBe(true);
});

test("huge texts are taken as they are and slow nothing down", () => {
  const huge = "9".repeat(5_000_000);
  expect(parseRecord({ id: huge, Note: huge })).toMatchObject({ ok: true, value: { id: huge } });
  expect(parseEntityScores({ data: [{ Scoring_Rule: { id: huge }, Score: huge }] })).toMatchObject({
    ok: false,
    path: "data[0].Score",
  });
});

test("keys that name prototypes pollute none", () => {
  const text = '{"scoring_rules":[{"__proto__":{"id":"1","name":"x"},"constructor":{"prototype":{"active":true}}}]}';
  expect(parseScoringRules(JSON.parse(text))).toMatchObject({ ok: false, path: "scoring_rules[0].id" });
  expect(({} as Record<string, unknown>)["name"]).toBeUndefined();
});

test("a hole in a list, which a message can carry, is not passed over", () => {
  const holes = new Array<unknown>(1);
  expect(parseScoringRules({ scoring_rules: holes })).toMatchObject({ ok: false, path: "scoring_rules[0]" });
  expect(parseCriteria({ group_operator: "and", group: holes })).toMatchObject({ members: [{ kind: "unreadable" }] });
});
