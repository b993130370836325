/**
 * Zoho's ids are decimal text of up to 20 digits. They exceed 2^53, so they are never numbers here.
 * Source: zoho.com/crm/developer/docs/api/v8 samples, e.g. "2582206000076840730".
 */
declare const brand: unique symbol;

export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type RecordId = Id<"record">;
export type RuleId = Id<"scoring_rule">;
export type FieldRuleId = Id<"field_rule">;
export type SignalRuleId = Id<"signal_rule">;
export type LayoutId = Id<"layout">;
export type EntityScoreId = Id<"entity_score">;
export type UserId = Id<"user">;
export type JobId = Id<"job">;

const ZOHO_ID = /^\d{1,20}$/;
const API_NAME = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;

/** True for text that is safe to put into a path of Zoho's API as an id. */
export function isZohoId<Kind extends string>(value: unknown): value is Id<Kind> {
  return typeof value === "string" && ZOHO_ID.test(value);
}

/** Zoho's own ids have no fewer digits in its samples. */
const SHORTEST_ID = 15;

/** True for an id that can't be a number which somebody writes: shorter ones are more likely a name or an amount. */
export function isLongId<Kind extends string>(value: unknown): value is Id<Kind> {
  return isZohoId(value) && value.length >= SHORTEST_ID;
}

/** True for text that is safe to put into a path of Zoho's API as a module's or field's API name. */
export function isApiName(value: unknown): value is string {
  return typeof value === "string" && API_NAME.test(value);
}

/** Ids are text; a tool that wrote one without quotes has spared it where the number is exact. null: there is none. */
export function readIdText(id: unknown): string | null {
  if (Number.isSafeInteger(id) && Number(id) >= 0) return String(id);
  return typeof id === "string" && id !== "" ? id : null;
}
