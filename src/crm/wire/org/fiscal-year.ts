import { at, fail, type Parsed, parse, readText } from "../json/read-json.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** `{fiscal_year: {start_month: "April"}}` as the month's number, 1 to 12. Source: github.com/zoho/crm-oas v8.0 fiscal_year */
export function parseFiscalYear(json: unknown): Parsed<number> {
  return parse(json, (root) => {
    const month = at(at(root, "fiscal_year"), "start_month");
    const number = MONTHS.indexOf(readText(month).toLowerCase()) + 1;
    return number === 0 ? fail(month, "the English name of a month") : number;
  });
}
