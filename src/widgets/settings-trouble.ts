/** What the settings page loads when something is amiss: TroublePart of its notice-parts.ts. */
export { MissingModuleParts } from "../ui/rules/problems/missing-module-parts.ts";
export { SettingsTrouble } from "../ui/rules/problems/settings-trouble.ts";
export { GapsNotice } from "../ui/screen/gaps-notice.ts";
