import { CLOCK_START } from "./clock-start.ts";

const SystemDate = Date;
const offset = CLOCK_START - SystemDate.now();

/**
 * Loaded into the sandbox's process before anything else: its clock starts at this moment and goes on from there, so that the
 * same pictures come on any day.
 */
class FixedDate extends SystemDate {
  constructor(...args: readonly unknown[]) {
    super(...((args.length === 0 ? [FixedDate.now()] : args) as [number]));
  }

  static override now(): number {
    return SystemDate.now() + offset;
  }
}

globalThis.Date = FixedDate as DateConstructor;
