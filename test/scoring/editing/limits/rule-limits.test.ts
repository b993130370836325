import { describe, expect, test } from "vitest";
import {
  checkAction,
  isUsedUp,
  type LayoutId,
  type LayoutRef,
  type LimitSources,
  measureFieldRules,
  measureLimits,
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

const enterprise: LimitSources = { edition: "enterprise", serverLimits: [] };
const unknownEdition: LimitSources = { edition: null, serverLimits: [] };

describe("meters", () => {
  const measured = [
    ...rules(3, { layout: layout("1") }),
    ...rules(2, { layout: layout("1"), active: false }),
    ...rules(1),
    ...rules(4, { module: { apiName: "Deals", id: null } }),
    ...rules(1, { kind: "zia" }),
  ];
  const lines = (sources: LimitSources, layouts: readonly LayoutRef[] = []) =>
    measureLimits(measured, "Leads", sources, layouts).map(({ limit, scope, used, maximum, source }) =>
      [limit, scope.kind === "layout" ? scope.layout.id : scope.kind, used, maximum, source].join(" "),
    );

  test("count the rules of one module per layout, without a layout, and together", () => {
    expect(lines(enterprise)).toEqual([
      "active_rules module 4 25 edition",
      "total_rules module 6 50 edition",
      "layouts module 1 4 edition",
      "active_rules 1 3 5 edition",
      "total_rules 1 5 10 edition",
      "active_rules global 1 5 edition",
      "total_rules global 1 10 edition",
    ]);
  });

  test("are the module's and the global ones alone where no rule has a layout", () => {
    const meters = measureLimits(rules(1), "Leads", unknownEdition);
    expect(meters.map(({ limit, scope }) => `${limit} ${scope.kind}`)).toEqual([
      "active_rules module",
      "total_rules module",
      "layouts module",
      "active_rules global",
      "total_rules global",
    ]);
  });

  test.each([
    [4, 5, false],
    [5, 5, true],
    [6, 5, true],
    [0, 0, true],
    [99, null, false],
  ])("with %d used of %j are used up: %j", (used, maximum, expected) => {
    const meter = { limit: "active_rules", scope: { kind: "global" }, used, maximum, source: null } as const;
    expect(isUsedUp(meter)).toBe(expected);
  });

  test("show a layout that has no rules yet", () => {
    expect(lines(enterprise, [layout("2")])).toContain("total_rules 2 0 10 edition");
  });

  test("have no maximum where the edition is not known", () => {
    expect(lines(unknownEdition).every((line) => line.endsWith(" "))).toBe(true);
  });

  test("take the number that Zoho itself named, for every layout and the global rules", () => {
    const said = { limit: "active_rules", per: "layout", maximum: 8 } as const;
    expect(lines({ edition: "enterprise", serverLimits: [{ ...said, maximum: 6 }, said] })).toEqual(
      expect.arrayContaining([
        "active_rules 1 3 8 server",
        "active_rules global 1 8 server",
        "active_rules module 4 25 edition",
        "total_rules 1 5 10 edition",
      ]),
    );
  });

  test("of field rules know fifty as the most in any edition", () => {
    expect(measureFieldRules(3, enterprise)).toMatchObject({ used: 3, maximum: 30, source: "edition" });
    expect(measureFieldRules(3, unknownEdition)).toMatchObject({ maximum: 50, source: null });
  });
});

describe("an action", () => {
  const create = (at: LayoutRef | null, active = true) =>
    ({ kind: "create", module: "Leads", layout: at, active }) as const;

  test("that fits is not refused", () => {
    expect(checkAction(create(layout("1")), rules(4, { layout: layout("1") }), enterprise)).toBeNull();
  });

  test("that makes a sixth active rule of a layout names that limit", () => {
    const five = rules(5, { layout: layout("1") });
    expect(checkAction(create(layout("1")), five, enterprise)).toMatchObject({
      meter: { limit: "active_rules", scope: { kind: "layout", layout: { id: "1" } }, used: 5, maximum: 5 },
      needed: 6,
    });
    expect(checkAction(create(layout("1"), false), five, enterprise)).toBeNull();
    expect(checkAction(create(null), five, enterprise)).toBeNull();
  });

  test("that makes an eleventh rule of the global ones names that limit, though it would be inactive", () => {
    const ten = rules(10, { active: false });
    expect(checkAction(create(null, false), ten, enterprise)).toMatchObject({
      meter: { limit: "total_rules", scope: { kind: "global" } },
      needed: 11,
    });
  });

  test("that brings rules to one layout more than the edition has names that limit", () => {
    const four = ["1", "2", "3", "4"].flatMap((id) => rules(1, { layout: layout(id) }));
    expect(checkAction(create(layout("5")), four, enterprise)).toMatchObject({
      meter: { limit: "layouts", scope: { kind: "module" }, used: 4, maximum: 4 },
      needed: 5,
    });
    expect(checkAction(create(layout("4")), four, enterprise)).toBeNull();
  });

  test("in an edition with one rule refuses the second, and any rule of a layout", () => {
    const standard: LimitSources = { edition: "standard", serverLimits: [] };
    expect(checkAction(create(null), [], standard)).toBeNull();
    expect(checkAction(create(null), rules(1), standard)?.meter.limit).toBe("total_rules");
    expect(checkAction(create(layout("1")), [], standard)?.meter).toMatchObject({ limit: "layouts", maximum: 0 });
  });

  test("of cloning makes an active rule, whatever its source is", () => {
    const [inactive] = rules(1, { active: false });
    const all = [...rules(5), inactive as ScoringRule];
    expect(checkAction({ kind: "clone", rules: [inactive as ScoringRule] }, all, enterprise)?.meter).toMatchObject({
      limit: "active_rules",
      scope: { kind: "global" },
    });
  });

  test("of activating several counts them together, and those that are active already not at all", () => {
    const inactive = rules(3, { active: false });
    const active = rules(3);
    const all = [...inactive, ...active];
    expect(checkAction({ kind: "activate", rules: [...inactive.slice(0, 2), ...active] }, all, enterprise)).toBeNull();
    expect(checkAction({ kind: "activate", rules: inactive }, all, enterprise)).toMatchObject({
      meter: { limit: "active_rules", used: 3 },
      needed: 6,
    });
  });

  test("is not refused where nothing is known of the edition, until Zoho names a limit", () => {
    const ten = rules(10);
    expect(checkAction(create(null), ten, unknownEdition)).toBeNull();
    const serverLimits = [{ limit: "total_rules", per: "layout", maximum: 10 }] as const;
    expect(checkAction(create(null), ten, { edition: null, serverLimits })?.meter.source).toBe("server");
  });

  test("of adding a field rule is refused at the edition's number", () => {
    const developer: LimitSources = { edition: "developer", serverLimits: [] };
    expect(checkAction({ kind: "add_field_rule", count: 4 }, [], developer)).toBeNull();
    expect(checkAction({ kind: "add_field_rule", count: 5 }, [], developer)).toMatchObject({ needed: 6 });
  });
});
