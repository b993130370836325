import { h, render } from "preact";
import { createRulesGateway } from "../crm/gateways/create-rules-gateway.ts";
import { createSettingsGateway } from "../crm/gateways/create-settings-gateway.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import type { EditorPart, RulePart } from "../ui/rules/later-parts.ts";
import type { TasksPart, TroublePart } from "../ui/rules/parts/notice-parts.ts";
import { RuleSettings } from "../ui/rules/rule-settings.ts";
import type { TestPart } from "../ui/rules/state/editor-context.ts";
import { keepFocus } from "../ui/screen/keep-focus.ts";
import { reportHeight } from "../ui/screen/report-height.ts";
import "../ui/rules/rule-settings.css";
import { createLanguages } from "./create-languages.ts";
import { type AccessScript, createPageAccess } from "./later-access.ts";
import { laterScript, mapLater } from "./load-script.ts";
import type { createEditorGateway } from "./settings-editor.ts";
import type { createTaskPerformer } from "./settings-tasks.ts";

export { createRuleReadsApi } from "../crm/calls/rule-reads-api.ts";
export { isComparatorChoice, knowsChoice, listComparatorsFor } from "../scoring/editing/choices/comparator-choices.ts";
export {
  findLayout,
  isSignalOffered,
  judgeModuleKind,
  listRuleFields,
} from "../scoring/editing/choices/rule-metadata.ts";
export { findValueEditor } from "../scoring/editing/choices/value-editor.ts";
export {
  createCriterion,
  createDraft,
  createFieldRule,
  createGroup,
  draftFromRule,
  isWrapped,
} from "../scoring/editing/draft/create-draft.ts";
export { createKeyMaker } from "../scoring/editing/draft/draft-keys.ts";
export {
  changeGroup,
  dropEmptyGroups,
  findFieldRule,
  findNode,
  measureWrittenDepth,
  replaceNode,
} from "../scoring/editing/draft/draft-tree.ts";
export { isFilledAtom } from "../scoring/editing/draft/draft-values.ts";
export { finishCriteria, readScore, toScoringRule } from "../scoring/editing/draft/finish-draft.ts";
export { checkAction } from "../scoring/editing/limits/check-action.ts";
export { measureFieldRules } from "../scoring/editing/limits/rule-limits.ts";
export { validateRule } from "../scoring/editing/validation/validate-rule.ts";
export { writeCanonical } from "../scoring/terms/canonical-criteria.ts";
export { limitRefusalText } from "../ui/rules/limits/limit-text.ts";
export { ActionButton } from "../ui/rules/parts/action-button.ts";
export { ActiveSwitch } from "../ui/rules/parts/active-switch.ts";
export { countsText, pointsText } from "../ui/rules/parts/rule-facts-text.ts";
export { RulesNotices } from "../ui/rules/parts/rules-notices.ts";
export { SettingsIcon } from "../ui/rules/parts/settings-icon.ts";
export { StateMark } from "../ui/rules/parts/state-mark.ts";
export { findBrokenCriteria } from "../ui/rules/state/broken-criteria.ts";
export { listUnsent, rereadRules } from "../ui/rules/state/reread-rules.ts";
export { currentRules } from "../ui/rules/state/rule-context.ts";
export { CONTENT_ID, findOpenRule, TITLE_ID } from "../ui/rules/state/rule-settings-state.ts";
export { isBad, listTaskRules, objectText, taskTitle, withTaskRules } from "../ui/rules/state/task-words.ts";
export { taskRefusalText } from "../ui/rules/tasks/task-refusal-text.ts";

/** What settings-tasks.js offers. */
interface TasksScript extends Omit<TasksPart, "performTask"> {
  readonly createTaskPerformer: typeof createTaskPerformer;
}

/** What settings-editor.js offers. */
interface EditorScript extends Omit<EditorPart, "gateway"> {
  readonly createEditorGateway: typeof createEditorGateway;
}

const root = document.getElementById("scorelens");
if (root !== null) {
  const host = createCrmHost();
  const access = createPageAccess(laterScript<AccessScript>(document, "access.js", "ScorelensAccess"), {
    search: location.search,
    writes: "none",
  });
  const rules = createRulesGateway(access);
  render(
    h(RuleSettings, {
      host,
      gateway: { ...rules, ...createSettingsGateway(access) },
      languages: createLanguages(document),
      accessNote: access.note,
      later: {
        rule: laterScript<RulePart>(document, "settings-rule.js", "ScorelensRule"),
        trouble: laterScript<TroublePart>(document, "settings-trouble.js", "ScorelensSettingsTrouble"),
        tasks: mapLater(laterScript<TasksScript>(document, "settings-tasks.js", "ScorelensTasks"), (script) => ({
          ...script,
          performTask: script.createTaskPerformer(access, rules),
        })),
        test: laterScript<TestPart>(document, "settings-test.js", "ScorelensTest"),
        editor: mapLater(laterScript<EditorScript>(document, "settings-editor.js", "ScorelensEditor"), (script) => ({
          ...script,
          gateway: script.createEditorGateway(access, rules),
        })),
      },
    }),
    root,
  );
  keepFocus(document);
  // As high as a CRM page can show at once: this page scrolls inside its frame, so that what has to stay in view does.
  reportHeight(root, () => host.resize(Math.max(600, Math.round(screen.availHeight * 0.75))));
}
