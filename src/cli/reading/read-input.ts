import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { failIn } from "./fail-in.ts";
import { STANDARD_INPUT } from "./name-file.ts";

/** Megabytes. Zoho's largest answers have two or three. */
export const LARGEST_INPUT = 32;

const MOST_BYTES = LARGEST_INPUT * 1024 * 1024;
/** Of standard input. */
const INPUT_HANDLE = 0;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ENOTDIR: "no such file",
  EISDIR: "is a folder, not a file",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
};

/** The bytes of a file, pipe or device, "-" being standard input. Throws CliError where it can't be read or does not end. */
export function readInput(file: string): Buffer {
  const bytes = tryToRead(file);
  return bytes ?? failIn(file, null, `is larger than ${LARGEST_INPUT} MB`);
}

function tryToRead(file: string): Buffer | null {
  try {
    if (file === STANDARD_INPUT) return readToEnd(INPUT_HANDLE);
    const handle = openSync(file, "r");
    try {
      return readToEnd(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return failIn(file, null, PROBLEMS[code] ?? `can't be read (${code === "" ? String(error) : code})`);
  }
}

/** null: more than the limit. Sizes are asked for first; pipes and devices such as /dev/zero have none to tell. */
function readToEnd(handle: number): Buffer | null {
  if (fstatSync(handle).size > MOST_BYTES) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = readChunk(handle);
    if (chunk.length === 0) return Buffer.concat(chunks);
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
}

const CHUNK = 256 * 1024;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

function readChunk(handle: number): Buffer {
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    try {
      return chunk.subarray(0, readSync(handle, chunk, 0, CHUNK, null));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      // Windows ends a pipe by this error.
      if (code === "EOF") return chunk.subarray(0, 0);
      // A standard input that does not block has nothing yet.
      if (code !== "EAGAIN") throw error;
      Atomics.wait(PAUSE, 0, 0, 20);
    }
  }
}
