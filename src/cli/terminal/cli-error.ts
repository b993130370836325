/** What is wrong with the call or its files, in one line for the person at the terminal. Ends the program with exit code 2. */
export class CliError extends Error {
  override readonly name = "CliError";
}
