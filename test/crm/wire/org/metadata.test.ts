import { expect, test } from "vitest";
import {
  parseEntityScores,
  parseFields,
  parseFiscalYear,
  parseModules,
  parseScoreHistory,
} from "../../../../src/crm/wire/index.ts";
import type { RecordId } from "../../../../src/scoring/index.ts";

const parseField = (field: object) => {
  const parsed = parseFields({ fields: [{ api_name: "Margin", data_type: "text", ...field }] });
  return parsed.ok ? parsed.value[0] : parsed;
};

test("a field is called by its label, else by its API name", () => {
  expect(parseField({ field_label: "A", display_label: "B" })).toMatchObject({ label: "A" });
  expect(parseField({ display_label: "B" })).toMatchObject({ label: "B" });
  expect(parseField({})).toMatchObject({ label: "Margin", pickListValues: [] });
});

test("a text result of a formula is text, a formula without a known result stays one", () => {
  expect(parseField({ data_type: "formula", formula: { return_type: "string" } })).toMatchObject({ dataType: "text" });
  expect(parseField({ data_type: "formula", formula: { return_type: null } })).toMatchObject({ dataType: "formula" });
  expect(parseField({ data_type: "formula", formula: { return_type: "" } })).toMatchObject({ dataType: "formula" });
  expect(parseField({ data_type: "formula", formula: { return_type: "date" } })).toMatchObject({ dataType: "date" });
  expect(parseField({ data_type: "formula", formula: "A+B" })).toMatchObject({ dataType: "formula" });
});

test.each([
  [{ data_type: "textarea", textarea: { type: "rich_text" } }, "richtextarea"],
  [{ data_type: "textarea", textarea: { type: "small" } }, "textarea"],
  [{ data_type: "textarea" }, "textarea"],
  [{ data_type: "textarea", textarea: "rich_text" }, "textarea"],
  [{ data_type: "text", json_type: "jsonarray" }, "jsonarray"],
  [{ data_type: "text", json_type: "string" }, "text"],
  [{ data_type: "multiselectpicklist", json_type: "jsonarray" }, "multiselectpicklist"],
])("the text field %j is of type %s", (field, dataType) => {
  expect(parseField(field)).toMatchObject({ dataType });
});

test("of a pick list value one of its two texts is enough", () => {
  const values = (value: object) => parseField({ pick_list_values: [value] });
  const both = { pickListValues: [{ actual: "x", display: "x", dealCategory: null }] };
  expect(values({ actual_value: "x" })).toMatchObject(both);
  expect(values({ display_value: "x" })).toMatchObject(both);
  expect(values({ id: "1" })).toEqual({
    ok: false,
    path: "fields[0].pick_list_values[0].actual_value",
    problem: "expected text, but it is missing",
  });
});

test.each([
  ["Closed Won", "won"],
  ["closedwon", "won"],
  ["Closed Lost", "lost"],
  ["OPEN", "open"],
  ["Pipeline", null],
  [5, null],
])("a stage of forecast type %j is %j", (forecastType, dealCategory) => {
  const stage = { actual_value: "S", forecast_type: forecastType };
  expect(parseField({ pick_list_values: [stage] })).toMatchObject({ pickListValues: [{ dealCategory }] });
});

test("a module that is not said to support scoring is neither said not to", () => {
  expect(parseModules({ modules: [{ api_name: "Leads" }] })).toEqual({
    ok: true,
    value: [
      { apiName: "Leads", moduleName: "Leads", singularLabel: "Leads", pluralLabel: "Leads", scoringSupported: null },
    ],
  });
});

test.each([
  ["January", 1],
  ["december", 12],
])("a fiscal year from %s starts in month %i", (month, number) => {
  expect(parseFiscalYear({ fiscal_year: { start_month: month } })).toEqual({ ok: true, value: number });
});

test("a month that is none is told", () => {
  expect(parseFiscalYear({ fiscal_year: { start_month: "Smarch" } })).toMatchObject({
    ok: false,
    path: "fiscal_year.start_month",
    problem: "expected the English name of a month, found text",
  });
});

test("a score row without its rule can't be joined and is told", () => {
  expect(parseEntityScores({ data: [{ id: "1", Score: 3 }] })).toMatchObject({
    ok: false,
    path: "data[0].Scoring_Rule",
  });
});

const LEAD = "38603" as RecordId;
const SCORED = {
  record: { id: LEAD, name: "Patricia", module: { api_name: "Leads", id: "2175" } },
  source: "scoringrule",
  action: "score_updated",
  automation_details: { rule: { id: "7" } },
};

test("the last scoring counts by its moment, not by its place in the list", () => {
  const entry = (time: string) => ({ ...SCORED, audited_time: time });
  // The second is the later one: 10:00 in UTC against 09:30.
  const __timeline = ["2026-03-18T15:00:00+05:30", "2026-03-18T10:00:00Z", "2026-03-17T23:00:00Z"].map(entry);
  const parsed = parseScoreHistory({ __timeline }, LEAD);
  expect(parsed.ok && [...parsed.value.lastScored]).toEqual([["7", "2026-03-18T10:00:00Z"]]);
});

test("other actions of the rule's are no scoring, and no change of a field", () => {
  const entry = { ...SCORED, audited_time: "2026-03-18T10:00:00Z" };
  const __timeline = [
    { ...entry, source: "scoringrule_config", action: "deleted", field_history: [{ api_name: "Fit" }] },
    { ...entry, automation_details: null },
  ];
  expect(parseScoreHistory({ __timeline }, LEAD)).toEqual({
    ok: true,
    value: { lastScored: new Map(), fieldChanges: [] },
  });
});

// Zoho's v7 sample has a task that was added to a lead: `record` is the task, `related_record` the lead.
test.each([
  ["a task", { id: "900", name: "Call", module: { api_name: "Tasks", id: "2193" } }],
  ["a note without a time", { id: "901", name: "Note", module: { api_name: "Notes", id: "2177" } }],
  ["nothing that has an id", { id: null, name: "Mail", module: null }],
  ["an id that is a number", { id: Number(LEAD), name: "Lead", module: null }],
  ["nothing", null],
  ["a text", LEAD],
])("an entry about %s is no change of the record", (_, record) => {
  const related = {
    record,
    related_record: SCORED.record,
    action: "added",
    source: "crm_ui",
    audited_time: record === null ? "2026-03-18T10:00:00Z" : undefined,
    field_history: [{ api_name: "Status" }],
  };
  const scored = {
    ...related,
    source: "scoringrule",
    action: "score_updated",
    automation_details: { rule: { id: "8" } },
  };
  const own = { ...SCORED, audited_time: "2026-03-18T09:00:00Z" };
  expect(parseScoreHistory({ __timeline: [related, scored, own] }, LEAD)).toEqual({
    ok: true,
    value: { lastScored: new Map([["7", "2026-03-18T09:00:00Z"]]), fieldChanges: [] },
  });
});

test("a part of the timeline does not pass for the whole", () => {
  const read = (info: unknown) => parseScoreHistory({ __timeline: [], info }, LEAD);
  expect(read({ more_records: true })).toMatchObject({ value: { partial: true } });
  for (const info of [{ more_records: false }, null, undefined]) expect(read(info)).not.toHaveProperty("value.partial");
});
