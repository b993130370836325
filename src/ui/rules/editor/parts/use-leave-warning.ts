import { useLayoutEffect } from "preact/hooks";

/** Browsers may refuse a frame of another origin any storage: then a reload would lose the draft, so it asks first. */
export function useLeaveWarning(dirty: boolean): void {
  useLayoutEffect(() => {
    if (!dirty) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [dirty]);
}
