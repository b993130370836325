import { expect, test } from "vitest";
import { importRecord, saveRecord } from "../../../src/sandbox/organisation/changes/save-record.ts";
import { createOrganisation, resetOrganisation } from "../../../src/sandbox/organisation/create-organisation.ts";
import { SHOWCASE } from "../../../src/sandbox/organisation/showcase/place-showcase.ts";
import { findRecord, type Organisation } from "../../../src/sandbox/organisation/state/organisation.ts";
import { START } from "../support/test-crm.ts";

const clock = () => START;
const LEAD = "4876876000005000001";

function lead(organisation: Organisation) {
  const record = findRecord(organisation, "Leads", LEAD);
  if (!record) throw new Error("The lead is missing");
  return record;
}

const withoutFunctions = (organisation: Organisation) =>
  structuredClone([organisation.rules, organisation.records, organisation.scores, organisation.timeline]);

test("the same options make the same organisation", () => {
  const make = (seed: number) => withoutFunctions(createOrganisation({ records: 60, seed, clock }));
  expect(make(1)).toEqual(make(1));
  expect(make(1)).not.toEqual(make(2));
});

test("ids are texts beyond the safe whole numbers, and none is used twice", () => {
  const organisation = createOrganisation({ records: 200, clock });
  const { modules, rules, records, scores, timeline } = organisation;
  const ids = [
    ...modules.flatMap((module) => [module.id, ...module.layouts.map(({ id }) => id)]),
    ...new Set(modules.flatMap((module) => module.fields.map(({ id }) => id))),
    ...[...rules.values()].flatMap((rule) => [
      rule.id,
      ...[...rule.fieldRules, ...rule.signalRules].map(({ id }) => id),
    ]),
    ...[...records.values()].flatMap((byId) => [...byId.keys()]),
    ...[...scores.values()].flatMap((byRule) => [...byRule.values()].map(({ id }) => id)),
    ...[...timeline.values()].flat().map(({ id }) => id),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^\d{19}$/.test(id) || Number.isSafeInteger(Number(id)))).toEqual([]);
});

test("there are as many records as asked for, besides the showcase", () => {
  const count = (records: number) => {
    const organisation = createOrganisation({ records, clock });
    return [...organisation.records.values()].reduce((sum, byId) => sum + byId.size, 0) - SHOWCASE.length;
  };
  expect([1, 7, 400, 2_001].map(count)).toEqual([1, 7, 400, 2_001]);
});

test("every module with rules has records with a score and without one", () => {
  const organisation = createOrganisation({ records: 400, clock });
  for (const module of ["Leads", "Contacts", "Accounts", "Deals"]) {
    const ids = [...(organisation.records.get(module)?.keys() ?? [])];
    const scored = ids.filter((id) => organisation.scores.has(id));
    expect([module, scored.length > 0, scored.length < ids.length]).toEqual([module, true, true]);
  }
});

test("an import goes past the scoring, a save does not", () => {
  const organisation = createOrganisation({ records: 1, clock });
  const scores = () => structuredClone(organisation.scores.get(LEAD));
  const before = scores();
  importRecord(organisation, lead(organisation), { values: { Position: "Intern" } }, LEAD);
  expect(lead(organisation).values["Position"]).toBe("Intern");
  expect(organisation.timeline.get(LEAD)?.at(-1)).toMatchObject({ kind: "updated", source: "import" });
  expect(scores()).toEqual(before);
  saveRecord(organisation, lead(organisation), {}, LEAD);
  expect(scores()).not.toEqual(before);
});

test("a reset brings back the start for whoever holds the organisation", () => {
  const organisation = createOrganisation({ records: 20, clock });
  const start = withoutFunctions(organisation);
  organisation.settings.edition = "ultimate";
  organisation.rules.clear();
  saveRecord(organisation, lead(organisation), { values: { City: "Salem" } }, LEAD);
  resetOrganisation(organisation, { records: 20 });
  expect(withoutFunctions(organisation)).toEqual(start);
  expect(organisation.settings.edition).toBe("enterprise");
});
