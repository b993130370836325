import { expect, test } from "vitest";
import {
  parseFields,
  parseFiscalYear,
  parseLayouts,
  parseModules,
  parseOrg,
  parseRecord,
  parseScoreHistory,
} from "../../src/crm/wire/index.ts";
import type { RecordId } from "../../src/scoring/index.ts";
import { readAnswer } from "../crm/support/zoho-sample.ts";

test("fields have the data type of what they result in, and stages their category", () => {
  const stage = (actual: string, display: string, dealCategory: string | null) => ({ actual, display, dealCategory });
  expect(parseFields(readAnswer("org/fields"))).toEqual({
    ok: true,
    value: [
      { apiName: "Company", label: "Company", dataType: "text", pickListValues: [] },
      { apiName: "Margin", label: "Margin", dataType: "currency", pickListValues: [] },
      { apiName: "Open_Deals", label: "Open Deals", dataType: "integer", pickListValues: [] },
      {
        apiName: "Stage",
        label: "Stage",
        dataType: "picklist",
        pickListValues: [
          stage("Qualification", "Qualification", "open"),
          stage("Closed Won", "Gewonnen", "won"),
          stage("Closed Lost", "Closed Lost", "lost"),
          stage("-None-", "-None-", null),
        ],
      },
    ],
  });
});

test("modules can be found by what a PageLoad calls them", () => {
  expect(parseModules(readAnswer("org/modules"))).toEqual({
    ok: true,
    value: [
      { apiName: "Leads", moduleName: "Leads", singularLabel: "Lead", pluralLabel: "Leads", scoringSupported: true },
      {
        apiName: "Sites",
        moduleName: "CustomModule5",
        singularLabel: "Site",
        pluralLabel: "Sites",
        scoringSupported: false,
      },
      { apiName: "Feeds", moduleName: "Feeds", singularLabel: "Feeds", pluralLabel: "Feeds", scoringSupported: null },
    ],
  });
});

test("the org tells its time zone and edition", () => {
  expect(parseOrg(readAnswer("org/org"))).toEqual({
    ok: true,
    value: { id: "1001244313", timeZone: "Asia/Kolkata", edition: "enterprise" },
  });
});

test("a fiscal year from April starts in month 4", () => {
  expect(parseFiscalYear(readAnswer("org/fiscal-year"))).toEqual({ ok: true, value: 4 });
});

test("layouts are called as people see them", () => {
  expect(parseLayouts(readAnswer("org/layouts"))).toEqual({
    ok: true,
    value: [
      { id: "4876876000000091055", name: "Standard" },
      { id: "4876876000000091077", name: "Partner" },
    ],
  });
});

test("a record keeps every key as Zoho sent it, and knows its layout", () => {
  const parsed = parseRecord(readAnswer("records/record"));
  expect(parsed).toMatchObject({
    ok: true,
    value: { id: "4876876000000038603", layout: { id: "4876876000000091055", name: "Standard" } },
  });
  const { data } = readAnswer("records/record") as { data: [object] };
  expect(parsed.ok && { ...parsed.value.values }).toEqual(data[0]);
});

test("the timeline tells when the rule last scored, and which fields people changed", () => {
  expect(parseScoreHistory(readAnswer("records/timeline"), "4876876000000038603" as RecordId)).toEqual({
    ok: true,
    value: {
      lastScored: new Map([["4876876000000945002", "2025-11-12T13:13:15+05:30"]]),
      fieldChanges: [
        { field: "Company", at: "2025-11-12T13:13:10+05:30" },
        { field: "Phone", at: "2025-11-12T13:13:10+05:30" },
      ],
    },
  });
});
