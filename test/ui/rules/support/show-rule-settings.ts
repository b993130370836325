import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { h } from "preact";
import { onTestFinished } from "vitest";
import type { AccessNote, CrmHost, CrmUser } from "../../../../src/crm/index.ts";
import type { Edition } from "../../../../src/scoring/index.ts";
import { RuleEditor } from "../../../../src/ui/rules/editor/rule-editor.ts";
import { createDraftMemory } from "../../../../src/ui/rules/editor/state/draft-memory.ts";
import { TestReading } from "../../../../src/ui/rules/editor/test-panel/test-reading.ts";
import type { TasksPart } from "../../../../src/ui/rules/parts/notice-parts.ts";
import { MissingModuleParts } from "../../../../src/ui/rules/problems/missing-module-parts.ts";
import { SettingsTrouble } from "../../../../src/ui/rules/problems/settings-trouble.ts";
import { RulePage } from "../../../../src/ui/rules/rule-page/rule-page.ts";
import { RuleSettings } from "../../../../src/ui/rules/rule-settings.ts";
import type { EditionMemory } from "../../../../src/ui/rules/state/edition-memory.ts";
import { ConfirmTask } from "../../../../src/ui/rules/tasks/confirm-task.ts";
import { performTask } from "../../../../src/ui/rules/tasks/perform-task.ts";
import { TaskPanel } from "../../../../src/ui/rules/tasks/task-panel.ts";
import { GapsNotice } from "../../../../src/ui/screen/gaps-notice.ts";
import { keepFocus } from "../../../../src/ui/screen/keep-focus.ts";
import type { Languages } from "../../../../src/ui/screen/languages.ts";
import { letDialogsOpen } from "../../support/dialogs.ts";
import { languages as noLanguages } from "../../support/languages.ts";
import { laterPart } from "../../support/later-part.ts";
import { manualClock } from "../../support/manual-clock.ts";
import type { Sandbox } from "./sandbox.ts";

const USER: CrmUser = {
  id: "4876876000000327001",
  name: "Patricia Boyle",
  profile: "Administrator",
  locale: "en-US",
  language: "en-US",
  timeZone: "America/Los_Angeles",
};

const HOST: CrmHost = {
  start: async () => {},
  pageContext: async () => null,
  currentUser: async () => USER,
  theme: async () => null,
  onPageChange: () => () => {},
  resize: () => {},
};

export function editionMemory(edition: Edition | null = null): EditionMemory {
  let kept = edition;
  return {
    load: () => kept,
    save: (_owner, chosen) => {
      kept = chosen;
    },
  };
}

interface Options {
  readonly host?: Partial<CrmHost>;
  readonly memory?: EditionMemory;
  /** How the editor comes. */
  readonly loadEditor?: () => Promise<void>;
  /** How what tells of trouble comes. */
  readonly loadTrouble?: () => Promise<void>;
  readonly languages?: Languages;
  readonly access?: AccessNote | null;
}

/** The settings screen in a page, in front of the sandbox. */
export function showRuleSettings(sandbox: Pick<Sandbox, "gateway">, options: Options = {}) {
  const { host = {}, memory = editionMemory(), languages = noLanguages(), access = null } = options;
  const { loadEditor, loadTrouble } = options;
  const { gateway } = sandbox;
  letDialogsOpen();
  const props = {
    host: { ...HOST, ...host },
    gateway,
    languages,
    clock: manualClock(),
    accessNote: () => access,
    editionMemory: memory,
    later: {
      rule: laterPart({ RulePage }),
      tasks: laterPart<TasksPart>({
        ConfirmTask,
        TaskPanel,
        performTask: (signal, module, task) => performTask(signal, gateway, module, task),
      }),
      test: laterPart({ TestReading }),
      editor: laterPart({ RuleEditor, createDraftMemory, gateway }, loadEditor),
      trouble: laterPart({ SettingsTrouble, MissingModuleParts, GapsNotice }, loadTrouble),
    },
  };
  const view = render(h(RuleSettings, props));
  onTestFinished(keepFocus(document));
  return { ...view, user: userEvent.setup() };
}

/** The same, once the rules are there. */
export async function showRuleList(sandbox: Pick<Sandbox, "gateway">, options: Options = {}) {
  const view = showRuleSettings(sandbox, options);
  await screen.findByRole("table", { name: "Scoring rules of Leads" });
  return view;
}

/** Names of the rules in the list, from top to bottom. */
export function shownRules(): readonly string[] {
  return [...document.querySelectorAll(".rule-name")].map((element) => element.textContent);
}

export function rowOf(name: string): HTMLElement {
  const row = screen.getByRole("button", { name }).closest("tr");
  if (row === null) throw new Error(`No row of ${name}`);
  return row;
}
