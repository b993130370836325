import type { Frame } from "playwright-core";
import { expect } from "vitest";

/**
 * Waits until `condition` (an expression) is true in the frame. By a timer: `waitForFunction` asks once per drawn
 * frame, and Chromium draws none of a frame of another origin that is scrolled out of sight.
 */
export async function waitInFrame(frame: Frame, condition: string): Promise<void> {
  await expect.poll(() => frame.evaluate(condition)).toBe(true);
}
