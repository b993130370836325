import { afterAll, describe, expect, it } from "vitest";
import { RULES } from "../../support/documented-samples.ts";
import { createSampleFolder } from "../../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());

describe("scorelens explain", () => {
  it("infers no module from a part of the rules, but by the record's layout", async () => {
    const info = { page: 1, count: 1, more_records: true };
    folder.write("rules-page.json", { scoring_rules: [{ ...RULES.scoring_rules[0], layout: null }], info });
    const open = await folder.explain("--rules", "rules-page.json", "--record", "record.json");
    expect(open.answer).toMatchObject({ record: { module: null }, incomplete: { rules: "more_records" } });
    folder.write("rules-page.json", { ...RULES, info });
    const { answer } = await folder.explain("--rules", "rules-page.json", "--record", "record.json");
    expect(answer).toMatchObject({ record: { module: "Leads" }, incomplete: { rules: "more_records" } });
  });

  it("leaves the module open where rules of several modules could be meant, unless it is told", async () => {
    const global = { name: "Rule", active: true, layout: null, field_rules: [] };
    const rules = ["Leads", "Deals"].map((module, index) => ({
      ...global,
      id: String(index),
      module: { api_name: module },
    }));
    folder.write("modules.json", { scoring_rules: rules });
    folder.write("bare.json", { id: "1" });
    const open = await folder.explain("--rules", "modules.json", "--record", "bare.json");
    expect(open.answer.record.module).toBeNull();
    expect(open.answer.rules[0]).toMatchObject({ applies: null, whyNot: null });
    const told = await folder.explain("--rules", "modules.json", "--record", "bare.json", "--module", "Deals");
    expect(told.answer.rules.map(({ whyNot }: { whyNot: unknown }) => whyNot)).toEqual(["other_module", null]);
  });

  it("goes by the layout of a rule where the rules are of several modules", async () => {
    const [leadRule] = RULES.scoring_rules;
    folder.write("mixed.json", {
      scoring_rules: [leadRule, { ...leadRule, id: "2", layout: null, module: { api_name: "Deals" } }],
    });
    const { answer } = await folder.explain("--rules", "mixed.json", "--record", "record.json");
    expect(answer.record.module).toBe("Leads");
  });
});
