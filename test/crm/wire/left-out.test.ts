import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Listed,
  type Parsed,
  parseEntityScorePage,
  parseEntityScores,
  parseFields,
  parseLayouts,
  parseModules,
  parseRecordHeads,
  parseRuleFields,
  parseRuleLayouts,
  parseScoreHistory,
  parseScoringRulePage,
  parseScoringRules,
  parseSignals,
  parseUserPage,
  readScoredEntities,
} from "../../../src/crm/wire/index.ts";
import type { RecordId } from "../../../src/scoring/index.ts";

const rule = { id: "1", name: "R", module: { api_name: "Leads" }, active: true, field_rules: [] };
const field = { id: "1", api_name: "City", field_label: "City", data_type: "text" };
const score = { id: "1", Scoring_Rule: { id: "9", name: null }, Score: 5 };

interface Case {
  readonly key: string;
  readonly parse: (json: unknown) => Parsed<Listed<unknown>>;
  readonly good: object;
  /** A member that is as wrong as one thing in it. */
  readonly bad: object;
  readonly place: string;
}

const LISTS: Readonly<Record<string, Case>> = {
  "scoring rules": {
    key: "scoring_rules",
    parse: parseScoringRules,
    good: rule,
    bad: { ...rule, field_rules: [{ score: "ten", criteria: {} }] },
    place: "field_rules[0].score",
  },
  "entity scores": {
    key: "data",
    parse: parseEntityScores,
    good: score,
    bad: { Scoring_Rule: {} },
    place: "Scoring_Rule.id",
  },
  fields: { key: "fields", parse: parseFields, good: field, bad: { api_name: "City" }, place: "data_type" },
  "fields for the editor": {
    key: "fields",
    parse: parseRuleFields,
    good: field,
    bad: { ...field, id: 1 },
    place: "id",
  },
  layouts: { key: "layouts", parse: parseLayouts, good: { id: "1" }, bad: { name: "Standard" }, place: "id" },
  "layouts for the editor": {
    key: "layouts",
    parse: parseRuleLayouts,
    good: { id: "1", sections: [{ fields: [field] }] },
    bad: { id: "1", sections: [{ fields: [{}] }] },
    place: "sections[0].fields[0].api_name",
  },
  modules: { key: "modules", parse: parseModules, good: { api_name: "Leads" }, bad: {}, place: "api_name" },
  signals: {
    key: "signals",
    parse: parseSignals,
    good: { id: "1", namespace: "a" },
    bad: { id: "1", namespace: null },
    place: "namespace",
  },
  "found records": {
    key: "data",
    parse: (json) => parseRecordHeads(json, "Leads"),
    good: { id: "1" },
    bad: { Full_Name: "A" },
    place: "id",
  },
};

describe.each(Object.entries(LISTS))("%s", (_, { key, parse, good, bad, place }) => {
  test("are read without the one that can't be, and say which it is", () => {
    const parsed = parse({ [key]: [good, bad, good, null] });
    expect(parsed).toMatchObject({ ok: true, value: { length: 2 } });
    expect(parsed.ok && parsed.value.gaps).toEqual({
      leftOut: 2,
      problem: { path: `${key}[1].${place}`, problem: expect.stringMatching(/^expected /) },
      more: false,
    });
  });

  test("are not an empty list where none of them can be read", () => {
    expect(parse({ [key]: [bad] })).toMatchObject({ ok: false, path: `${key}[0].${place}` });
  });

  test("say nothing of gaps where there are none", () => {
    const parsed = parse({ [key]: [good] });
    expect(parsed.ok && parsed.value.gaps).toBeUndefined();
    expect(parse({ [key]: [] })).toEqual({ ok: true, value: [] });
  });

  test("say that Zoho has more", () => {
    const parsed = parse({ [key]: [good], info: { more_records: true } });
    expect(parsed.ok && parsed.value.gaps).toEqual({ leftOut: 0, problem: null, more: true });
  });
});

test.each([
  ["rules", parseScoringRulePage({ scoring_rules: [rule, {}] })],
  ["scores", parseEntityScorePage({ data: [score, {}] }, "7")],
  ["users", parseUserPage({ users: [{ id: "1" }, {}] })],
])("a page of %s keeps what can be read and counts the rest", (_, page) => {
  expect(page).toMatchObject({ ok: true, value: { items: { length: 1 }, leftOut: 1 } });
});

test("a page of which nothing can be read is a page all the same: others may follow", () => {
  expect(parseUserPage({ users: [{}] })).toMatchObject({ ok: true, value: { items: [], leftOut: 1 } });
});

test("the records of score rows stand beside the rows that can be read", () => {
  const of = (id: string) => ({ ...score, Entity: { id, module: { api_name: "Leads" } } });
  expect([...readScoredEntities({ data: [of("7"), { Entity: { id: "8" } }, of("9")] })]).toEqual([
    { id: "7", module: "Leads" },
    { id: "9", module: "Leads" },
  ]);
  expect(readScoredEntities({ data: [{ Entity: { id: "8" } }] })).toEqual([]);
});

test("a score row that names another record is not among a record's scores", () => {
  const of = (id: string | null) => ({ ...score, Entity: id === null ? null : { id } });
  expect(parseEntityScorePage({ data: [of("7"), of("8"), of(null)] }, "7")).toMatchObject({
    ok: true,
    value: {
      items: { length: 2 },
      leftOut: 1,
      problem: { path: "data[1].Entity.id", problem: "another record than the one asked for" },
    },
  });
});

test("a rule of another module is not among a module's rules", () => {
  const of = (api_name: string) => ({ ...rule, module: { api_name } });
  expect(parseScoringRulePage({ scoring_rules: [of("Leads"), of("Deals")] }, "Leads")).toMatchObject({
    ok: true,
    value: {
      items: [{ module: { apiName: "Leads" } }],
      problem: { path: "scoring_rules[1].module.api_name", problem: "another module than the one asked for" },
    },
  });
});

const LEAD = "7001" as RecordId;
const change = { record: { id: LEAD }, audited_time: "2026-03-01T00:00:00Z", field_history: [{ api_name: "City" }] };

test.each([
  ["an entry that can't be read", { __timeline: [change, { ...change, audited_time: 5 }, null] }, { damaged: true }],
  ["older entries on another page", { __timeline: [change], info: { more_records: true } }, { partial: true }],
  ["all its entries", { __timeline: [change] }, {}],
])("a timeline with %s keeps what can be read and says what it lacks", (_, json, lacks) => {
  expect(parseScoreHistory(json, LEAD)).toEqual({
    ok: true,
    value: { lastScored: new Map(), fieldChanges: [{ field: "City", at: "2026-03-01T00:00:00Z" }], ...lacks },
  });
});

test("of a list with anything in it, each member is kept or counted", () => {
  const members = fc.array(fc.oneof(fc.constant(rule), fc.jsonValue({ maxDepth: 2 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(members, (list) => {
      const parsed = parseScoringRules({ scoring_rules: list });
      if (!parsed.ok) return !list.some((member) => member === rule);
      return parsed.value.length + (parsed.value.gaps?.leftOut ?? 0) === list.length;
    }),
    { seed: 20261129, numRuns: 500 },
  );
});
