import type { VNode } from "preact";
import type { CrmError } from "../../../crm/index.ts";
import { describeFailure } from "../../runtime/describe-failure.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { FailureText } from "../../runtime/parts/failure-text.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import type { MessageKey } from "../../runtime/translate.ts";
import { currentRules } from "../state/rule-context.ts";
import type { ModulePartName, ModuleParts } from "../state/rule-settings-state.ts";
import { describeRuleFailure } from "./describe-refusal.ts";
import { FailureList, type Missing } from "./failure-list.ts";

/** What the list lacks without a part, where that is not what a rule's page lacks. */
const LOST_ON_LIST: Readonly<Partial<Record<ModulePartName, MessageKey>>> = { fields: "settings.missing.checks" };

interface Props {
  /** What the page shows something of. */
  readonly of: readonly ModulePartName[];
  /** The page's own rule could not be read once more. */
  readonly rule?: CrmError | null;
  readonly onRetry: () => void;
}

/** Names what could not be read, what that means for what the page shows, and offers to read again. */
export function MissingModuleParts({ of, rule = null, onRetry }: Props): VNode | null {
  const locale = currentLocale();
  const { translate } = locale;
  const { parts } = currentRules();
  const lost = of.includes("rules") ? LOST_ON_LIST : {};
  const missing = of.flatMap((name): readonly Missing[] => {
    const { failure, value } = parts[name];
    if (failure === null) return [];
    const key =
      value === null ? (lost[name] ?? (`settings.missing.${name}` as const)) : (`settings.kept.${name}` as const);
    return [{ effect: translate(key), cause: describeFailure(failure, locale) }];
  });
  const all = [...missing, ...(rule === null ? [] : [describeRule(rule, missing, locale)])];
  const gaps = describeGaps(of, parts, locale);
  if (all.length + gaps.length === 0) return null;
  const blocking = of.includes("rules") && parts.rules.value === null ? parts.rules.failure : null;
  const retry = html`<button type="button" onClick=${onRetry}>${translate("app.retry")}</button>`;
  // Without its rules the page shows nothing that the rest could be missing from.
  if (blocking !== null) {
    return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate("settings.rules_failed.title")}>
      <p><${FailureText} texts=${describeFailure(blocking, locale)} /></p>
      ${retry}
    <//>`;
  }
  return html`<${Notice} tone="warning" icon="warning" title=${translate(missing.length + gaps.length === 0 ? "settings.rule.not_read" : "settings.missing.title")}>
    <${FailureList} missing=${all} />
    ${gaps.map((gap) => html`<p key=${gap}>${gap}</p>`)}
    ${retry}
  <//>`;
}

/** What Zoho has of a list and the page has not: then nothing may pass for the whole. */
function describeGaps(of: readonly ModulePartName[], parts: ModuleParts, { translate }: Locale): readonly string[] {
  return of.flatMap((name) => {
    const { gaps } = parts[name];
    if (name === "org" || gaps === undefined) return [];
    const { leftOut, more } = gaps;
    if (name !== "rules") return translate(`settings.gaps.${name}`);
    const lost = leftOut === 0 ? [] : [translate("settings.gaps.rules", { n: leftOut })];
    return more ? [...lost, translate("settings.gaps.more_rules")] : lost;
  });
}

/** With the words of the others where the cause is the same, so that it is told once. */
function describeRule(failure: CrmError, others: readonly Missing[], locale: Locale): Missing {
  const effect = locale.translate("settings.missing.rule");
  const general = describeFailure(failure, locale);
  const told = others.some(({ cause }) => cause.meaning === general.meaning && cause.zohoSays === general.zohoSays);
  return { effect, cause: told ? general : describeRuleFailure(failure, "read", locale) };
}
