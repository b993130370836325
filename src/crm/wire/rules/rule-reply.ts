import { at, fail, isAbsent, type JsonNode, type Parsed, parse, readList } from "../json/read-json.ts";

/** What Zoho answers to a call about several rules. */
export interface RuleReply<Entry> {
  /** False where Zoho answered once for the whole call. */
  readonly perRule: boolean;
  readonly entries: readonly Entry[];
}

/** One entry per rule in `{scoring_rules: [{code, details, message, status}…]}`, or one such object alone. */
export function parseRuleReply<Entry>(json: unknown, readEntry: (entry: JsonNode) => Entry): Parsed<RuleReply<Entry>> {
  return parse(json, (root) => {
    const list = at(root, "scoring_rules");
    if (isAbsent(list)) return { perRule: false, entries: [readEntry(root)] };
    const entries = readList(list, readEntry);
    return entries.length === 0 ? fail(list, "one answer or more") : { perRule: true, entries };
  });
}
