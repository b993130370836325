import { describe, expect, test } from "vitest";
import {
  createDraft,
  draftFromRule,
  type FieldRuleId,
  parseCountedPeriod,
  type RuleId,
  readLocalTime,
  readStoredDraft,
  type SignalRuleId,
  writeCountedPeriod,
  writeInstant,
} from "../../src/scoring/index.ts";
import { edited } from "../support/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../support/scoring-builders.ts";

const stored = aRule(
  [
    {
      ...aFieldRule(5, {
        kind: "group",
        operator: "and",
        members: [aCriterion("A", "in", ["x"]), { kind: "unreadable", problem: "not_criteria", raw: { odd: 1 } }],
        disrupted: false,
      }),
      id: "11" as FieldRuleId,
    },
  ],
  { signalRules: [{ id: "21" as SignalRuleId, score: 1, signal: { id: "91", namespace: null } }] },
);
const draft = edited(
  draftFromRule(stored),
  { kind: "set_name", name: "Typed" },
  { kind: "add_field_rule" },
  { kind: "add_signal_rule" },
);
type Json = { [key: string]: unknown };
const kept = (): Json => JSON.parse(JSON.stringify(draft)) as Json;

describe("a draft that was kept as text", () => {
  test("comes back as it was", () => {
    expect(readStoredDraft(kept(), stored)).toEqual(draft);
    const fresh = createDraft({ module: { apiName: "Leads", id: null } });
    expect(readStoredDraft(JSON.parse(JSON.stringify(fresh)), null)).toEqual(fresh);
  });

  test("takes the rule itself from what was read now, never from what was kept", () => {
    const forged = { ...kept(), base: { id: "1", name: "Forged" }, module: { apiName: "../x", id: null } };
    expect(readStoredDraft(forged, stored)).toMatchObject({ base: stored, module: stored.module });
  });

  test.each<[string, (json: Json) => unknown]>([
    ["nothing", () => null],
    ["a text", () => "draft"],
    ["a list", () => []],
    ["another rule's", (json) => ({ ...json, base: { id: "2" } })],
    ["a new rule's", (json) => ({ ...json, base: null })],
    ["one without a name", (json) => ({ ...json, name: 1 })],
    ["a read-only one", (json) => ({ ...json, readOnly: "zia" })],
    ["one whose keys are not its own", (json) => ({ ...json, nextKey: 1 })],
    [
      "one with a field rule twice",
      (json) => ({ ...json, fieldRules: [...list(json, "fieldRules"), list(json, "fieldRules")[0]] }),
    ],
    [
      "one with a field rule of no criteria",
      (json) => ({ ...json, fieldRules: [{ ...list(json, "fieldRules")[0], criteria: null }] }),
    ],
    [
      "one with an unknown comparator",
      (json) => JSON.parse(JSON.stringify(json).replaceAll('"choice":"in"', '"choice":"eval"')) as unknown,
    ],
    [
      "one with a value that is no value",
      (json) => JSON.parse(JSON.stringify(json).replaceAll('"value":["x"]', '"value":[{"a":1}]')) as unknown,
    ],
    [
      "one with an unknown operator",
      (json) => JSON.parse(JSON.stringify(json).replaceAll('"operator":"and"', '"operator":"xor"')) as unknown,
    ],
    [
      "one with a signal that is none",
      (json) => ({ ...json, signalRules: [{ ...list(json, "signalRules")[0], signal: 7 }] }),
    ],
  ])("is refused where it is %s", (_, change) => {
    expect(readStoredDraft(change(kept()), stored)).toBeNull();
  });
});

function list(json: Json, key: string): readonly Json[] {
  return json[key] as readonly Json[];
}

test("a draft of one rule is none of another", () => {
  expect(readStoredDraft(kept(), { ...stored, id: "2" as RuleId })).toBeNull();
  expect(readStoredDraft(kept(), null)).toBeNull();
});

test.each([
  ["${LAST_N_DAYS:7}", { direction: "LAST", unit: "DAYS", count: "7" }],
  ["${NEXT_N_WEEKS:}", { direction: "NEXT", unit: "WEEKS", count: "" }],
  ["${NEXT_N_YEARS:x}", { direction: "NEXT", unit: "YEARS", count: "x" }],
  ["${TODAY}", null],
  ["${LAST_N_HOURS:1}", null],
])("the counted period of %s is %j", (placeholder, period) => {
  expect(parseCountedPeriod(placeholder)).toEqual(period);
});

test("a counted period is written as Zoho writes it, and no count closes it early", () => {
  expect(writeCountedPeriod({ direction: "LAST", unit: "MONTHS", count: " 3 " })).toBe("${LAST_N_MONTHS:3}");
  expect(writeCountedPeriod({ direction: "LAST", unit: "DAYS", count: "1}+2" })).toBe("${LAST_N_DAYS:1+2}");
});

test.each([
  ["2026-03-18T12:00", "Asia/Kolkata", "2026-03-18T12:00:00+05:30"],
  ["2026-03-18T12:00:30", "UTC", "2026-03-18T12:00:30+00:00"],
  ["2026-07-01T00:00", "America/Los_Angeles", "2026-07-01T00:00:00-07:00"],
  ["2026-02-30T12:00", "UTC", null],
  ["2026-02-28T24:00", "UTC", null],
  ["2026-02-28", "UTC", null],
  ["2026-02-28T12:00", "Moon/Base", null],
])("the local time %s in %s is the instant %s", (local, timeZone, instant) => {
  expect(writeInstant(local, timeZone)).toBe(instant);
  if (instant !== null) expect(readLocalTime(instant, timeZone)).toBe(local.slice(0, 16));
});

test("an instant is shown in the clocks of another zone", () => {
  expect(readLocalTime("2026-03-18T12:00:00+00:00", "Asia/Kolkata")).toBe("2026-03-18T17:30");
  expect(readLocalTime("soon", "UTC")).toBeNull();
});
