import type { RuleField, RuleLayout, RuleMetadata, ScoringRule, Signal } from "../../../../scoring/index.ts";
import type { EditorMetadata } from "../state/editor-state.ts";
import { remember } from "./remember.ts";

/** Turns what was read into what drafts are judged by; the same object until one of its parts is another. */
export function createMetadataIndex(): (read: EditorMetadata, rules: readonly ScoringRule[]) => RuleMetadata {
  const index = remember((fields: readonly RuleField[] | null): RuleMetadata["fields"] =>
    fields === null ? null : new Map(fields.map((field) => [field.apiName, field])),
  );
  const join = remember(
    (
      fields: RuleMetadata["fields"],
      layouts: readonly RuleLayout[] | null,
      signals: readonly Signal[] | null,
      rules: readonly ScoringRule[],
    ): RuleMetadata => ({ fields, layouts, signals, rules }),
  );
  return ({ fields, layouts, signals }, rules) =>
    join(index(fields?.value ?? null), layouts?.value ?? null, signals?.value ?? null, rules);
}
