import { parseArgs } from "node:util";
import { StartError } from "./start-error.js";

export const HELP = `Serves the widgets over HTTPS, for a Zoho CRM that has them as external widgets.
An edit in app/ or src/ shows by itself.

Usage: npm run dev:crm -- [options]

  --port N   port on 127.0.0.1 (5000; 0 picks a free one)
  --help     print this text
`;

/**
 * @param {readonly string[]} args
 * @returns {{ port: number } | "help"} Throws StartError with one line for the user.
 */
export function parseOptions(args) {
  const { help, port } = parseValues(args);
  if (help) return "help";
  const number = /^\d{1,5}$/.test(port) ? Number(port) : Number.NaN;
  if (number <= 65535) return { port: number };
  throw new StartError(`--port wants a whole number from 0 to 65535, not "${port}"`);
}

/** @param {readonly string[]} args */
function parseValues(args) {
  try {
    return parseArgs({
      args: [...args],
      options: { port: { type: "string", default: "5000" }, help: { type: "boolean", default: false } },
    }).values;
  } catch (error) {
    // Node appends advice in further sentences and lines; the first sentence names the argument.
    const message = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? "") : "";
    throw new StartError(`${message.replace(/\.$/, "")} (see --help)`);
  }
}
