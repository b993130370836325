import { runExplain } from "./explain/run-explain.ts";
import { HELP } from "./help.ts";
import { readVersion } from "./package/read-version.ts";
import { CliError } from "./terminal/cli-error.ts";
import { writeNotice } from "./terminal/write-notice.ts";

// A reader that has seen enough, such as head, closes the pipe: that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") fail(`the result can't be written (${error.code ?? error.message})`);
});

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  fail(error.message);
}

function fail(message: string): void {
  writeNotice(message);
  process.exitCode = 2;
}

function run([command, ...args]: readonly string[]): string {
  if (command === "explain") return runExplain(args, new Date());
  if (command === "--help" || command === "-h" || command === "help") return HELP;
  if (command === "--version") return `${readVersion()}\n`;
  throw new CliError(
    command === undefined
      ? "no command given (see scorelens --help)"
      : `unknown ${command.startsWith("-") ? "option" : "command"} "${command}" (see scorelens --help)`,
  );
}
