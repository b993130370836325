/** Milliseconds: what a busy machine may need for a step that is over at once on a quiet one. Only a test that fails waits so long. */
export const PATIENCE = 60_000;

/** When a test that never ends is given up. No test is about time, so no machine is too slow for it. */
export const GIVE_UP = 10 * PATIENCE;
