import { useLayoutEffect } from "preact/hooks";
import type { EditorStore } from "../store/editor-store.ts";

/**
 * Keeps what was typed last before the page goes. A page that was hidden may go without another word.
 * Source: developer.mozilla.org/docs/Web/API/Document/visibilitychange_event
 */
export function useKeepingWork({ keepWork }: EditorStore): void {
  useLayoutEffect(() => {
    const onVisibility = () => {
      if (document.visibilityState === "hidden") keepWork();
    };
    addEventListener("pagehide", keepWork);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      removeEventListener("pagehide", keepWork);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [keepWork]);
}
