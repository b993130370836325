import { describe, expect, test } from "vitest";
import {
  checkAction,
  type LayoutId,
  type LayoutRef,
  type LimitSources,
  type RuleId,
  type ScoringRule,
} from "../../../../src/scoring/index.ts";
import { aRule } from "../../../support/build/scoring-builders.ts";

const layout = (id: string): LayoutRef => ({ id: id as LayoutId, name: `Layout ${id}` });
let lastId = 0;
const rules = (count: number, changes: Partial<ScoringRule> = {}): readonly ScoringRule[] =>
  Array.from({ length: count }, () => {
    lastId += 1;
    return aRule([], { id: String(lastId) as RuleId, ...changes });
  });
const inactive = { active: false };
const deals = { module: { apiName: "Deals", id: null } };
/** Five active rules and ten in all per layout, and as many of the global ones; four layouts. */
const enterprise: LimitSources = { edition: "enterprise", serverLimits: [] };
const create = (at: LayoutRef | null, active = true) =>
  ({ kind: "create", module: "Leads", layout: at, active }) as const;

describe("rules of several modules", () => {
  const three = rules(3, inactive);
  const ofDeals = rules(3, { ...inactive, ...deals });
  const activate = { kind: "activate", rules: [...three, ...ofDeals] } as const;

  test("are counted each in its own module", () => {
    expect(checkAction(activate, [...three, ...ofDeals], enterprise)).toBeNull();
  });

  test("are refused where only a later module has no room", () => {
    const all = [...three, ...ofDeals, ...rules(4, deals)];
    expect(checkAction(activate, all, enterprise)).toMatchObject({
      meter: { limit: "active_rules", scope: { kind: "global" }, used: 4, maximum: 5 },
      needed: 7,
    });
  });
});

describe("cloning", () => {
  test("counts an active source like an inactive one", () => {
    const five = rules(5);
    expect(checkAction({ kind: "clone", rules: five.slice(0, 1) }, five, enterprise)).toMatchObject({
      meter: { limit: "active_rules" },
      needed: 6,
    });
  });

  test("makes a rule more, where ten are the most", () => {
    const ten = rules(10, inactive);
    expect(checkAction({ kind: "clone", rules: ten.slice(0, 1) }, ten, enterprise)).toMatchObject({
      meter: { limit: "total_rules", scope: { kind: "global" } },
      needed: 11,
    });
  });

  test("does not count rules of Zia's", () => {
    expect(checkAction({ kind: "clone", rules: rules(1, { kind: "zia" }) }, rules(5), enterprise)).toBeNull();
  });
});

describe("activating", () => {
  test("makes no rule more, though there are as many as there can be", () => {
    const ten = rules(10, inactive);
    expect(checkAction({ kind: "activate", rules: ten.slice(0, 2) }, ten, enterprise)).toBeNull();
  });

  test("brings no rule to a layout that has it already", () => {
    const five = ["1", "2", "3", "4", "5"].flatMap((id) => rules(1, { ...inactive, layout: layout(id) }));
    expect(checkAction({ kind: "activate", rules: five.slice(4) }, five, enterprise)).toBeNull();
  });

  test("does not count rules of Zia's", () => {
    const ofZia = rules(1, { ...inactive, kind: "zia" });
    expect(checkAction({ kind: "activate", rules: ofZia }, rules(5), enterprise)).toBeNull();
  });
});

describe("creating", () => {
  test("in a layout needs no room among the global rules", () => {
    expect(checkAction(create(layout("1")), rules(5), enterprise)).toBeNull();
  });

  test("is not refused by a limit that it does not touch, though there are more than it allows already", () => {
    expect(checkAction(create(null, false), rules(6), enterprise)).toBeNull();
  });

  test("in a layout that only Zia has a rule in takes one layout more", () => {
    const four = ["1", "2", "3", "4"].flatMap((id) => rules(1, { layout: layout(id) }));
    const ofZia = rules(1, { kind: "zia", layout: layout("5") });
    expect(checkAction(create(layout("5")), [...four, ...ofZia], enterprise)).toMatchObject({
      meter: { limit: "layouts", used: 4 },
      needed: 5,
    });
  });
});
