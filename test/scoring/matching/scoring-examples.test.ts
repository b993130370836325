import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseScoringRules } from "../../../src/crm/wire/index.ts";
import { createPointsEvaluator, explainScore, type FieldMetadata } from "../../../src/scoring/index.ts";
import { aContext, aRecord } from "../../support/build/scoring-builders.ts";

interface Example {
  readonly id: string;
  readonly title: string;
  readonly today: string;
  readonly tz: string;
  readonly types: Readonly<Record<string, string>>;
  readonly field_rules: readonly unknown[];
  readonly record: Readonly<Record<string, unknown>>;
  readonly rule?: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly matched: readonly string[] | null;
    readonly positive: number | null;
    readonly negative: number | null;
    readonly score: number | null;
  };
  readonly decided: string;
}

const file = new URL("../../fixtures/scoring-examples.json", import.meta.url);
const { examples } = JSON.parse(readFileSync(file, "utf8")) as { readonly examples: readonly Example[] };

function readExample(example: Example) {
  const rule = {
    id: "9",
    name: example.id,
    module: { api_name: "Leads" },
    active: true,
    layout: null,
    ...example.rule,
  };
  const parsed = parseScoringRules({ scoring_rules: [{ ...rule, field_rules: example.field_rules }] });
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  const fields = Object.entries(example.types).map(([apiName, dataType]): [string, FieldMetadata] => [
    apiName,
    { apiName, label: apiName, dataType, pickListValues: [] },
  ]);
  const context = aContext({
    now: new Date(`${example.today}T12:00:00${example.tz}`),
    timeZone: example.tz,
    fields: new Map(fields),
  });
  const layout = example.record["Layout"] as { id: string; name: string } | undefined;
  return { rules: parsed.value, context, record: aRecord(example.record, layout?.id) };
}

describe("the worked examples of Zoho's scoring", () => {
  it("are all thirty", () => expect(examples).toHaveLength(30));

  it.each(examples.map((example) => [example.id, example.title, example] as const))(
    "%s: %s",
    (_id, _title, example) => {
      const { rules, context, record } = readExample(example);
      const { rules: explained } = explainScore({
        record,
        module: "Leads",
        rules,
        scores: null,
        history: null,
        context,
      });
      const [rule] = explained;
      const matched = rule?.applies
        ? rule.fieldRules.filter(({ outcome }) => outcome === "met").map(({ fieldRule }) => fieldRule.id)
        : [];
      const { positive, negative, score } = example.expect;
      expect(rule?.now).toEqual({ positive, negative, score });
      expect(matched).toEqual(example.expect.matched ?? []);
      expect(createPointsEvaluator(rules, "Leads", context).evaluate(record)).toEqual([{ positive, negative, score }]);
      if (example.expect.matched === null) {
        expect(rule?.fieldRules.map(({ outcome }) => outcome)).toEqual(["unknown"]);
      }
    },
  );

  const undecided = examples.filter(({ decided, id }) => decided === "undecided" && id !== "E13");
  it.each(undecided.map((example) => [example.id, example] as const))(
    "%s names what its outcome rests on",
    (_id, example) => {
      const { rules, context, record } = readExample(example);
      const { rules: explained } = explainScore({
        record,
        module: "Leads",
        rules,
        scores: null,
        history: null,
        context,
      });
      for (const { criteria } of explained[0]?.fieldRules ?? []) {
        expect(criteria.kind === "criterion" && (criteria.reason ?? criteria.assumption)).toBeTruthy();
      }
    },
  );
});
