/** What the settings page loads when a rule is opened: RulePart of its later-parts.ts. */
export { RulePage } from "../ui/rules/rule-page/rule-page.ts";
