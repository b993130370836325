import type { EntityScore } from "../../../scoring/index.ts";
import { type Listed, type Page, readListed, readPage } from "../json/page.ts";
import {
  at,
  failWith,
  idOrNull,
  type JsonNode,
  orNull,
  type Parsed,
  parse,
  readId,
  readNumber,
  textOrNull,
} from "../json/read-json.ts";
import { readScoredEntity, type ScoredEntity } from "./scored-entity.ts";

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
export function parseEntityScores(json: unknown): Parsed<Listed<EntityScore>> {
  return parse(json, (root) => readListed(root, "data", readEntityScore));
}

/** The scores of one record: a row that names another one is not among them. */
export function parseEntityScorePage(json: unknown, recordId: string): Parsed<Page<EntityScore>> {
  return parse(json, (root) =>
    readPage(root, "data", (row) => {
      const { id } = readScoredEntity(row.value);
      if (id === null || id === recordId) return readEntityScore(row);
      return failWith({ path: `${row.path}.Entity.id`, problem: "another record than the one asked for" });
    }),
  );
}

/** The records that the rows of parseEntityScores belong to, in their order. */
export function readScoredEntities(json: unknown): readonly ScoredEntity[] {
  const parsed = parse(json, (root) =>
    readListed(root, "data", (row) => {
      readEntityScore(row);
      return readScoredEntity(row.value);
    }),
  );
  return parsed.ok ? parsed.value : [];
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
