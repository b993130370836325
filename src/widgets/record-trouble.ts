import { createSdkAccess } from "../crm/zoho/sdk-access.ts";
import { keepFocus } from "../ui/keep-focus.ts";
import { showTroubleSection } from "../ui/record-score/show-trouble-section.ts";
import type { TroubleScript } from "./later-scripts.ts";

keepFocus(document);

/** What the record page loads when something is amiss; the build names it TroubleScript. See later-scripts.ts. */
export const access: TroubleScript["access"] = createSdkAccess({ search: location.search, writes: "runs" });

export const showTrouble: TroubleScript["showTrouble"] = (slot, store) => showTroubleSection(slot, store, access.note);
