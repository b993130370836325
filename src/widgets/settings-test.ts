/** What the settings page loads when a draft is first tried on a record: TestPart of its editor-context.ts. */
export { TestReading } from "../ui/rules/editor/test-panel/test-reading.ts";
