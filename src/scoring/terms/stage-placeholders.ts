import type { PickListValue } from "./crm-record.ts";

/** What Zoho writes for all deal stages of one category. */
export const STAGE_PLACEHOLDERS = ["${OPEN}", "${CLOSEDWON}", "${CLOSEDLOST}"] as const;

type StagePlaceholder = (typeof STAGE_PLACEHOLDERS)[number];

export const STAGE_CATEGORIES: Readonly<Record<StagePlaceholder, PickListValue["dealCategory"]>> = {
  "${OPEN}": "open",
  "${CLOSEDWON}": "won",
  "${CLOSEDLOST}": "lost",
};

export function isStagePlaceholder(value: unknown): value is StagePlaceholder {
  return (STAGE_PLACEHOLDERS as readonly unknown[]).includes(value);
}
