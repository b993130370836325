import { readZrcRejection } from "../crm/zoho/zrc-rejection.ts";
import { showTroubleSection } from "../ui/record-score/show-trouble-section.ts";
import type { TroubleScript } from "./later-scripts.ts";

/** What the record page loads when something is amiss; the build names it TroubleScript. See later-scripts.ts. */
export const readRejection: TroubleScript["readRejection"] = readZrcRejection;

export const showTrouble: TroubleScript["showTrouble"] = showTroubleSection;
