import { useLayoutEffect, useState } from "preact/hooks";

/** The text once it has stayed the same for a while, so that a live region does not speak every letter. */
export function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState("");
  useLayoutEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
