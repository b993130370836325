import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyEdit,
  COMPARATOR_CHOICES,
  type CriteriaDraft,
  compareRule,
  type DraftHistory,
  type DraftValue,
  draftFromRule,
  explainDraft,
  type FieldRuleId,
  isEditRefusal,
  type RuleDraft,
  type RuleEdit,
  type RuleField,
  rebaseDraft,
  redoEdit,
  type ScoringRule,
  startHistory,
  undoEdit,
  validateRule,
} from "../../../../src/scoring/index.ts";
import { aRuleField, someMetadata } from "../../../support/build/draft-builders.ts";
import { aContext, aFieldRule, aRecord, aRule } from "../../../support/build/scoring-builders.ts";
import { cases } from "../../../support/cases.ts";
import { anyCriteria, anyValues, METADATA } from "../../../support/criteria-arbitraries.ts";

const FIELDS: readonly RuleField[] = [...METADATA.values()].map((field) =>
  aRuleField(field.apiName, field.dataType, field),
);
const metadata = someMetadata(FIELDS);
const sources = { edition: "developer", serverLimits: [] } as const;
const options = { seed: 20_260_318, numRuns: cases(300) };

const anyRule: fc.Arbitrary<ScoringRule> = fc
  .array(fc.tuple(fc.integer({ min: -20, max: 20 }), anyCriteria), { maxLength: 4 })
  .map((rules) =>
    aRule(rules.map(([score, criteria], index) => ({ ...aFieldRule(score, criteria), id: `${index}` as FieldRuleId }))),
  );

const atom = fc.oneof(
  fc.constantFrom("", "5", "1e9", "2026-03-18", "${TODAY}", "${EMPTY}", "ten", "\u0000", "x".repeat(300)),
  fc.boolean(),
  fc.constant(null),
  fc.record({ id: fc.constantFrom(null, "7", ""), name: fc.constantFrom(null, "Ann") }),
);
const value: fc.Arbitrary<DraftValue> = fc.oneof(atom, fc.array(atom, { maxLength: 3 }));
const operator = fc.constantFrom("and" as const, "or" as const);
const direction = fc.constantFrom("up" as const, "down" as const);
const field = fc.constantFrom(...FIELDS);

/** An edit of whatever the draft has at that moment; a fraction points at one of its keys. */
type Wish = (draft: RuleDraft) => RuleEdit;
const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const pick = (keys: readonly string[], fraction: number): string => keys[Math.floor(fraction * keys.length)] ?? "none";
const nodeKeys = (draft: RuleDraft) => draft.fieldRules.flatMap(({ criteria }) => listKeys(criteria));
const ruleKeys = (draft: RuleDraft) => draft.fieldRules.map(({ key }) => key);
const signalKeys = (draft: RuleDraft) => draft.signalRules.map(({ key }) => key);

function listKeys(node: CriteriaDraft): readonly string[] {
  return node.kind === "group" ? [node.key, ...node.members.flatMap(listKeys)] : [node.key];
}

const onNode =
  (build: (key: string) => RuleEdit, fraction: number): Wish =>
  (draft) =>
    build(pick(nodeKeys(draft), fraction));
const onRule =
  (build: (key: string) => RuleEdit, fraction: number): Wish =>
  (draft) =>
    build(pick(ruleKeys(draft), fraction));

const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.string({ maxLength: 40 }).map(
    (name): Wish =>
      () => ({ kind: "set_name", name }),
  ),
  fc.string({ maxLength: 40 }).map(
    (description): Wish =>
      () => ({ kind: "set_description", description }),
  ),
  fc.boolean().map(
    (active): Wish =>
      () => ({ kind: "set_active", active }),
  ),
  fc.constant<Wish>(() => ({ kind: "add_field_rule" })),
  at.map((f) => onRule((key) => ({ kind: "remove_field_rule", key }), f)),
  at.map((f) => onRule((key) => ({ kind: "duplicate_field_rule", key }), f)),
  fc.tuple(at, direction).map(([f, d]) => onRule((key) => ({ kind: "move_field_rule", key, direction: d }), f)),
  fc
    .tuple(at, fc.constantFrom("", "5", "-3", "x", "1e400", "0.5"))
    .map(([f, score]) => onRule((key) => ({ kind: "set_field_rule_score", key, score }), f)),
  fc.constant<Wish>(() => ({ kind: "add_signal_rule", signal: { id: "1", namespace: null } })),
  at.map(
    (f): Wish =>
      (draft) => ({ kind: "remove_signal_rule", key: pick(signalKeys(draft), f) }),
  ),
  at.map((f) => onNode((to) => ({ kind: "add_criterion", to }), f)),
  at.map((f) => onNode((to) => ({ kind: "add_group", to }), f)),
  at.map((f) => onNode((key) => ({ kind: "remove_criteria", key }), f)),
  at.map((f) => onNode((key) => ({ kind: "duplicate_criteria", key }), f)),
  fc.tuple(at, direction).map(([f, d]) => onNode((key) => ({ kind: "move_criteria", key, direction: d }), f)),
  fc.tuple(at, operator).map(([f, o]) => onNode((key) => ({ kind: "wrap_criteria", key, operator: o }), f)),
  at.map((f) => onNode((key) => ({ kind: "unwrap_group", key }), f)),
  fc.tuple(at, operator).map(([f, o]) => onNode((key) => ({ kind: "set_operator", key, operator: o }), f)),
  fc.tuple(at, field, field).map(([f, to, from]) => onNode((key) => ({ kind: "set_field", key, field: to, from }), f)),
  fc
    .tuple(at, fc.constantFrom(...COMPARATOR_CHOICES), fc.option(field))
    .map(([f, choice, of]) => onNode((key) => ({ kind: "set_comparator", key, choice, field: of }), f)),
  fc.tuple(at, value).map(([f, v]) => onNode((key) => ({ kind: "set_value", key, value: v }), f)),
);
const wishes = fc.array(anyWish, { minLength: 1, maxLength: 25 });

/** Kinds that take keys away; every other edit keeps all that the draft has. */
const REMOVING = ["remove_field_rule", "remove_signal_rule", "remove_criteria", "unwrap_group", "move_criteria"];
const allKeys = (draft: RuleDraft) => [...ruleKeys(draft), ...signalKeys(draft), ...nodeKeys(draft)];

test("edits never give a key twice, and lose none that they don't remove", () => {
  fc.assert(
    fc.property(anyRule, wishes, (rule, plan) => {
      let draft = draftFromRule(rule);
      for (const wish of plan) {
        const edit = wish(draft);
        const after = applyEdit(startHistory(draft), edit);
        if (isEditRefusal(after)) continue;
        const keys = allKeys(after.present);
        expect(new Set(keys).size).toBe(keys.length);
        if (!REMOVING.includes(edit.kind)) expect(keys).toEqual(expect.arrayContaining(allKeys(draft)));
        draft = after.present;
      }
    }),
    options,
  );
});

test("a criterion that is moved is still there, and so are all the others", () => {
  fc.assert(
    fc.property(anyRule, at, direction, (rule, fraction, way) => {
      const draft = draftFromRule(rule);
      const leaves = (of: RuleDraft) => of.fieldRules.flatMap(({ criteria }) => listLeaves(criteria)).sort();
      const moved = applyEdit(startHistory(draft), {
        kind: "move_criteria",
        key: pick(nodeKeys(draft), fraction),
        direction: way,
      });
      if (!isEditRefusal(moved)) expect(leaves(moved.present)).toEqual(leaves(draft));
    }),
    options,
  );
});

function listLeaves(node: CriteriaDraft): readonly string[] {
  return node.kind === "group" ? node.members.flatMap(listLeaves) : [node.key];
}

test("undoing every step gives the first state, redoing all of them the last", () => {
  fc.assert(
    fc.property(anyRule, wishes, (rule, plan) => {
      const start = startHistory(draftFromRule(rule));
      let history: DraftHistory = start;
      for (const wish of plan) {
        const after = applyEdit(history, wish(history.present));
        if (!isEditRefusal(after)) history = after;
      }
      let back = history;
      while (back.past.length > 0) back = undoEdit(back);
      expect(back.present).toBe(start.present);
      let forth = back;
      while (forth.future.length > 0) forth = redoEdit(forth);
      expect(forth.present).toBe(history.present);
    }),
    options,
  );
});

test("no draft is too odd to be validated, explained and compared", () => {
  const context = aContext({ fields: metadata.fields });
  fc.assert(
    fc.property(anyRule, wishes, anyValues, (rule, plan, values) => {
      let draft = draftFromRule(rule);
      for (const wish of plan) {
        const after = applyEdit(startHistory(draft), wish(draft));
        if (!isEditRefusal(after)) draft = after.present;
      }
      const issues = validateRule(draft, metadata, sources);
      for (const { path, place } of issues) {
        expect(path).not.toBe("");
        if (place.key !== null) expect(allKeys(draft)).toContain(place.key);
      }
      const { lines, points } = explainDraft(draft, aRecord(values), context);
      expect(lines.filter(({ key }) => key !== null)).toHaveLength(draft.fieldRules.length);
      expect(Number.isFinite(points.score ?? 0)).toBe(true);
      for (const change of compareRule(rule, draft, metadata.fields))
        if ("key" in change) expect(allKeys(draft)).toContain(change.key);
    }),
    options,
  );
});

test("a draft of a stored rule has no changes, and rebasing on the same rule makes none", () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const draft = draftFromRule(rule);
      expect(compareRule(rule, draft, metadata.fields)).toEqual([]);
      expect(compareRule(rule, rebaseDraft(draft, rule, metadata.fields), metadata.fields)).toEqual([]);
    }),
    options,
  );
});

test("what a draft changes stays the same over a rule that did not move", () => {
  fc.assert(
    fc.property(anyRule, wishes, (rule, plan) => {
      let draft = draftFromRule(rule);
      for (const wish of plan) {
        const after = applyEdit(startHistory(draft), wish(draft));
        if (!isEditRefusal(after)) draft = after.present;
      }
      const { fields } = metadata;
      const changes = compareRule(rule, draft, fields);
      expect(compareRule(rule, rebaseDraft(draft, rule, fields), fields)).toEqual(changes);
    }),
    options,
  );
});
