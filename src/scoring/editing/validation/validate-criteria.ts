import { DEEPEST_CRITERIA } from "../../terms/criteria.ts";
import { listNodes } from "../../terms/criteria-nodes.ts";
import { comparatorOf, knowsChoice } from "../choices/comparator-choices.ts";
import { findLayout, judgeField, type RuleField, type RuleMetadata } from "../choices/rule-metadata.ts";
import { measureWrittenDepth } from "../draft/draft-tree.ts";
import type { CriteriaDraft, CriterionDraft, FieldRuleDraft, RuleDraft } from "../draft/rule-draft.ts";
import { LARGEST_GROUP, MOST_CRITERIA } from "../limits/zoho-limits.ts";
import { createIssue, type RuleIssue, type RulePart, type RuleProblem } from "./rule-issue.ts";
import { validateValue } from "./validate-value.ts";

export function* validateCriteria(
  draft: RuleDraft,
  rule: FieldRuleDraft,
  path: string,
  metadata: RuleMetadata,
): Generator<RuleIssue> {
  const root = rule.criteria;
  const place = { part: "criteria", key: root.key } as const;
  if (root.members.length === 0) {
    yield createIssue({ code: "criteria_missing" }, place, path);
    return;
  }
  const depth = measureWrittenDepth(root);
  if (depth > DEEPEST_CRITERIA)
    yield createIssue({ code: "nested_too_deeply", depth, maximum: DEEPEST_CRITERIA }, place, path);
  const count = listNodes<CriteriaDraft>(root).filter(({ kind }) => kind !== "group").length;
  if (count > MOST_CRITERIA)
    yield createIssue({ code: "too_many_criteria", count, maximum: MOST_CRITERIA }, place, path);
  // A root with one member is written without a group.
  const [only, ...others] = root.members;
  if (only !== undefined && others.length === 0) yield* validateNode(only, path, draft, metadata);
  else yield* validateNode(root, path, draft, metadata);
}

function* validateNode(
  node: CriteriaDraft,
  path: string,
  draft: RuleDraft,
  metadata: RuleMetadata,
): Generator<RuleIssue> {
  const place = { part: "criteria", key: node.key } as const;
  if (node.kind === "unreadable") {
    yield createIssue({ code: "criteria_unreadable" }, place, path);
    return;
  }
  if (node.kind === "criterion") {
    yield* validateCriterion(node, path, draft, metadata);
    return;
  }
  const count = node.members.length;
  if (count === 0) yield createIssue({ code: "group_empty" }, place, path);
  if (count > LARGEST_GROUP) yield createIssue({ code: "group_too_large", count, maximum: LARGEST_GROUP }, place, path);
  for (const [index, member] of node.members.entries())
    yield* validateNode(member, `${path}.group[${index}]`, draft, metadata);
}

function* validateCriterion(
  criterion: CriterionDraft,
  path: string,
  draft: RuleDraft,
  metadata: RuleMetadata,
): Generator<RuleIssue> {
  const { key, field: name, choice, value, written } = criterion;
  // What Zoho has stored it has taken once.
  const at = (part: RulePart, problem: RuleProblem): RuleIssue =>
    createIssue(problem, { part, key }, `${path}.${part}`, written === null ? undefined : "warning");
  if (name === "") {
    yield at("field", { code: "field_missing" });
    return;
  }
  if (written?.disrupted === true) yield at("field", { code: "criterion_disrupted", field: name });
  const field = metadata.fields?.get(name) ?? null;
  const barred = judgeKnownField(field, draft, metadata);
  if (metadata.fields !== null && barred !== null) yield at("field", { ...barred, field: field?.label ?? name });
  if (choice === null) {
    if (written === null) yield at("comparator", { code: "comparator_missing" });
    else yield at("comparator", { code: "comparator_unknown", comparator: written.comparator });
    return;
  }
  if (field === null) return;
  if (!knowsChoice(field, choice)) {
    if (barred === null)
      yield at("comparator", {
        code: "comparator_not_for_type",
        comparator: comparatorOf(choice),
        dataType: field.dataType,
      });
    return;
  }
  for (const problem of validateValue(field, choice, value)) yield at("value", problem);
}

type FieldProblem =
  | { readonly code: "field_unknown" }
  | { readonly code: "field_not_in_layout"; readonly layout: string }
  | Omit<Extract<RuleProblem, { code: "field_not_allowed" }>, "field">;

function judgeKnownField(field: RuleField | null, draft: RuleDraft, metadata: RuleMetadata): FieldProblem | null {
  if (field === null) return { code: "field_unknown" };
  const bar = judgeField(field, findLayout(metadata, draft.layout));
  if (bar === null) return null;
  if (bar === "not_in_layout") return { code: "field_not_in_layout", layout: draft.layout?.name ?? "" };
  return { code: "field_not_allowed", reason: bar };
}
