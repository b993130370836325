/** A step of packing that failed for a reason that its message tells in one line. */
export class PackError extends Error {}
