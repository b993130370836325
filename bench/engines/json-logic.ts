import { LogicEngine } from "json-logic-engine";
import type { PlainCriteria } from "../workload/plain-criteria.ts";
import { type PreparedRecord, prepareRecord } from "../workload/prepare-record.ts";
import type { Engine } from "./engine.ts";

/** Build mode: each rule becomes a generated function. */
export const jsonLogic: Engine = {
  name: "json-logic-engine",
  mostRecords: Number.POSITIVE_INFINITY,
  build({ plainRules }) {
    const engine = new LogicEngine();
    addTextMethod(engine, "starts", "startsWith");
    addTextMethod(engine, "ends", "endsWith");
    const rules = plainRules.map(({ score, criteria }) => ({
      score,
      isMet: engine.build(toLogic(criteria)) as (record: PreparedRecord) => unknown,
    }));
    return ({ records }) => {
      let sum = 0;
      for (const answer of records) {
        const record = prepareRecord(answer);
        for (const { score, isMet } of rules) if (isMet(record) === true) sum += score;
      }
      return sum;
    };
  },
};

/** The engine has no such operators; with a `compile` of their own they are inlined as its own ones are. */
function addTextMethod(engine: LogicEngine, name: string, method: "startsWith" | "endsWith"): void {
  const implementation = {
    method: ([text, part]: [string, string]) => text[method](part),
    deterministic: true,
    compile: ([text, part]: [unknown, unknown], state: CompileState) =>
      method === "startsWith" ? state.compile`${text}.startsWith(${part})` : state.compile`${text}.endsWith(${part})`,
  };
  engine.addMethod(name, implementation);
}

interface CompileState {
  compile(parts: TemplateStringsArray, ...holes: readonly unknown[]): unknown;
}

function toLogic(criteria: PlainCriteria): object {
  switch (criteria.op) {
    case "all":
      return { and: criteria.members.map(toLogic) };
    case "any":
      return { or: criteria.members.map(toLogic) };
    case "within":
      return { "<=": [criteria.low, readField(criteria), criteria.high] };
    case "outside":
      return { "!": { "<=": [criteria.low, readField(criteria), criteria.high] } };
    case "one_of":
      return { in: [readField(criteria), criteria.values] };
    case "none_of":
      return { "!": { in: [readField(criteria), criteria.values] } };
    case "contains":
      return { in: [criteria.part, readField(criteria)] };
    case "lacks":
      return { "!": { in: [criteria.part, readField(criteria)] } };
    case "starts":
    case "ends":
      return { [criteria.op]: [readField(criteria), criteria.part] };
    default:
      return { [OPERATORS[criteria.op]]: [readField(criteria), criteria.value] };
  }
}

const OPERATORS = { is: "===", is_not: "!==", below: "<", at_most: "<=", above: ">", at_least: ">=" } as const;

function readField({ field }: { readonly field: string }): object {
  return { val: field };
}
