import { isZohoId, type RuleId, type RulePlace } from "../../scoring/index.ts";
import { CrmUnexpectedShapeError, type RefusalDetails } from "../contracts/errors.ts";
import type { RuleAnswer, RuleRefused } from "../contracts/rule-changes-gateway.ts";
import type { CrmResponse } from "../contracts/transport.ts";
import { readRefusal, refusalOf } from "../transport/read-refusal.ts";
import { unwrap } from "../transport/zoho-caller.ts";
import { findRefusalPlaces, findServerLimit, parseRuleAnswer, type RuleEntry } from "../wire/index.ts";

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
    return { perRule: false, answers: [toRefused(null, readRefusal(response), places)] };
  }
  const { perRule, entries } = unwrap(parsed);
  return { perRule, answers: entries.map((entry) => toAnswer(entry, status, places)) };
}

/** The one answer about the one rule of a call. Throws CrmUnexpectedShapeError where there are more, or it is about another. */
export function readRuleAnswer(response: CrmResponse, asked: AskedRule, places = NO_PLACES): RuleAnswer {
  const { answers } = readRuleAnswers(response, places);
  const [answer, ...others] = answers;
  if (answer === undefined || others.length > 0)
    throw new CrmUnexpectedShapeError("scoring_rules", `expected one answer, found ${answers.length}`);
  if (!isAbout(answer, asked)) throw new CrmUnexpectedShapeError(ID_PATH, "not the rule that was asked for");
  return asked.kind === "rule" ? { ...answer, id: asked.id } : answer;
}

/** `new_rule`: the answer names a rule that was not there before; `not` is the one that it was copied from. */
export type AskedRule =
  | { readonly kind: "rule"; readonly id: RuleId }
  | { readonly kind: "new_rule"; readonly not: RuleId | null };

const ID_PATH = "scoring_rules[0].details.id";

/** The SDK does not tell who sent an answer. Zoho names the rule in every success; a refusal need not name any. */
function isAbout({ kind, id }: RuleAnswer, asked: AskedRule): boolean {
  if (asked.kind === "rule") return id === asked.id || (kind === "refused" && id === null);
  return kind === "refused" || (isZohoId(id) && id !== asked.not);
}

function hasRefusal(entries: readonly RuleEntry[]): boolean {
  return entries.some(({ kind }) => kind === "refused");
}

function toAnswer(entry: RuleEntry, status: number, places: ReadonlyMap<string, RulePlace>): RuleAnswer {
  const id = entry.id as RuleId | null;
  if (entry.kind === "done") return { ...entry, id };
  return toRefused(id, refusalOf(status, entry), places);
}

function toRefused(id: RuleId | null, refusal: RefusalDetails, places: ReadonlyMap<string, RulePlace>): RuleRefused {
  return {
    kind: "refused",
    id,
    refusal,
    ...findRefusalPlaces(refusal.details, places),
    serverLimit: findServerLimit(refusal.code, refusal.details, refusal.zohoMessage),
  };
}
