import { useLayoutEffect } from "preact/hooks";
import { findControl } from "../state/control-ids.ts";
import { useEditor } from "../store/use-editor.ts";

/** Gives the focus to the heading first, then to what each event wishes it for. */
export function useWishedFocus(): void {
  const { focus, refused } = useEditor(({ state: { focus, refused } }) => ({ focus, refused }));
  useLayoutEffect(() => findControl({ part: "rule", key: null })?.focus(), []);
  useLayoutEffect(() => {
    if (focus === null) return;
    // The parts of the form are drawn one after the other: all of them before this, and this before anything is painted.
    queueMicrotask(() => {
      const named = document.getElementById(focus.value);
      const refusedPlace = refused?.place ?? null;
      (named ?? (refusedPlace === null ? null : findControl(refusedPlace)))?.focus();
    });
  }, [focus?.serial]);
}
