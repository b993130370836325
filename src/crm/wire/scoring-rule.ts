import type { FieldRule, LayoutRef, ScoringRule, SignalRule, UserRef } from "../../scoring/index.ts";
import { parseCriteria } from "./criteria.ts";
import { readLayout } from "./layout.ts";
import { type Page, readPage } from "./page.ts";
import {
  at,
  isAbsent,
  type JsonNode,
  orNull,
  type Parsed,
  parse,
  readBoolean,
  readId,
  readList,
  readListOrNone,
  readName,
  readNumber,
  readObject,
  readText,
} from "./read-json.ts";
import { readTouchPointGroup } from "./touch-point-rule.ts";

/**
 * `{scoring_rules: […], info?}`, of a list as of one rule by id, in each of the three published shapes: field_rules beside
 * the name (v3 to v8 pages), the same with nulls for empty lists (samples of November 2025), and inside
 * manual_scoring_rule (OpenAPI of 2026).
 * Source: zoho.com/crm/developer/docs/api/v8/scoring-rules.html, github.com/zoho/crm-oas
 */
export function parseScoringRules(json: unknown): Parsed<readonly ScoringRule[]> {
  return parse(json, (root) => readPage(root, "scoring_rules", readScoringRule).items);
}

export function parseScoringRulePage(json: unknown): Parsed<Page<ScoringRule>> {
  return parse(json, (root) => readPage(root, "scoring_rules", readScoringRule));
}

function readScoringRule(rule: JsonNode): ScoringRule {
  const manual = at(rule, "manual_scoring_rule");
  const zia = at(rule, "zia_scoring_rule");
  /** The key beside the name where the rule has it, else the one inside manual_scoring_rule. */
  const ofRule = (key: string): JsonNode => {
    const beside = at(rule, key);
    return isAbsent(beside) && !isAbsent(manual) ? at(manual, key) : beside;
  };
  return {
    id: readId(at(rule, "id")),
    name: readText(at(rule, "name")),
    description: orNull(readText)(at(rule, "description")),
    module: readModule(at(rule, "module")),
    layout: readRuleLayout(at(rule, "layout")),
    active: readBoolean(at(rule, "active")),
    kind: readKind(at(rule, "scoring_type"), zia),
    ziaType: isAbsent(zia) ? null : orNull(readText)(at(zia, "type")),
    fieldRules: orNull((list) => readList(list, readFieldRule))(ofRule("field_rules")),
    signalRules: readListOrNone(ofRule("signal_rules"), readSignalRule),
    touchPointRules: readListOrNone(ofRule("touch_point_rules"), readTouchPointGroup).flat(),
    hasSignalRules: orNull(readBoolean)(ofRule("has_signal_rules")),
    createdTime: orNull(readText)(at(rule, "created_time")),
    modifiedTime: orNull(readText)(at(rule, "modified_time")),
    createdBy: orNull(readUser)(at(rule, "created_by")),
    modifiedBy: orNull(readUser)(at(rule, "modified_by")),
    source: readObject(rule),
  };
}

function readModule(module: JsonNode): ScoringRule["module"] {
  return { apiName: readName(at(module, "api_name")), id: orNull(readText)(at(module, "id")) };
}

function readRuleLayout(layout: JsonNode): LayoutRef | null {
  return orNull(readLayout)(layout);
}

function readKind(scoringType: JsonNode, zia: JsonNode): ScoringRule["kind"] {
  const type = orNull(readText)(scoringType);
  if (type === null) return isAbsent(zia) ? "manual" : "zia";
  return type.toLowerCase() === "zia_scoring" ? "zia" : "manual";
}

function readFieldRule(fieldRule: JsonNode): FieldRule {
  return {
    id: orNull<FieldRule["id"]>(readId)(at(fieldRule, "id")),
    score: readNumber(at(fieldRule, "score")),
    criteria: parseCriteria(at(fieldRule, "criteria").value),
  };
}

function readSignalRule(signalRule: JsonNode): SignalRule {
  const signal = at(signalRule, "signal");
  return {
    id: orNull<SignalRule["id"]>(readId)(at(signalRule, "id")),
    score: readNumber(at(signalRule, "score")),
    signal: { id: readId(at(signal, "id")), namespace: orNull(readText)(at(signal, "namespace")) },
  };
}

function readUser(user: JsonNode): UserRef {
  return { id: orNull<string>(readId)(at(user, "id")), name: orNull(readText)(at(user, "name")) };
}
