import { createPointsEvaluator } from "#scoring";
import type { Engine } from "./engine.ts";

export const scorelensPoints: Engine = {
  name: "scorelens-points",
  mostRecords: Number.POSITIVE_INFINITY,
  build({ rules, context }) {
    const evaluator = createPointsEvaluator(rules, "Leads", context);
    return ({ records }) => {
      let sum = 0;
      for (const record of records) {
        for (const { score } of evaluator.evaluate(record)) sum += score ?? 0;
      }
      return sum;
    };
  },
};
