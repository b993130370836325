import type { CrmGateway } from "../../../../../src/crm/index.ts";
import { createScopeReader } from "../../../../../src/ui/rules/editor/scope/scope-reader.ts";
import { createEditorStore, type EditorServices } from "../../../../../src/ui/rules/editor/store/editor-store.ts";
import { TestReading } from "../../../../../src/ui/rules/editor/test-panel/test-reading.ts";
import type { EditorContext, KeptWork } from "../../../../../src/ui/rules/state/editor-context.ts";
import { laterPart } from "../../../support/later-part.ts";
import { manualClock } from "../../../support/manual-clock.ts";
import { LOCALE } from "./show-rule-editor.ts";

/** A gateway that answers nothing, and counts what is asked of it. */
function silentGateway(calls: string[]): CrmGateway {
  const answer = (_target: object, name: string) => () => {
    calls.push(name);
    return new Promise(() => {});
  };
  return new Proxy({}, { get: answer }) as CrmGateway;
}

/** The store of a new rule without any page, and what it does to what stands around it. */
export function openStore(readScope: EditorServices["readScope"] = createScopeReader()) {
  const clock = manualClock();
  const kept: KeptWork[] = [];
  const forgotten: unknown[] = [];
  const dirty: boolean[] = [];
  const calls: string[] = [];
  const context: EditorContext = {
    modules: [
      { apiName: "Leads", pluralLabel: "Leads" },
      { apiName: "Deals", pluralLabel: "Deals" },
    ] as never,
    rules: [],
    edition: "enterprise",
    serverLimits: [],
    clock,
    timeZone: "UTC",
    test: laterPart({ TestReading }),
    memory: {
      load: () => null,
      save: (_rule, work) => kept.push(work),
      forget: (rule) => forgotten.push(rule),
    },
    onDirtyChange: (is) => dirty.push(is),
    onServerLimit: () => {},
  };
  const store = createEditorStore({
    start: { kind: "new", module: "Leads" },
    gateway: silentGateway(calls),
    context: () => context,
    locale: () => LOCALE,
    ...(readScope === undefined ? {} : { readScope }),
  });
  const names = () => kept.map(({ draft }) => draft.name);
  const type = (text: string) => {
    for (let end = 1; end <= text.length; end++) store.edit({ kind: "set_name", name: text.slice(0, end) });
  };
  return { store, clock, context, names, forgotten, dirty, calls, type };
}
