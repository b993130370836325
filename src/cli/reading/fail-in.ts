import { CliError } from "../terminal/cli-error.ts";
import { nameFile } from "./name-file.ts";

/** A problem in a file, with its place: a line and column, or a JSON path. */
export function failIn(file: string, place: string | null, problem: string): never {
  const name = nameFile(file);
  throw new CliError(place === null ? `${name}: ${problem}` : `${name}: ${place}: ${problem}`);
}
