import { createSdkAccess } from "../crm/zoho/sdk-access.ts";
import { showTroubleSection } from "../ui/record/problems/show-trouble-section.ts";
import { keepFocus } from "../ui/screen/keep-focus.ts";
import type { TroubleScript } from "./later-scripts.ts";

keepFocus(document);

/** What the record page loads when something is amiss; the build names it TroubleScript. See later-scripts.ts. */
export const access: TroubleScript["access"] = createSdkAccess({ search: location.search, writes: "runs" });

export const showTrouble: TroubleScript["showTrouble"] = (slot, store) => showTroubleSection(slot, store, access.note);
