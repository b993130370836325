import fc from "fast-check";
import { expect, test } from "vitest";
import { isCrmError } from "../../../src/crm/index.ts";
import { parseFields, parseRecord, parseScoringRules } from "../../../src/crm/wire/index.ts";
import { readPageLoad } from "../../../src/crm/zoho/page-load.ts";
import { type CrmRecord, explainScore, isApiName, isZohoId, type RecordId } from "../../../src/scoring/index.ts";
import { aContext, aRecord } from "../../support/build/scoring-builders.ts";
import { cases } from "../../support/cases.ts";
import { gatewayOverZrc, unaborted } from "../support/gateway-over-zrc.ts";
import { readAnswer } from "../support/zoho-sample.ts";

const SEED = { seed: 20260318, numRuns: cases(500) };

/** Keys that every object answers to, between ordinary ones. */
const key = fc.oneof(fc.constantFrom("__proto__", "constructor", "prototype", "toString", "id", "data"), fc.string());

/** What postMessage can carry beyond JSON: dates, maps, sets, big numbers, holes, and objects that contain themselves. */
const anyMessage = fc.oneof(
  fc.anything({ key, withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true }),
  fc.dictionary(key, fc.jsonValue()).map((message) => {
    const circle: Record<string, unknown> = { ...message };
    return Object.assign(circle, { data: [circle], scoring_rules: [circle], Entity: circle, name: circle });
  }),
);

const untouched = Reflect.ownKeys(Object.prototype);

function expectNoPollution(): void {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(untouched);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
}

test("a PageLoad of anything is none, or names a module and ids that are safe in a path", () => {
  const place = fc.record({ Entity: fc.oneof(anyMessage, fc.constant("Leads")), EntityId: anyMessage });
  fc.assert(
    fc.property(fc.oneof(anyMessage, place), (data) => {
      const context = readPageLoad(data);
      return context === null || (isApiName(context.entity) && context.recordIds.every(isZohoId));
    }),
    SEED,
  );
  expectNoPollution();
});

test.each([
  ["as an answer", (data: unknown) => ({ status: 200, data })],
  ["in place of the whole answer", (data: unknown) => data],
  ["as a rejection", (data: unknown) => Promise.reject(data)],
])("anything that comes %s is a value or an error of ours", async (_, answer) => {
  await fc.assert(
    fc.asyncProperty(anyMessage, async (data) => {
      const { gateway } = gatewayOverZrc(() => answer(data) as never);
      const id = "38603" as RecordId;
      const calls = [
        () => gateway.readRecord(unaborted(), "Leads", id),
        () => gateway.listScoringRules(unaborted(), "Leads"),
        () => gateway.listEntityScores(unaborted(), "Leads", id),
        () => gateway.listFields(unaborted(), "Leads"),
        () => gateway.listModules(unaborted()),
      ];
      const outcomes = await Promise.allSettled(calls.map((call) => call()));
      return outcomes.every((outcome) => outcome.status === "fulfilled" || isCrmError(outcome.reason));
    }),
    { ...SEED, numRuns: cases(200) },
  );
  expectNoPollution();
});

test("rules and records of anything that can be read are explained without a throw", () => {
  const [rules] = [readAnswer("rules/shape-a")].map(parseScoringRules);
  if (rules?.ok !== true) throw new Error("the sample can't be read");
  const values = fc.dictionary(key, fc.anything({ key, withBigInt: true, withDate: true, withMap: true }));
  fc.assert(
    fc.property(values, fc.dictionary(key, fc.jsonValue()), fc.jsonValue(), (seen, damage, value) => {
      const criteria = { field: { api_name: "Company" }, comparator: "equal", value, ...damage };
      const parsed = parseScoringRules({
        scoring_rules: [
          { id: "1", name: "x", module: { api_name: "Leads" }, active: true, field_rules: [{ score: 1, criteria }] },
        ],
      });
      const record = parseRecord({ ...seen, id: "1" });
      parseFields({ fields: [seen] });
      const explanation = explainScore({
        record: record.ok ? record.value : (aRecord(seen) as CrmRecord),
        module: "Leads",
        rules: [...rules.value, ...(parsed.ok ? parsed.value : [])],
        scores: [],
        history: null,
        context: aContext(),
      });
      return explanation.rules.length >= rules.value.length;
    }),
    SEED,
  );
  expectNoPollution();
});
