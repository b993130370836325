import {
  type CriteriaDraft,
  type CriterionDraft,
  draftFromRule,
  type EditRefusal,
  editRule,
  type GroupDraft,
  isEditRefusal,
  type LayoutId,
  type RuleDraft,
  type RuleEdit,
  type RuleField,
  type RuleLayout,
  type RuleMetadata,
  type ScoringRule,
  type Signal,
} from "../../../src/scoring/index.ts";

export function aRuleField(apiName: string, dataType = "text", changes: Partial<RuleField> = {}): RuleField {
  return {
    apiName,
    label: apiName.replaceAll("_", " "),
    dataType,
    pickListValues: [],
    id: null,
    lookupModule: null,
    isScore: false,
    encrypted: false,
    uiType: null,
    ...changes,
  };
}

export function choices(...names: readonly string[]): RuleField["pickListValues"] {
  return names.map((name) => ({ actual: name, display: name, dealCategory: null }));
}

export function aLayout(id: string, fields: readonly string[], changes: Partial<RuleLayout> = {}): RuleLayout {
  return { id: id as LayoutId, name: `Layout ${id}`, active: true, fields: new Set(fields), ...changes };
}

export function aSignal(id: string, changes: Partial<Signal> = {}): Signal {
  const facts = { channel: null, scorable: true, enabled: true, negative: false };
  return { id, namespace: `Signal_${id}`, label: `Signal ${id}`, ...facts, ...changes };
}

export function someMetadata(fields: readonly RuleField[], changes: Partial<RuleMetadata> = {}): RuleMetadata {
  return {
    fields: new Map(fields.map((field) => [field.apiName, field])),
    layouts: null,
    signals: null,
    rules: [],
    ...changes,
  };
}

/** The draft after all edits; fails where one is refused. */
export function edited(draft: RuleDraft, ...edits: readonly RuleEdit[]): RuleDraft {
  return edits.reduce((before, edit) => orThrow(editRule(before, edit), edit), draft);
}

function orThrow(after: RuleDraft | EditRefusal, edit: RuleEdit): RuleDraft {
  if (isEditRefusal(after)) throw new Error(`${edit.kind} was refused: ${after.refused}`);
  return after;
}

/** The draft of a stored rule together with the key of its first field rule's root. */
export function draftOf(rule: ScoringRule): { readonly draft: RuleDraft; readonly root: GroupDraft } {
  const draft = draftFromRule(rule);
  const root = draft.fieldRules[0]?.criteria;
  if (root === undefined) throw new Error("the rule has no field rule");
  return { draft, root };
}

/** The key of the criterion on this field. */
export function keyOf(draft: RuleDraft, field: string): string {
  for (const { criteria } of draft.fieldRules) {
    const found = findCriterion(criteria, field);
    if (found !== null) return found.key;
  }
  throw new Error(`no criterion on ${field}`);
}

export function findCriterion(node: CriteriaDraft, field: string): CriterionDraft | null {
  if (node.kind === "criterion") return node.field === field ? node : null;
  if (node.kind === "unreadable") return null;
  for (const member of node.members) {
    const found = findCriterion(member, field);
    if (found !== null) return found;
  }
  return null;
}

/** The first field rule's tree in one line, e.g. "and(A, or(B, C))". */
export function sketch(draft: RuleDraft, index = 0): string {
  const root = draft.fieldRules[index]?.criteria;
  return root === undefined ? "" : sketchNode(root);
}

function sketchNode(node: CriteriaDraft): string {
  if (node.kind === "unreadable") return "?";
  if (node.kind === "criterion") return node.field === "" ? "_" : node.field;
  return `${node.operator}(${node.members.map(sketchNode).join(", ")})`;
}
