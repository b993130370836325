import type { LayoutRef, ScoreExplanation } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";

/** What a layout is called on this page, short enough for a line. */
export type LayoutNames = (layout: LayoutRef) => string;

interface Layouts {
  readonly record: Pick<ScoreExplanation["record"], "layout">;
  readonly rules: ScoreExplanation["rules"];
}

/** By its name, and with its id where another layout on the page has the same name. */
export function createLayoutNames({ record, rules }: Layouts): LayoutNames {
  const idsOf = new Map<string, Set<string>>();
  for (const layout of [record.layout, ...rules.map(({ rule }) => rule.layout)]) {
    if (layout === null || layout.name === null) continue;
    idsOf.set(keyOf(layout.name), (idsOf.get(keyOf(layout.name)) ?? new Set()).add(layout.id));
  }
  return ({ id, name }) => {
    if (name === null) return id;
    const shared = (idsOf.get(keyOf(name))?.size ?? 0) > 1;
    return shared ? `${shorten(name, 60)} (${id})` : shorten(name, 80);
  };
}

/** Names that look the same to a reader. */
function keyOf(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s+/g, " ").trim().toLowerCase();
}
