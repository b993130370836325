import { readFileSync } from "node:fs";
import { failIn } from "./cli-error.ts";
import { findJsonProblem } from "./find-json-problem.ts";

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ENOTDIR: "no such file",
  EISDIR: "is a folder, not a file",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  ERR_FS_FILE_TOO_LARGE: "is too large",
  ERR_STRING_TOO_LONG: "is too large",
};

/** The JSON of a file, "-" being standard input. Throws CliError with the file and the place of the problem. */
export function readJsonFile(file: string): unknown {
  const text = decode(file, readBytes(file));
  if (text.trim() === "")
    failIn(file, null, "is empty, which is not JSON (Zoho answers nothing where there is nothing)");
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, problem } = findJsonProblem(text);
    return failIn(file, `line ${line}, column ${column}`, `not JSON: ${problem}`);
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return failIn(file, null, PROBLEMS[code] ?? `can't be read (${code === "" ? String(error) : code})`);
  }
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
