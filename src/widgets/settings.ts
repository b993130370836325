import { h, render } from "preact";
import { createCrmGateway } from "../crm/gateways/create-crm-gateway.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import { RuleSettings } from "../ui/rules/rule-settings.ts";
import { reportHeight } from "../ui/screen/report-height.ts";
import "../ui/rules/rule-settings.css";
import { createLanguages } from "./create-languages.ts";
import { type AccessScript, createPageAccess } from "./later-access.ts";
import { laterScript } from "./load-script.ts";
import type { showEditor } from "./settings-editor.ts";

export { useContext, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
export { createCrmGateway } from "../crm/gateways/create-crm-gateway.ts";
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
export { listNumberQuestions } from "../ui/rules/editor/draft/number-questions.ts";
export { describeProblem, describeServerRefusal } from "../ui/rules/editor/state/problem-texts.ts";
export { FailureList } from "../ui/rules/problems/failure-list.ts";
export { CONTENT_ID } from "../ui/rules/state/rule-settings-state.ts";
export { describeFailure } from "../ui/runtime/describe-failure.ts";
export { FailureText } from "../ui/runtime/parts/failure-text.ts";
export { ModalDialog } from "../ui/runtime/parts/modal-dialog.ts";
export { GapsNotice } from "../ui/screen/gaps-notice.ts";

/** What settings-editor.js offers. */
interface EditorScript {
  readonly showEditor: typeof showEditor;
}

const root = document.getElementById("scorelens");
if (root !== null) {
  const host = createCrmHost();
  const access = createPageAccess(laterScript<AccessScript>(document, "access.js", "ScorelensAccess"), {
    search: location.search,
    writes: "none",
  });
  const editor = laterScript<EditorScript>(document, "settings-editor.js", "ScorelensEditor");
  render(
    h(RuleSettings, {
      host,
      gateway: createCrmGateway(access),
      languages: createLanguages(document),
      accessNote: access.note,
      loadEditor: async (slot) => (await editor.load()).showEditor(slot, access),
    }),
    root,
  );
  // As high as a CRM page can show at once: this page scrolls inside its frame, so that what has to stay in view does.
  reportHeight(root, () => host.resize(Math.max(600, Math.round(screen.availHeight * 0.75))));
}
