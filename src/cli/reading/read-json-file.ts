import { isDeepStrictEqual } from "node:util";
import { findNodeAtLocation, type JSONPath, parseTree } from "jsonc-parser";
import { failIn } from "../terminal/cli-error.ts";
import { findJsonProblem } from "./find-json-problem.ts";
import { findRoundedNumber, type TextRange } from "./find-rounded-number.ts";
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
 * Throws CliError where a number of the file, or of its part at `path` that was read as `part`, is not the one that was read:
 * what is shown has to stand in the file.
 */
export function rejectRoundedNumbers({ file, text }: JsonFile, path: JSONPath = [], part?: unknown): void {
  const first = findRoundedNumber(text);
  if (first === null) return;
  const found = path.length === 0 ? first : findRoundedNumber(text, findPart(text, path, part));
  if (found === null) return;
  const { line, column, written, read } = found;
  failIn(file, `line ${line}, column ${column}`, `the number ${written} would be read as ${read}: quote it`);
}

/** undefined where that part stands elsewhere, as behind a key that comes twice. */
function findPart(text: string, path: JSONPath, part: unknown): TextRange | undefined {
  const root = parseTree(text);
  const node = root === undefined ? undefined : findNodeAtLocation(root, path);
  if (node === undefined) return undefined;
  const range = { from: node.offset, to: node.offset + node.length };
  return isDeepStrictEqual(JSON.parse(text.slice(range.from, range.to)), part) ? range : undefined;
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
