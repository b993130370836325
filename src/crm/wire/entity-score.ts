import type { EntityScore } from "../../scoring/index.ts";
import { type Page, readPage } from "./page.ts";
import {
  at,
  idOrNull,
  type JsonNode,
  orNull,
  type Parsed,
  parse,
  readId,
  readNumber,
  textOrNull,
} from "./read-json.ts";

/** The value of the parameter `fields`, without which Zoho refuses to answer (REQUIRED_PARAM_MISSING). */
export const ENTITY_SCORE_FIELDS = [
  "Positive_Score",
  "Negative_Score",
  "Touch_Point_Score",
  "Touch_Point_Positive_Score",
  "Touch_Point_Negative_Score",
  "Score",
  "Scoring_Rule",
].join(",");

/**
 * `{data: [row…], info}` of Entity_Scores__s, one row per scoring rule.
 * Source: zoho.com/crm/developer/docs/api/v8/get-entity-scores.html
 */
export function parseEntityScores(json: unknown): Parsed<readonly EntityScore[]> {
  return parse(json, (root) => readPage(root, "data", readEntityScore).items);
}

export function parseEntityScorePage(json: unknown): Parsed<Page<EntityScore>> {
  return parse(json, (root) => readPage(root, "data", readEntityScore));
}

function readEntityScore(row: JsonNode): EntityScore {
  const rule = at(row, "Scoring_Rule");
  const points = (key: string) => orNull(readNumber)(at(row, key));
  return {
    id: idOrNull(row, "id"),
    ruleId: readId(at(rule, "id")),
    ruleName: textOrNull(rule, "name"),
    positive: points("Positive_Score"),
    negative: points("Negative_Score"),
    score: points("Score"),
    touchPoint: points("Touch_Point_Score"),
    touchPointPositive: points("Touch_Point_Positive_Score"),
    touchPointNegative: points("Touch_Point_Negative_Score"),
  };
}
