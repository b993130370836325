import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { h } from "preact";
import english from "../../../../../app/translations/en.json";
import type { RuleId, ScoringRule } from "../../../../../src/scoring/index.ts";
import { RuleEditor } from "../../../../../src/ui/rules/editor/rule-editor.ts";
import { createDraftMemory } from "../../../../../src/ui/rules/editor/state/draft-memory.ts";
import { TestReading } from "../../../../../src/ui/rules/editor/test-panel/test-reading.ts";
import type { EditorContext, EditorStart } from "../../../../../src/ui/rules/state/editor-context.ts";
import { createLocale, setLocale } from "../../../../../src/ui/runtime/locale.ts";
import { unaborted } from "../../../../crm/support/gateway-over-zrc.ts";
import { letDialogsOpen } from "../../../support/dialogs.ts";
import { laterPart } from "../../../support/later-part.ts";
import { manualClock } from "../../../support/manual-clock.ts";
import { type Sandbox, START_TIME } from "../../support/sandbox.ts";

export const LOCALE = createLocale({ language: "en", texts: english }, null);

/** Who edits, unless a test says otherwise. */
export const OWNER = { org: "4876876000000020001", user: "4876876000000327001" };

export interface EditorOptions {
  /** Name of a stored rule; without it a new rule is made. */
  readonly edit?: string;
  readonly module?: string;
  readonly context?: Partial<EditorContext>;
  readonly gateway?: Partial<Sandbox["gateway"]>;
}

/** The editor in a page, in front of the sandbox; what it reports is collected. */
export async function showRuleEditor(sandbox: Sandbox, options: EditorOptions = {}) {
  const { edit, module = "Leads", context = {}, gateway = {} } = options;
  letDialogsOpen();
  const heads = await sandbox.gateway.listRuleHeads(unaborted(), null);
  const modules = (await sandbox.gateway.listModules(unaborted())).filter(({ scoringSupported }) => scoringSupported);
  const start: EditorStart =
    edit === undefined ? { kind: "new", module } : { kind: "edit", rule: await readRule(sandbox, edit, heads) };
  const saved: RuleId[] = [];
  const dirty: boolean[] = [];
  const left: string[] = [];
  const clock = manualClock(new Date(START_TIME).toISOString());
  const props = {
    start,
    gateway: { ...sandbox.gateway, ...gateway },
    context: {
      modules,
      rules: heads,
      edition: "enterprise",
      serverLimits: [],
      clock,
      timeZone: "America/Los_Angeles",
      test: laterPart({ TestReading }),
      memory: createDraftMemory(
        () => sessionStorage,
        () => OWNER,
      ),
      onDirtyChange: (isDirty: boolean) => dirty.push(isDirty),
      onServerLimit: () => {},
      ...context,
    } satisfies EditorContext,
    onSaved: (id: RuleId) => saved.push(id),
    onLeave: () => left.push("left"),
  } as const;
  sandbox.requests.length = 0;
  setLocale(LOCALE);
  const view = render(h(RuleEditor, props));
  return { ...view, user: userEvent.setup(), saved, dirty, left, clock, props };
}

/** The form, once the fields to choose from are there. */
export async function showReadyEditor(sandbox: Sandbox, options: EditorOptions = {}) {
  const view = await showRuleEditor(sandbox, options);
  await screen.findAllByText("Annual Revenue");
  return view;
}

export async function readRule(
  { gateway }: Sandbox,
  name: string,
  heads?: readonly ScoringRule[],
): Promise<ScoringRule> {
  const id = (heads ?? (await gateway.listRuleHeads(unaborted(), null))).find((rule) => rule.name === name)?.id;
  const rule = id === undefined ? null : await gateway.readScoringRule(unaborted(), id);
  if (rule === null) throw new Error(`No rule ${name}`);
  return rule;
}

/** Bodies of the requests that changed something. */
export function sentBodies({ requests }: Sandbox): readonly unknown[] {
  return requests.filter(({ method }) => method !== "GET").map(({ body }) => body);
}
