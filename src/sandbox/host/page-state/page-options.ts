import { type Faults, NO_FAULTS } from "./faults.ts";
import { FRAME_KINDS, type FrameKind } from "./frame-kind.ts";

/** With what the control panel starts, before the first widget loads: `?latency=200&frame=opaque`. */
export interface PageOptions {
  readonly faults: Faults;
  readonly frameKind: FrameKind;
}

export function readPageOptions(search: string): PageOptions {
  const query = new URLSearchParams(search);
  const latency = query.get("latency") ?? "";
  const frame = query.get("frame") ?? "";
  return {
    faults: /^\d{1,5}$/.test(latency) ? { ...NO_FAULTS, latency: Number(latency) } : NO_FAULTS,
    frameKind: Object.hasOwn(FRAME_KINDS, frame) ? (frame as FrameKind) : "other-site",
  };
}
