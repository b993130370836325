import { useLayoutEffect } from "preact/hooks";
import type { FocusWish } from "./state/rule-settings-state.ts";

/** Moves the focus when the screen changes under the user: to the first of the wished elements that is there. */
export function useFocusWish({ ids, turn }: FocusWish): void {
  useLayoutEffect(() => {
    for (const id of ids) {
      const element = document.getElementById(id);
      if (element === null) continue;
      element.focus();
      return;
    }
  }, [turn]);
}
