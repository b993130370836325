import type { Criteria, Criterion } from "./criteria.ts";
import { flattenMembers } from "./criteria-nodes.ts";
import { readIdText } from "./ids.ts";

/**
 * The same text for criteria that mean the same: groups are joined with those of their operator, values are compared as
 * text (Zoho answers "100000" where 100000 was given), records by id. `inOrder` keeps the order of the members.
 */
export function writeCanonical(criteria: Criteria, inOrder: boolean): string {
  if (criteria.kind === "criterion") return writeCriterion(criteria);
  if (criteria.kind === "unreadable") return `?${safeJson(criteria.raw)}`;
  const parts = flattenMembers(criteria).map((member) => writeCanonical(member, inOrder));
  if (parts.length === 1) return parts[0] ?? "";
  const listed = inOrder ? parts : [...new Set(parts)].sort();
  return listed.length === 1 ? (listed[0] ?? "") : `${criteria.operator}(${listed.join(",")})`;
}

function writeCriterion({ field, comparator, value: written, valueType }: Criterion): string {
  // A list of one stands for its member.
  const value: unknown = Array.isArray(written) && written.length === 1 ? written[0] : written;
  // Zoho's sources write "not empty" in two ways.
  const notEmpty = value === "${NOTEMPTY}" && (comparator === "equal" || comparator === "not_equal");
  const parts = notEmpty
    ? [field, "not_equal", writeAtom("${EMPTY}")]
    : [field, comparator, writeValue(value, comparator)];
  return safeJson(valueType === "value" || valueType === "pre_defined" ? parts : [...parts, valueType]);
}

function writeValue(value: unknown, comparator: string): unknown {
  if (!Array.isArray(value)) return writeAtom(value);
  const atoms = value.map(writeAtom);
  if (comparator === "between" || comparator === "not_between") return atoms;
  return atoms.length === 1 ? atoms[0] : [...new Set(atoms)].sort();
}

function writeAtom(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value ?? "");
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
  const idText = readIdText(id);
  if (idText !== null) return `#${idText}`;
  return typeof name === "string" ? `@${name}` : safeJson(value);
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}
