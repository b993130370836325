import { parseArgs } from "node:util";
import { isApiName, isTimeZone, isZohoId } from "../../../scoring/index.ts";
import { findSampleFiles } from "../../package/sample-files.ts";
import { STANDARD_INPUT } from "../../reading/name-file.ts";
import { CliError } from "../../terminal/cli-error.ts";
import { parseNow } from "./parse-now.ts";

export interface ExplainOptions {
  /** File names; "-" is standard input. null: not given. */
  readonly rules: string;
  readonly record: string;
  readonly fields: string | null;
  readonly scores: string | null;
  readonly layouts: string | null;
  readonly module: string | null;
  /** The record to explain where the file has several. */
  readonly recordId: string | null;
  readonly now: Date;
  readonly timeZone: string;
  readonly json: boolean;
}

const text = { type: "string", multiple: true } as const;

/** Returns "help" where it was asked for. `clock` is the time where --now is not given. */
export function parseExplainOptions(args: readonly string[], clock: Date): ExplainOptions | "help" {
  const values = parseValues(args);
  if (values.help) return "help";
  const timeZone = one("--time-zone", values["time-zone"]) ?? "UTC";
  if (!isTimeZone(timeZone)) refuse("--time-zone", timeZone, "a time zone such as Asia/Kolkata");
  const now = one("--now", values.now);
  const options = {
    ...(values.sample ? takeSample(values) : nameFiles(values)),
    module: apiName("--module", one("--module", values.module)),
    recordId: recordId("--record-id", one("--record-id", values["record-id"])),
    now: now === null ? clock : parseNow(now, timeZone),
    timeZone,
    json: values.json ?? false,
  };
  const files = [options.rules, options.record, options.fields, options.scores, options.layouts];
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) {
    throw new CliError("only one file can be read from standard input");
  }
  return options;
}

function nameFiles(values: ReturnType<typeof parseValues>) {
  return {
    rules: required("--rules", values.rules),
    record: required("--record", values.record),
    fields: one("--fields", values.fields),
    scores: one("--scores", values.scores),
    layouts: one("--layouts", values.layouts),
  };
}

/** The sample is one record with its rules: a file of another one does not go with it. */
function takeSample(values: ReturnType<typeof parseValues>) {
  const files = findSampleFiles();
  const given = Object.keys(files).find((name) => values[name as keyof typeof files] !== undefined);
  if (given !== undefined) throw new CliError(`--sample brings its own files: leave out --${given}`);
  return files;
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        rules: text,
        record: text,
        fields: text,
        scores: text,
        layouts: text,
        module: text,
        "record-id": text,
        now: text,
        "time-zone": text,
        json: { type: "boolean" },
        sample: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    // Node appends advice in further sentences and lines; the first sentence names the argument.
    const message = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? "") : "";
    throw new CliError(`${message.replace(/\.$/, "")} (see scorelens explain --help)`);
  }
}

function apiName(name: string, value: string | null): string | null {
  return value === null || isApiName(value) ? value : refuse(name, value, "an API name such as Leads");
}

function recordId(name: string, value: string | null): string | null {
  return value === null || isZohoId(value) ? value : refuse(name, value, "a record's id such as 4876876000000624001");
}

function refuse(name: string, value: string, wanted: string): never {
  throw new CliError(`${name}: "${value}" is not ${wanted}`);
}

function required(name: string, values: readonly string[] | undefined): string {
  return one(name, values) ?? missing(name);
}

function missing(name: string): never {
  throw new CliError(`${name} is missing (see scorelens explain --help)`);
}

function one(name: string, values: readonly string[] | undefined): string | null {
  const [value, second] = values ?? [];
  if (second !== undefined) throw new CliError(`${name} is given more than once`);
  if (value === "") throw new CliError(`${name} wants a value`);
  return value ?? null;
}
