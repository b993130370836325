export * from "./criteria.ts";
export type * from "./crm-record.ts";
export type * from "./entity-score.ts";
export * from "./ids.ts";
export * from "./outcome.ts";
export type * from "./score-explanation.ts";
export type * from "./scoring-context.ts";
export type * from "./scoring-rule.ts";
