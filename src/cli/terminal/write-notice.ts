import { escapeControls } from "./printable.ts";

/** One line on standard error. */
export function writeNotice(message: string): void {
  process.stderr.write(`scorelens: ${escapeControls(message)}\n`);
}
