import { writeCanonical } from "../../terms/canonical-criteria.ts";
import { findLayout, judgeModuleKind, type RuleMetadata } from "../choices/rule-metadata.ts";
import { finishCriteria } from "../draft/finish-draft.ts";
import type { FieldRuleDraft, RuleDraft } from "../draft/rule-draft.ts";
import { type LimitSources, measureFieldRules } from "../limits/rule-limits.ts";
import { LONGEST_DESCRIPTION, LONGEST_RULE_NAME } from "../limits/zoho-limits.ts";
import { countCharacters } from "./count-characters.ts";
import { createIssue, type RuleIssue, type RuleProblem } from "./rule-issue.ts";
import { validateCriteria } from "./validate-criteria.ts";
import { validateScore } from "./validate-score.ts";
import { validateSignalRules } from "./validate-signal-rules.ts";

/** The regex of the error sample in zoho.com/crm/developer/docs/api/v8/create-scoring-rules.html: ^[^`~#%^&*()+=";<>\[\]{}|\\]+$ */
const BARRED_CHARACTERS = /[`~#%^&*()+=";<>[\]{}|\\]/g;

/**
 * Everything that Zoho is documented to refuse in the draft, and what deserves a second look. In the form's order. Never
 * throws. A read-only draft has no issues.
 */
export function validateRule(draft: RuleDraft, metadata: RuleMetadata, sources: LimitSources): readonly RuleIssue[] {
  if (draft.readOnly !== null) return [];
  return [
    ...validateHead(draft, metadata),
    ...validateCounts(draft, sources),
    ...draft.fieldRules.flatMap((rule, index) => [...validateFieldRule(draft, rule, index, metadata)]),
    ...findDuplicates(draft, metadata),
    ...validateSignalRules(draft, metadata),
  ];
}

function* validateHead(draft: RuleDraft, metadata: RuleMetadata): Generator<RuleIssue> {
  const { name, description, module, base } = draft;
  // What is stored Zoho has taken once.
  if (name !== base?.name) yield* validateName(draft, metadata);
  const length = countCharacters(description);
  if (length > LONGEST_DESCRIPTION && description !== base?.description) {
    const problem = { code: "description_too_long", length, maximum: LONGEST_DESCRIPTION } as const;
    yield createIssue(problem, { part: "description", key: null }, "description");
  }
  if (module.apiName === "") yield createIssue({ code: "module_missing" }, { part: "module", key: null }, "module");
  if (base === null) yield* validateLayout(draft, metadata);
}

function* validateName({ name, base }: RuleDraft, { rules }: RuleMetadata): Generator<RuleIssue> {
  const at = (problem: RuleProblem): RuleIssue => createIssue(problem, { part: "name", key: null }, "name");
  if (name.trim() === "") {
    yield at({ code: "name_missing" });
    return;
  }
  const length = countCharacters(name.trim());
  if (length > LONGEST_RULE_NAME) yield at({ code: "name_too_long", length, maximum: LONGEST_RULE_NAME });
  const characters = [...new Set(name.match(BARRED_CHARACTERS))];
  if (characters.length > 0) yield at({ code: "name_characters", characters });
  const taken = rules.find((rule) => rule.id !== base?.id && foldName(rule.name) === foldName(name));
  if (taken !== undefined) yield at({ code: "name_taken", name: taken.name, module: taken.module.apiName });
}

function* validateLayout({ layout }: RuleDraft, metadata: RuleMetadata): Generator<RuleIssue> {
  if (layout === null || metadata.layouts === null) return;
  const known = findLayout(metadata, layout);
  const at = (problem: RuleProblem): RuleIssue => createIssue(problem, { part: "layout", key: null }, "layout.id");
  if (known === null) yield at({ code: "layout_unknown", layout: layout.name ?? layout.id });
  else if (!known.active) yield at({ code: "layout_inactive", layout: known.name ?? known.id });
}

function* validateCounts(draft: RuleDraft, sources: LimitSources): Generator<RuleIssue> {
  const { fieldRules, signalRules, module, base } = draft;
  const place = { part: "field_rules", key: null } as const;
  const signalsAllowed = judgeModuleKind(module.apiName) !== "other" && !draft.wrapped;
  const hasTouchPoints = (base?.touchPointRules.length ?? 0) > 0;
  if (fieldRules.length === 0 && !hasTouchPoints && (!signalsAllowed || signalRules.length === 0))
    yield createIssue({ code: "rules_missing", signalsAllowed }, place, "field_rules");
  const { used, maximum, source } = measureFieldRules(fieldRules.length, sources);
  if (maximum !== null && used > maximum) {
    const problem = { code: "too_many_field_rules", count: used, maximum, source: source ?? "zoho" } as const;
    // A rule that has too many already, after a change of edition, can still be improved.
    const grew = used > (base?.fieldRules?.length ?? 0);
    yield createIssue(problem, place, "field_rules", grew ? "error" : "warning");
  }
}

function* validateFieldRule(
  draft: RuleDraft,
  rule: FieldRuleDraft,
  index: number,
  metadata: RuleMetadata,
): Generator<RuleIssue> {
  const path = `field_rules[${index}]`;
  const stored = draft.base?.fieldRules?.find(({ id }) => id === rule.id)?.score ?? null;
  yield* validateScore(rule.scoreText, rule.key, `${path}.score`, stored);
  yield* validateCriteria(draft, rule, `${path}.criteria`, metadata);
}

function* findDuplicates(draft: RuleDraft, { fields }: RuleMetadata): Generator<RuleIssue> {
  const first = new Map<string, number>();
  for (const [index, rule] of draft.fieldRules.entries()) {
    const criteria = finishCriteria(rule.criteria, fields);
    // What is unfinished in the same way is not the same criteria.
    if (isUnfinished(rule.criteria)) continue;
    const canonical = writeCanonical(criteria, false);
    const earlier = first.get(canonical);
    const twin = earlier === undefined ? undefined : draft.fieldRules[earlier];
    if (earlier === undefined || twin === undefined) {
      first.set(canonical, index);
      continue;
    }
    const problem = { code: "criteria_duplicate", firstKey: twin.key, firstPosition: earlier + 1 } as const;
    yield createIssue(problem, { part: "criteria", key: rule.criteria.key }, `field_rules[${index}].criteria`);
  }
}

function isUnfinished(criteria: FieldRuleDraft["criteria"]["members"][number]): boolean {
  if (criteria.kind === "group") return criteria.members.length === 0 || criteria.members.some(isUnfinished);
  return (
    criteria.kind === "criterion" && criteria.written === null && (criteria.field === "" || criteria.choice === null)
  );
}

function foldName(name: string): string {
  return name.trim().toLowerCase();
}
