import type { EditorContext } from "../../state/editor-context.ts";
import { storedId } from "../draft/stored-id.ts";
import type { StateHolder } from "./state-holder.ts";

/** Keeps the draft for a reload, and tells the page around whether leaving would lose something. */
export interface UnsavedWork {
  /** After the draft has changed: keeps it once nothing has changed for a while. */
  keepSoon(): void;
  /** Keeps what still waits for that: the page may be gone in a moment. */
  keepNow(): void;
  /** The work of this editor, or of an earlier visit, is no longer wanted. */
  forget(): void;
  /** Tells the page around where it has changed whether there is unsaved work. */
  tell(): void;
}

/** Shorter than it takes to reach for the next control, longer than between two letters. */
export const REST_MS = 400;

export function createUnsavedWork(
  { state }: Pick<StateHolder, "state">,
  context: () => Pick<EditorContext, "clock" | "memory" | "onDirtyChange">,
): UnsavedWork {
  /** null: nothing waits to be kept. */
  let rest: AbortController | null = null;
  let told = false;

  function endRest(): void {
    rest?.abort();
    rest = null;
  }

  async function keepAfter(milliseconds: number): Promise<void> {
    endRest();
    const own = new AbortController();
    rest = own;
    await context().clock.wait(own.signal, milliseconds);
    if (rest === own) keepNow();
  }

  function keepNow(): void {
    if (rest === null) return;
    endRest();
    const { memory, clock } = context();
    const draft = state().history.present;
    memory.save(storedId(draft), { draft, savedAt: clock.now().getTime() });
  }

  function forget(): void {
    endRest();
    context().memory.forget(storedId(state().history.present));
  }

  return {
    keepSoon() {
      const { history, opened } = state();
      if (history.present === opened) forget();
      else void keepAfter(REST_MS);
    },
    keepNow,
    forget,
    tell() {
      const { history, opened } = state();
      const unsaved = history.present !== opened;
      if (unsaved === told) return;
      told = unsaved;
      context().onDirtyChange(unsaved);
    },
  };
}
