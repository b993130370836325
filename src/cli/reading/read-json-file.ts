import { failIn } from "./fail-in.ts";
import { findEntry, type ListEntry } from "./find-entry.ts";
import { findJsonProblem } from "./find-json-problem.ts";
import { findRoundedNumber } from "./find-rounded-number.ts";
import { readInput } from "./read-input.ts";

/** A file's JSON and the text that it was read from. */
export interface JsonFile {
  readonly file: string;
  readonly text: string;
  readonly json: unknown;
}

/** The JSON of a file, "-" being standard input. Throws CliError with the file and the place of the problem. */
export function readJsonFile(file: string): JsonFile {
  const text = decode(file, readInput(file));
  if (text.trim() === "")
    failIn(file, null, "is empty, which is not JSON (Zoho answers nothing where there is nothing)");
  try {
    return { file, text, json: JSON.parse(text) as unknown };
  } catch {
    const { line, column, problem } = findJsonProblem(text);
    return failIn(file, `line ${line}, column ${column}`, `not JSON: ${problem}`);
  }
}

/**
 * Throws CliError where a number of the file, or of the one entry of it that was read, is not the one that was read: what is
 * shown has to stand in the file.
 */
export function rejectRoundedNumbers({ file, text }: JsonFile, entry: ListEntry | null = null): void {
  const first = findRoundedNumber(text);
  if (first === null) return;
  const range = entry === null ? null : findEntry(text, entry);
  const found = range === null ? first : findRoundedNumber(text, range);
  if (found === null) return;
  const { line, column, written, read } = found;
  failIn(file, `line ${line}, column ${column}`, `the number ${written} would be read as ${read}: quote it`);
}

/** PowerShell writes what it redirects as UTF-16, others begin UTF-8 with a byte order mark; the decoder drops the marks. */
function decode(file: string, bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return failIn(file, null, "is not text in UTF-8");
  }
}
