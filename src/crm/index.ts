export * from "./create-crm-gateway.ts";
export * from "./create-rule-admin-gateway.ts";
export type * from "./crm-gateway.ts";
export type * from "./crm-host.ts";
export * from "./errors.ts";
export * from "./refusal-facts.ts";
export type * from "./rule-admin-gateway.ts";
export * from "./score-fields.ts";
export type * from "./transport.ts";
