import { isJsonObject, type Listed, type Parsed } from "../../../crm/wire/index.ts";
import { failIn } from "../../reading/fail-in.ts";
import { type JsonFile, rejectRoundedNumbers } from "../../reading/read-json-file.ts";
import { nameAnswer, nameByContent } from "./name-answer.ts";
import { noteLeftOut } from "./note-left-out.ts";

/**
 * What a file holds as the answer that is expected, by the key at its top level. Where that or its content shows another answer,
 * both are named in the CliError.
 */
export function readAnswer<T>({ file, text, json }: JsonFile, key: string, parse: (json: unknown) => Parsed<T>): T {
  const expected = `expected {"${key}":[…]}${key === "data" ? " of stored scores" : ""}`;
  if (!isJsonObject(json) || !Object.hasOwn(json, key)) failIn(file, null, `${expected}, found ${nameAnswer(json)}`);
  const parsed = parse(json);
  if (!parsed.ok) {
    const other = nameByContent(json);
    return other === null || other === "stored scores"
      ? failIn(file, parsed.path, parsed.problem)
      : failIn(file, null, `${expected}, found ${other}`);
  }
  rejectRoundedNumbers({ file, text, json });
  if (Array.isArray(parsed.value)) noteLeftOut((parsed.value as Listed<unknown>).gaps, file);
  return parsed.value;
}
