const TEXT_TYPES: readonly string[] = ["text", "search", "date", "datetime-local", "number"];

/** Ctrl+Z or ⌘Z, with Shift or Ctrl+Y for redo; null in a text control, whose own undo it is. */
export function readUndoKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  target,
}: KeyboardEvent): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey || isTextControl(target)) return null;
  const letter = key.toLowerCase();
  if (letter === "y" && !shiftKey) return "redo";
  if (letter !== "z") return null;
  return shiftKey ? "redo" : "undo";
}

function isTextControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type))
  );
}
