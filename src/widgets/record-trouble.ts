/** What the record page loads when something is amiss: TroublePart of its later-parts.ts. */
export { TroubleSection } from "../ui/record/problems/trouble-section.ts";
