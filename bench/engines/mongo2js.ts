import { guard, type MongoQuery } from "@ucast/mongo2js";
import type { PlainCriteria, PlainTest } from "../workload/plain-criteria.ts";
import { type PreparedRecord, prepareRecord } from "../workload/prepare-record.ts";
import type { Engine } from "./engine.ts";

export const mongo2js: Engine = {
  name: "@ucast/mongo2js",
  mostRecords: Number.POSITIVE_INFINITY,
  build({ plainRules }) {
    const rules = plainRules.map(({ score, criteria }) => ({
      score,
      isMet: guard<PreparedRecord>(toQuery(criteria) as MongoQuery<PreparedRecord>),
    }));
    return ({ records }) => {
      let sum = 0;
      for (const answer of records) {
        const record = prepareRecord(answer);
        for (const { score, isMet } of rules) if (isMet(record)) sum += score;
      }
      return sum;
    };
  },
};

function toQuery(criteria: PlainCriteria): object {
  if ("members" in criteria) return { [criteria.op === "all" ? "$and" : "$or"]: criteria.members.map(toQuery) };
  return { [criteria.field]: toFieldQuery(criteria) };
}

function toFieldQuery(test: PlainTest): object {
  switch (test.op) {
    case "within":
      return { $gte: test.low, $lte: test.high };
    case "outside":
      return { $not: { $gte: test.low, $lte: test.high } };
    case "one_of":
      return { $in: test.values };
    case "none_of":
      return { $nin: test.values };
    // The library's own way to look into texts.
    case "contains":
      return { $regex: new RegExp(escapePattern(test.part)) };
    case "lacks":
      return { $not: { $regex: new RegExp(escapePattern(test.part)) } };
    case "starts":
      return { $regex: new RegExp(`^${escapePattern(test.part)}`) };
    case "ends":
      return { $regex: new RegExp(`${escapePattern(test.part)}$`) };
    default:
      return { [OPERATORS[test.op]]: test.value };
  }
}

const OPERATORS = { is: "$eq", is_not: "$ne", below: "$lt", at_most: "$lte", above: "$gt", at_least: "$gte" } as const;

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
