import type { DraftKey } from "../../../scoring/index.ts";
import type { Locale } from "../../runtime/locale.ts";
import type { Spoken } from "./state/editor-state.ts";

/** What the last action did, for those who can't see it. */
export function describeSpoken(
  spoken: Spoken | null,
  numbers: ReadonlyMap<DraftKey, string>,
  { translate }: Locale,
): string {
  if (spoken === null) return "";
  switch (spoken.kind) {
    case "edited": {
      const number = spoken.key === null ? undefined : numbers.get(spoken.key);
      const moved = spoken.edit === "move_criteria" || spoken.edit === "move_field_rule";
      return moved && number !== undefined
        ? translate("editor.spoken.moved_to", { number })
        : translate(`editor.spoken.${spoken.edit}`);
    }
    case "refused":
      return translate(`editor.spoken.refused.${spoken.refused}`);
    case "problems":
      return translate("editor.problems", { n: spoken.count });
    default:
      return translate(`editor.spoken.${spoken.kind}`);
  }
}
