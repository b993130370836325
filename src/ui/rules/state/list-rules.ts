import type { LayoutRef, ScoringRule } from "../../../scoring/index.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { findBrokenCriteria } from "./broken-criteria.ts";
import { measurePoints } from "./rule-points.ts";
import type { ListFilter, ListSort, ModuleParts } from "./rule-settings-state.ts";

export interface RuleGroup {
  /** null: the rules for all layouts. */
  readonly layout: LayoutRef | null;
  readonly rules: readonly ScoringRule[];
}

/** The rules to show, by layout in the order of the layouts, those for all layouts last. Groups without rules stay in. */
export function listRules(parts: ModuleParts, filter: ListFilter, sort: ListSort): readonly RuleGroup[] {
  const rules = parts.rules.value ?? [];
  const layouts: readonly LayoutRef[] = parts.layouts.value ?? [];
  const shown = rules.filter((rule) => fits(rule, filter, parts)).toSorted((one, other) => compare(one, other, sort));
  const known = new Map(layouts.map((layout) => [layout.id, layout]));
  for (const { layout } of rules) if (layout !== null && !known.has(layout.id)) known.set(layout.id, layout);
  const wanted = [...known.values()].filter(({ id }) => filter.layout === "all" || filter.layout === id);
  const groups: RuleGroup[] = wanted.map((layout) => ({
    layout,
    rules: shown.filter((rule) => rule.layout?.id === layout.id),
  }));
  if (filter.layout === "all" || filter.layout === "global") {
    groups.push({ layout: null, rules: shown.filter((rule) => rule.layout === null) });
  }
  return groups;
}

export function isFiltered({ words, status, layout }: ListFilter): boolean {
  return words.trim() !== "" || status !== "all" || layout !== "all";
}

function fits(rule: ScoringRule, { words, status }: ListFilter, parts: ModuleParts): boolean {
  if (!hasStatus(rule, status, parts)) return false;
  const text = foldWords(`${rule.name}\n${rule.description ?? ""}`);
  return foldWords(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function hasStatus(rule: ScoringRule, status: ListFilter["status"], parts: ModuleParts): boolean {
  if (status === "all") return true;
  if (status === "broken") return (findBrokenCriteria(rule, parts)?.length ?? 0) > 0;
  return rule.active === (status === "active");
}

function foldWords(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function compare(one: ScoringRule, other: ScoringRule, { key, descending }: ListSort): number {
  const order = ORDERS[key](one, other);
  return (descending ? -order : order) || ORDERS.name(one, other);
}

const ORDERS: Readonly<Record<ListSort["key"], (one: ScoringRule, other: ScoringRule) => number>> = {
  name: (one, other) => nameOrder().compare(one.name, other.name),
  state: (one, other) => Number(other.active) - Number(one.active),
  points: (one, other) => highest(other) - highest(one),
  changed: (one, other) => changedAt(other) - changedAt(one),
};

/** As the reader's language sorts, and "Rule 2" before "Rule 10". */
function nameOrder(): Intl.Collator {
  return new Intl.Collator(currentLocale().language, { numeric: true });
}

function highest(rule: ScoringRule): number {
  return measurePoints(rule)?.highest ?? 0;
}

function changedAt({ modifiedTime, createdTime }: ScoringRule): number {
  const time = Date.parse(modifiedTime ?? createdTime ?? "");
  return Number.isNaN(time) ? 0 : time;
}
