import { is } from "valibot";
import { type CriteriaDraft, DEEPEST_CRITERIA, listNodes, type RuleDraft } from "../../../../scoring/index.ts";
import type { KeptWork } from "../../state/editor-context.ts";
import { KEPT_WORK } from "./draft-shape.ts";

/** Characters; what is longer is not kept. The storage is shared by all pages of the origin. */
export const LONGEST_WORK = 500_000;

/**
 * Work as it comes back from the browser's storage, which other pages of the origin can write to; null for anything that
 * is not exactly a draft, so that no code behind it has to doubt its shape.
 */
export function readKeptWork(text: string | null): KeptWork | null {
  if (text !== null && text.length > LONGEST_WORK) return null;
  const value = parseWork(text);
  if (isTooDeep(value)) return null;
  return is(KEPT_WORK, value) && hasFreshKeys((value as KeptWork).draft) ? (value as KeptWork) : null;
}

function parseWork(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** Level by level, because the checks below would run out of stack. A level of criteria is two of JSON. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= 2 * DEEPEST_CRITERIA + 20; depth++) {
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** Keys are handed out by counting on: one that is used twice would make two parts one. */
function hasFreshKeys({ fieldRules, signalRules, nextKey }: RuleDraft): boolean {
  const keys = [
    ...fieldRules.flatMap(({ key, criteria }) => [key, ...listNodes<CriteriaDraft>(criteria).map((node) => node.key)]),
    ...signalRules.map((rule) => rule.key),
  ];
  return new Set(keys).size === keys.length && keys.every((key) => Number(key.slice(1)) < nextKey);
}
