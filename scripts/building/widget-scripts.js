/**
 * The scripts of the extension: what each is made from, and what is always loaded before it. What an earlier script has in its
 * exports, a later one takes from there instead of bringing it again (share-modules.js).
 *
 * @typedef {{
 *   entry: string,
 *   globalName?: string,
 *   after: readonly string[],
 *   later?: true,
 * }} WidgetScript `globalName`: the variable under which its exports stand; `later`: loaded when it is first needed, so that
 *   its exports keep their names for whoever loads it
 */

/** @type {Readonly<Record<string, WidgetScript>>} In an order in which they can be built. */
export const WIDGET_SCRIPTS = {
  // What both pages load before Zoho's SDK.
  "guard-messages": { entry: "src/widgets/guard-messages.ts", after: [] },
  // What all the others share.
  runtime: { entry: "src/widgets/runtime.ts", globalName: "ScorelensRuntime", after: [] },
  // What they load when a call is refused.
  access: { entry: "src/widgets/access.ts", globalName: "ScorelensAccess", after: ["runtime"], later: true },
  record: { entry: "src/widgets/record.ts", globalName: "ScorelensRecord", after: ["runtime"] },
  // What the record page loads when a run has something to tell or to ask.
  "record-run": {
    entry: "src/widgets/record-run.ts",
    globalName: "ScorelensRun",
    after: ["runtime", "record"],
    later: true,
  },
  // What it loads when something is amiss.
  "record-trouble": {
    entry: "src/widgets/record-trouble.ts",
    globalName: "ScorelensTrouble",
    after: ["runtime", "record"],
    later: true,
  },
  settings: { entry: "src/widgets/settings.ts", globalName: "ScorelensSettings", after: ["runtime"] },
  // What the settings page loads when a rule is opened, when something is to be done to one, when something is amiss, and when
  // a rule is edited.
  "settings-rule": {
    entry: "src/widgets/settings-rule.ts",
    globalName: "ScorelensRule",
    after: ["runtime", "settings"],
    later: true,
  },
  "settings-tasks": {
    entry: "src/widgets/settings-tasks.ts",
    globalName: "ScorelensTasks",
    after: ["runtime", "settings"],
    later: true,
  },
  "settings-trouble": {
    entry: "src/widgets/settings-trouble.ts",
    globalName: "ScorelensSettingsTrouble",
    after: ["runtime", "settings"],
    later: true,
  },
  "settings-editor": {
    entry: "src/widgets/settings-editor.ts",
    globalName: "ScorelensEditor",
    after: ["runtime", "settings"],
    later: true,
  },
  // What the editor loads when a draft is first tried on a record.
  "settings-test": {
    entry: "src/widgets/settings-test.ts",
    globalName: "ScorelensTest",
    after: ["runtime", "settings", "settings-editor"],
    later: true,
  },
};
