import { useLayoutEffect, useRef } from "preact/hooks";

/** Wishes the focus for the element with this id, which the next drawing brings. */
export function useNextFocus(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (id) => {
    wanted.current = id;
  };
}
