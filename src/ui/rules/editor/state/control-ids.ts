import type { DraftKey, RulePlace } from "../../../../scoring/index.ts";

/** The id of the element that stands for a part of the draft. Keys come from the draft itself, never from Zoho. */
export function controlId({ part, key }: RulePlace): string {
  return key === null ? `rule-${part}` : `rule-${part}-${key}`;
}

/** The id of what is said on top of the form once saving was tried. */
export const SUMMARY = "rule-problems";

export type ButtonName = "add" | "down" | "duplicate" | "operator" | "remove" | "unwrap" | "up" | "wrap";

export function buttonId(name: ButtonName, key: DraftKey | null): string {
  return `rule-button-${name}-${key ?? "all"}`;
}

/**
 * The element for a place, else the nearest that there is: a refusal can name a control that the form does not show, e.g.
 * the value beside "is empty".
 */
export function findControl(place: RulePlace): HTMLElement | null {
  const { key } = place;
  const places: readonly RulePlace[] = [
    place,
    { part: "value", key },
    { part: "field", key },
    { part: "criteria", key },
    { part: "score", key },
    { part: "field_rules", key: null },
    { part: "rule", key: null },
  ];
  for (const each of key === null ? [place, ...places.slice(-2)] : places) {
    const element = document.getElementById(controlId(each));
    if (element !== null) return element;
  }
  return null;
}
