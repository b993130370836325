import { Engine as RulesEngine, type TopLevelCondition } from "json-rules-engine";
import type { PlainCriteria, PlainTest } from "../workload/plain-criteria.ts";
import { prepareRecord } from "../workload/prepare-record.ts";
import type { Engine } from "./engine.ts";

export const jsonRules: Engine = {
  name: "json-rules-engine",
  mostRecords: 200,
  build({ plainRules }) {
    const engine = new RulesEngine();
    for (const [name, test] of Object.entries(TEXT_TESTS)) engine.addOperator(name, test);
    engine.addOperator(
      "within",
      (seen: number | null, [low, high]: Range) => seen !== null && seen >= low && seen <= high,
    );
    engine.addOperator(
      "outside",
      (seen: number | null, [low, high]: Range) => seen === null || seen < low || seen > high,
    );
    for (const { score, criteria } of plainRules) {
      engine.addRule({ conditions: toTopLevel(criteria), event: { type: "met", params: { score } } });
    }
    return async ({ records }) => {
      let sum = 0;
      for (const answer of records) {
        const record = prepareRecord(answer);
        const { events } = await engine.run(record);
        for (const { params } of events) sum += Number(params?.["score"]);
      }
      return sum;
    };
  },
};

type Range = readonly [number, number];

const TEXT_TESTS: Readonly<Record<string, (seen: string, part: string) => boolean>> = {
  hasPart: (seen, part) => seen.includes(part),
  lacksPart: (seen, part) => !seen.includes(part),
  startsWith: (seen, part) => seen.startsWith(part),
  endsWith: (seen, part) => seen.endsWith(part),
};

const OPERATORS = {
  is: "equal",
  is_not: "notEqual",
  one_of: "in",
  none_of: "notIn",
  contains: "hasPart",
  lacks: "lacksPart",
  starts: "startsWith",
  ends: "endsWith",
  below: "lessThan",
  at_most: "lessThanInclusive",
  above: "greaterThan",
  at_least: "greaterThanInclusive",
  within: "within",
  outside: "outside",
} as const satisfies Record<PlainTest["op"], string>;

function toTopLevel(criteria: PlainCriteria): TopLevelCondition {
  const condition = toCondition(criteria);
  return "all" in condition || "any" in condition
    ? (condition as TopLevelCondition)
    : ({ all: [condition] } as TopLevelCondition);
}

function toCondition(criteria: PlainCriteria): object {
  if ("members" in criteria) return { [criteria.op]: criteria.members.map(toCondition) };
  return { fact: criteria.field, operator: OPERATORS[criteria.op], value: wantedOf(criteria) };
}

function wantedOf(test: PlainTest): unknown {
  if ("value" in test) return test.value;
  if ("values" in test) return test.values;
  return "part" in test ? test.part : [test.low, test.high];
}
