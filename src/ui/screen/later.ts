/** A part of the page that comes when it is first needed. */
export interface Later<Part> {
  /** null: not here yet. */
  loaded(): Part | null;
  /** Rejects where it can't be had; asked again, it tries again. */
  load(): Promise<Part>;
}
