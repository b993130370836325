/** What is wrong with the call or its files, in one line for the person at the terminal. Ends the program with exit code 2. */
export class CliError extends Error {
  override readonly name = "CliError";
}

/** A problem in a file, with its place: a line and column, or a JSON path. */
export function failIn(file: string, place: string | null, problem: string): never {
  const name = file === "-" ? "standard input" : file;
  throw new CliError(place === null ? `${name}: ${problem}` : `${name}: ${place}: ${problem}`);
}
