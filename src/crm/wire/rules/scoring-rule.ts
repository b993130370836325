import type { FieldRule, ScoringRule, SignalRule, UserRef } from "../../../scoring/index.ts";
import { type Listed, type Page, readListed, readPage } from "../json/page.ts";
import {
  at,
  failWith,
  idOrNull,
  isAbsent,
  isJsonObject,
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
  textOrNull,
} from "../json/read-json.ts";
import { readLayout } from "../org/layout.ts";
import { parseCriteria } from "./criteria.ts";
import { readTouchPointGroup } from "./touch-point-rule.ts";

/**
 * `{scoring_rules: […], info?}`, of a list as of one rule by id, in each of the three published shapes: field_rules beside
 * the name (v3 to v8 pages), the same with nulls for empty lists (samples of November 2025), and inside
 * manual_scoring_rule (OpenAPI of 2026).
 * Source: zoho.com/crm/developer/docs/api/v8/scoring-rules.html, github.com/zoho/crm-oas
 */
export function parseScoringRules(json: unknown): Parsed<Listed<ScoringRule>> {
  return parse(json, (root) => readListed(root, "scoring_rules", readScoringRule));
}

/** `module`: the one whose rules were asked for; a rule of another one is not among them. */
export function parseScoringRulePage(json: unknown, module?: string): Parsed<Page<ScoringRule>> {
  return parse(json, (root) =>
    readPage(root, "scoring_rules", (node) => {
      const rule = readScoringRule(node);
      if (module === undefined || rule.module.apiName === module) return rule;
      return failWith({ path: `${node.path}.module.api_name`, problem: "another module than the one asked for" });
    }),
  );
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
    description: textOrNull(rule, "description"),
    module: readModuleRef(at(rule, "module")),
    // Valid by Zoho's OpenAPI: an empty object is its way to say that there is none.
    layout: isEmptyNode(at(rule, "layout")) ? null : readLayout(at(rule, "layout")),
    active: readBoolean(at(rule, "active")),
    kind: readKind(textOrNull(rule, "scoring_type"), zia),
    ziaType: textOrNull(zia, "type"),
    fieldRules: orNull((list) => readList(list, readFieldRule))(ofRule("field_rules")),
    signalRules: readListOrNone(ofRule("signal_rules"), readSignalRule),
    touchPointRules: readListOrNone(ofRule("touch_point_rules"), readTouchPointGroup).flat(),
    hasSignalRules: orNull(readBoolean)(ofRule("has_signal_rules")),
    createdTime: textOrNull(rule, "created_time"),
    modifiedTime: textOrNull(rule, "modified_time"),
    createdBy: orNull(readUserRef)(at(rule, "created_by")),
    modifiedBy: orNull(readUserRef)(at(rule, "modified_by")),
    source: readObject(rule),
  };
}

function isEmptyNode(node: JsonNode): boolean {
  return isAbsent(node) || (isJsonObject(node.value) && Object.keys(node.value).length === 0);
}

function readModuleRef(module: JsonNode): ScoringRule["module"] {
  return { apiName: readName(at(module, "api_name")), id: textOrNull(module, "id") };
}

function readKind(type: string | null, zia: JsonNode): ScoringRule["kind"] {
  if (type === null) return isEmptyNode(zia) ? "manual" : "zia";
  return type.toLowerCase() === "zia_scoring" ? "zia" : "manual";
}

function readFieldRule(fieldRule: JsonNode): FieldRule {
  return {
    id: idOrNull(fieldRule, "id"),
    score: readNumber(at(fieldRule, "score")),
    criteria: parseCriteria(at(fieldRule, "criteria").value),
  };
}

function readSignalRule(signalRule: JsonNode): SignalRule {
  const signal = at(signalRule, "signal");
  return {
    id: idOrNull(signalRule, "id"),
    score: readNumber(at(signalRule, "score")),
    signal: { id: readId(at(signal, "id")), namespace: textOrNull(signal, "namespace") },
  };
}

function readUserRef(user: JsonNode): UserRef {
  return { id: idOrNull(user, "id"), name: textOrNull(user, "name") };
}
