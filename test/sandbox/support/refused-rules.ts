import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/sandbox/organisation/values/json.ts";
import { criterion, first, RULES, ruleRequest, startTestCrm } from "./test-crm.ts";

export interface Refusal {
  readonly when: string;
  readonly changes: JsonObject;
  readonly code: string;
  readonly message?: string;
  readonly details: JsonObject;
}

export const PARTNER = "4876876000000091155";
export const EVENT = "4876876000000091156";
export const FIELD = criterion("City", "equal", "Chennai");
export const inLayout = (id: string) => ({ layout: { id } });
export const fieldRules = (criteria: unknown, score: unknown = 5) => ({ field_rules: [{ score, criteria }] });

/** What Zoho's details say of the place of a fault in the only rule of a request. */
export const place = (path: string) => ({
  api_name: path
    .replace(/\[\d+\]$/, "")
    .split(".")
    .at(-1),
  json_path: `$.scoring_rules[0].${path}`,
});

/**
 * A test a row: the rule with these changes is refused like this, and not stored.
 * Source of each row: zoho.com/crm/developer/docs/api/v8/create-scoring-rules.html and Zoho's OpenAPI samples.
 */
export function testRefusals(refusals: readonly Refusal[]): void {
  test.each(refusals)("a new rule is refused when $when", async ({ changes, code, message, details }) => {
    const crm = startTestCrm();
    const before = crm.organisation.rules.size;
    const { status, body } = await crm.post(RULES, { scoring_rules: [ruleRequest(changes)] });
    expect(status).toBe(400);
    expect(first(body, "scoring_rules")).toEqual({
      code,
      details,
      message: message ?? expect.any(String),
      status: "error",
    });
    expect(crm.organisation.rules.size).toBe(before);
  });
}
