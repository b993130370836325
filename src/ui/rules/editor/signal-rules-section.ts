import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { isSignalOffered, judgeModuleKind, type Signal, type SignalRuleDraft } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { nameSignal } from "../../runtime/signal-names.ts";
import { ScoreInput } from "./criteria/score-input.ts";
import { ControlProblems } from "./parts/control-problems.ts";
import { EditorIcon } from "./parts/editor-icon.ts";
import { IconButton } from "./parts/icon-button.ts";
import { memo } from "./parts/memo.ts";
import { TouchPointRules } from "./parts/touch-point-rules.ts";
import { buttonId } from "./state/control-ids.ts";
import { useControl } from "./store/use-control.ts";
import { useEditor, useStore } from "./store/use-editor.ts";

/** Points for what people do. Only modules of people have signals; elsewhere the section says so, or is not there. */
export function SignalRulesSection(): VNode | null {
  const { signalRules, wrapped, base, module, signals } = useEditor(({ draft, metadata }) => ({
    signalRules: draft.signalRules,
    wrapped: draft.wrapped,
    base: draft.base,
    module: draft.module,
    signals: metadata.signals,
  }));
  const { translate } = currentLocale();
  const control = useControl("signal_rules", null);
  const used = signalRules.map(({ signal }) => signal?.id ?? "");
  const left = useMemo(
    () => (signals ?? []).filter((signal) => isSignalOffered(signal) && !used.includes(signal.id)),
    [signals, used.join(" ")],
  );
  const kind = judgeModuleKind(module.apiName);
  if (wrapped) return html`<${TouchPointRules} rules=${base?.touchPointRules ?? []} isNew=${base === null} />`;
  if (module.apiName === "" || (kind === "other" && signalRules.length === 0)) return null;
  const hidden = base?.hasSignalRules === true && signalRules.length === 0;
  return html`<section id=${control.id} class="editor-section" aria-labelledby="${control.id}-head" tabIndex=${-1}>
    <div class="section-head">
      <h2 id="${control.id}-head">${translate("editor.signal_rules")}</h2>
      <p class="muted">${translate(kind === "unknown" ? "editor.signal_rules.perhaps" : "editor.signal_rules.note")}</p>
    </div>
    ${hidden ? html`<p>${translate("touch.hidden")}</p>` : null}
    <ul class="signal-list">
      ${signalRules.map((rule) => html`<li key=${rule.key}><${SignalRow} rule=${rule} left=${left} /></li>`)}
    </ul>
    <${ControlProblems} of=${control} />
    ${kind === "other" ? null : html`<${AddSignal} usedUp=${signals !== null && left.length === 0} />`}
  </section>`;
}

function AddSignal({ usedUp }: { readonly usedUp: boolean }): VNode {
  const store = useStore();
  const { translate } = currentLocale();
  const id = buttonId("add", "signal_rules");
  return html`<div>
    <button
      type="button"
      id=${id}
      aria-disabled=${usedUp}
      aria-describedby=${usedUp ? `${id}-why` : undefined}
      onClick=${() => (usedUp ? undefined : store.edit({ kind: "add_signal_rule" }))}
    >
      <${EditorIcon} name="plus" />${translate("editor.add_signal_rule")}
    </button>
    ${usedUp ? html`<p id=${`${id}-why`} class="muted">${translate("editor.signals_used_up")}</p>` : null}
  </div>`;
}

interface RowProps {
  readonly rule: SignalRuleDraft;
  /** Those that no row has chosen yet. */
  readonly left: readonly Signal[];
}

const SignalRow = memo(({ rule, left }: RowProps): VNode => {
  const { key, signal, scoreText } = rule;
  const store = useStore();
  const { signals, number } = useEditor(({ metadata, numbers }) => ({
    signals: metadata.signals,
    number: numbers.get(key) ?? "",
  }));
  const locale = currentLocale();
  const { translate } = locale;
  const control = useControl("signal", key);
  const row = useControl("signal_rule", key);
  const score = useControl("score", key);
  const what = translate("editor.signal_rule_number", { number });
  function choose(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    const chosen = left.find(({ id }) => id === value);
    if (chosen !== undefined)
      store.edit({ kind: "set_signal", key, signal: { id: chosen.id, namespace: chosen.namespace } });
  }
  return html`<div id=${row.id} class="signal-row" role="group" aria-label=${what} tabIndex=${-1}>
    <div class="when">
      <${ScoreInput} ruleKey=${key} text=${scoreText} onText=${(score: string) => store.edit({ kind: "set_signal_rule_score", key, score })} />
      <span>${translate("editor.points_each")}</span>
      <select
        id=${control.id}
        aria-label=${translate("editor.signal")}
        aria-invalid=${control.invalid}
        aria-describedby=${control.describedBy}
        value=${signal?.id ?? ""}
        onChange=${choose}
        onBlur=${control.onLeave}
      >
        <option value=${signal?.id ?? ""}>
          ${signal === null ? translate("editor.choose_signal") : nameSignal(signal, signals, locale)}
        </option>
        ${left.map((each) => html`<option key=${each.id} value=${each.id}>${nameSignal(each, signals, locale)}</option>`)}
      </select>
      <${IconButton} icon="remove" label=${translate("editor.remove", { what })} onPress=${() => store.edit({ kind: "remove_signal_rule", key })} />
    </div>
    ${[score, control, row].map((each) => html`<${ControlProblems} key=${each.id} of=${each} />`)}
  </div>`;
});
