/** What stands for standard input where a file is asked for. */
export const STANDARD_INPUT = "-";

/** A file as messages name it. */
export function nameFile(file: string): string {
  return file === STANDARD_INPUT ? "standard input" : file;
}
