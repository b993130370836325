import type { RuleId, RulePlace } from "../scoring/index.ts";
import type { RuleAnswer, RuleRefused } from "./rule-admin-gateway.ts";
import type { CrmResponse } from "./transport.ts";
import { findRefusalPlaces, findServerLimit, parseRuleAnswer, type RuleEntry } from "./wire/index.ts";
import { describeRefusal, unwrap } from "./zoho-caller.ts";

/** Zoho's answers to one call, and whether it refused the call as a whole. */
export interface RuleAnswers {
  readonly perRule: boolean;
  readonly answers: readonly RuleAnswer[];
}

const NO_PLACES: ReadonlyMap<string, RulePlace> = new Map();

/** A refusal of whatever shape is an answer; only a success that can't be read throws (CrmUnexpectedShapeError). */
export function readRuleAnswers(
  response: CrmResponse,
  places: ReadonlyMap<string, RulePlace> = NO_PLACES,
): RuleAnswers {
  const { status, body } = response;
  const parsed = parseRuleAnswer(body);
  // A gate before the API answers what it likes, e.g. HTML under 502.
  if (status >= 300 && (!parsed.ok || !hasRefusal(parsed.value.entries))) {
    const { code, zohoMessage, details } = describeRefusal(response);
    const entry: RuleEntry = { kind: "refused", id: null, code, message: zohoMessage, details };
    return { perRule: false, answers: [toAnswer(entry, status, places)] };
  }
  const { perRule, entries } = unwrap(parsed);
  return { perRule, answers: entries.map((entry) => toAnswer(entry, status, places)) };
}

function hasRefusal(entries: readonly RuleEntry[]): boolean {
  return entries.some(({ kind }) => kind === "refused");
}

function toAnswer(entry: RuleEntry, status: number, places: ReadonlyMap<string, RulePlace>): RuleAnswer {
  const id = entry.id as RuleId | null;
  if (entry.kind === "done") return { ...entry, id };
  const { code, message, details } = entry;
  const refused: RuleRefused = {
    kind: "refused",
    id,
    refusal: { status, code, zohoMessage: message, details },
    ...findRefusalPlaces(details, places),
    serverLimit: findServerLimit(code, details, message),
  };
  return refused;
}
