import { isComparatorChoice } from "../comparator-choices.ts";
import { isReference } from "./draft-values.ts";
import type {
  CriteriaDraft,
  CriterionDraft,
  DraftAtom,
  FieldRuleDraft,
  RuleDraft,
  SignalRuleDraft,
} from "./rule-draft.ts";

/** Far above what an editor can hold, far below what a stack does. */
const DEEPEST = 200;

/**
 * A draft that was kept as JSON, e.g. over a reload, given back on top of the rule that it was made from: `base` is what
 * this program has read itself, never what was kept. null where the text is no draft of that rule, or none at all.
 * Whether the rule moved since is asked of findConflict, with the time that was kept beside the draft.
 */
export function readStoredDraft(json: unknown, base: RuleDraft["base"]): RuleDraft | null {
  if (!isObject(json) || json["readOnly"] !== null) return null;
  const { name, description, module, layout, active, wrapped, nextKey } = json;
  if (readBaseId(json["base"]) !== (base?.id ?? null)) return null;
  if (typeof name !== "string" || typeof description !== "string") return null;
  if (typeof active !== "boolean" || typeof wrapped !== "boolean") return null;
  if (typeof nextKey !== "number" || !Number.isSafeInteger(nextKey) || nextKey < 1) return null;
  const fieldRules = readAll(json["fieldRules"], readFieldRule);
  const signalRules = readAll(json["signalRules"], readSignalRule);
  if (fieldRules === null || signalRules === null) return null;
  const place = base === null ? readPlace(module, layout) : { module: base.module, layout: base.layout };
  if (place === null) return null;
  const draft = { base, readOnly: null, wrapped, name, description, active, fieldRules, signalRules, nextKey };
  return hasOwnKeys(draft) ? { ...draft, ...place } : null;
}

function readPlace(module: unknown, layout: unknown): Pick<RuleDraft, "module" | "layout"> | null {
  if (!isObject(module) || typeof module["apiName"] !== "string" || !isTextOrNull(module["id"])) return null;
  const readModule = { apiName: module["apiName"], id: module["id"] };
  if (layout === null) return { module: readModule, layout: null };
  if (!isObject(layout) || typeof layout["id"] !== "string" || !isTextOrNull(layout["name"])) return null;
  type LayoutId = NonNullable<RuleDraft["layout"]>["id"];
  return { module: readModule, layout: { id: layout["id"] as LayoutId, name: layout["name"] } };
}

function readFieldRule(json: unknown): FieldRuleDraft | null {
  if (!isObject(json)) return null;
  const { key, id, scoreText } = json;
  if (!isKey(key) || !isTextOrNull(id) || typeof scoreText !== "string") return null;
  const criteria = readCriteria(json["criteria"], 1);
  if (criteria?.kind !== "group") return null;
  return { key, id: id as FieldRuleDraft["id"], scoreText, criteria };
}

function readSignalRule(json: unknown): SignalRuleDraft | null {
  if (!isObject(json)) return null;
  const { key, id, scoreText, signal } = json;
  if (!isKey(key) || !isTextOrNull(id) || typeof scoreText !== "string") return null;
  const head = { key, id: id as SignalRuleDraft["id"], scoreText };
  if (signal === null) return { ...head, signal: null };
  if (!isObject(signal) || typeof signal["id"] !== "string" || !isTextOrNull(signal["namespace"])) return null;
  return { ...head, signal: { id: signal["id"], namespace: signal["namespace"] } };
}

function readCriteria(json: unknown, depth: number): CriteriaDraft | null {
  if (!isObject(json) || !isKey(json["key"]) || depth > DEEPEST) return null;
  const { kind, key, operator } = json;
  if (kind === "criterion") return readCriterion(json, key);
  if (kind === "unreadable") return { ...(json as object), kind, key } as CriteriaDraft;
  if (kind !== "group" || (operator !== "and" && operator !== "or")) return null;
  const members = readAll(json["members"], (member) => readCriteria(member, depth + 1));
  return members === null ? null : { kind, key, operator, members };
}

function readCriterion(json: Readonly<Record<string, unknown>>, key: string): CriterionDraft | null {
  const { field, fieldId, choice, value, written } = json;
  if (typeof field !== "string" || !isTextOrNull(fieldId)) return null;
  if (choice !== null && !isComparatorChoice(choice)) return null;
  if (!isAtom(value) && !(Array.isArray(value) && value.every(isAtom))) return null;
  if (!isWritten(written)) return null;
  return { kind: "criterion", key, field, fieldId, choice, value: value as CriterionDraft["value"], written };
}

function isWritten(json: unknown): json is CriterionDraft["written"] {
  if (json === null) return true;
  if (!isObject(json) || json["kind"] !== "criterion" || !("value" in json)) return false;
  const texts = [json["field"], json["comparator"], json["valueType"]];
  return (
    texts.every((text) => typeof text === "string") &&
    isTextOrNull(json["fieldId"]) &&
    typeof json["disrupted"] === "boolean"
  );
}

/** Keys that are given twice, or that are still to be given, would make two things one. */
function hasOwnKeys({
  fieldRules,
  signalRules,
  nextKey,
}: Pick<RuleDraft, "fieldRules" | "signalRules" | "nextKey">): boolean {
  const keys = [...fieldRules, ...signalRules].map(({ key }) => key);
  for (const { criteria } of fieldRules) keys.push(...listKeys(criteria));
  return new Set(keys).size === keys.length && keys.every((key) => Number(key.slice(1)) < nextKey);
}

function listKeys(node: CriteriaDraft): readonly string[] {
  return node.kind === "group" ? [node.key, ...node.members.flatMap(listKeys)] : [node.key];
}

function readBaseId(base: unknown): unknown {
  return isObject(base) ? base["id"] : null;
}

function readAll<T>(json: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(json)) return null;
  const items = json.map(read);
  return items.every((item) => item !== null) ? items : null;
}

function isAtom(value: unknown): value is DraftAtom {
  if (isReference(value)) return isTextOrNull(value.id) && isTextOrNull(value.name);
  return value === null || typeof value === "string" || typeof value === "boolean";
}

function isKey(value: unknown): value is string {
  return typeof value === "string" && /^k\d{1,9}$/.test(value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
