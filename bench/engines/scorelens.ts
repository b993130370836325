import { createPointsEvaluator, createScoreExplainer } from "#scoring";
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

/** Every leaf judged, with the value seen, the reason and the assumption. */
export const scorelensExplaining: Engine = {
  name: "scorelens-explaining",
  mostRecords: Number.POSITIVE_INFINITY,
  build({ rules, context }) {
    const explainer = createScoreExplainer(rules, "Leads", context);
    return ({ records }) => {
      let sum = 0;
      for (const record of records) {
        for (const { now } of explainer.explain(record, { scores: null, history: null }).rules) sum += now.score ?? 0;
      }
      return sum;
    };
  },
};
