/** When all pictures are taken, in milliseconds since 1970. */
export const CLOCK_START = Date.parse("2026-03-18T17:00:00Z");
