import type { VNode } from "preact";
import type { ScoringRule } from "../../../scoring/index.ts";
import { createCriteriaTexts } from "../../runtime/criteria/criteria-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { FailureText } from "../../runtime/parts/failure-text.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import { describeIssue } from "../editor/scope/problem-texts.ts";
import type { NoticesLater } from "../parts/notice-parts.ts";
import { RulesNotices } from "../parts/rules-notices.ts";
import { SettingsIcon } from "../parts/settings-icon.ts";
import { describeRuleFailure } from "../problems/describe-refusal.ts";
import { type BrokenCriterion, findBrokenCriteria } from "../state/broken-criteria.ts";
import { currentRules } from "../state/rule-context.ts";
import { CONTENT_ID, findOpenRule, type ModulePartName, TITLE_ID, type View } from "../state/rule-settings-state.ts";
import { RawRule } from "./raw-rule.ts";
import { RuleFacts } from "./rule-facts.ts";
import { RuleLines } from "./rule-lines.ts";
import { RulePageHeader } from "./rule-page-header.ts";
import { listScoreLines } from "./score-lines.ts";

/** Besides the rule itself: the words for what it names. */
const SHOWN_PARTS: readonly ModulePartName[] = ["fields", "signals"];

interface Props {
  readonly view: Extract<View, { kind: "rule" }>;
  readonly later: NoticesLater;
}

/** Everything that Zoho stores about one rule, in sentences. Nothing can be changed here by accident. */
export function RulePage({ view, later }: Props): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const { store, parts } = currentRules();
  const rule = findOpenRule(view, parts);
  const back = html`<button type="button" class="quiet back" onClick=${() => store.openList(view.ruleId)}>
    <${SettingsIcon} name="back" />${translate("settings.rule.back")}
  </button>`;
  if (rule === undefined) {
    return html`<div class="rule-page">
      ${back}
      <h1 id=${TITLE_ID} tabIndex=${-1}>${translate(view.reading ? "settings.rule.loading" : "settings.rule.gone")}</h1>
      ${view.reading || view.failure !== null ? null : html`<p>${translate("settings.rule.gone_why")}</p>`}
      ${view.failure === null ? null : html`<p><${FailureText} texts=${describeRuleFailure(view.failure, "read", locale)} /></p>`}
    </div>`;
  }
  async function readAgain(): Promise<void> {
    await store.refresh();
    await store.openRule(view.ruleId);
  }
  const broken = findBrokenCriteria(rule, parts) ?? [];
  return html`<div class="rule-page" aria-busy=${view.reading}>
    ${back}
    <${RulePageHeader} rule=${rule} />
    <${RulesNotices} of=${SHOWN_PARTS} rule=${view.failure} later=${later} onRetry=${readAgain} />
    ${
      broken.length === 0
        ? null
        : html`<${Notice} tone="warning" icon="warning" title=${translate("settings.broken", { n: broken.length })}>
            <p>${translate("settings.broken.body")}</p>
          <//>`
    }
    <div id=${CONTENT_ID} tabIndex=${-1} class="rule-parts">
      <${RuleFacts} rule=${rule} />
      <${Lines} rule=${rule} reading=${view.reading} broken=${broken} />
      <${RawRule} rule=${rule} />
    </div>
  </div>`;
}

interface LinesProps {
  readonly rule: ScoringRule;
  readonly reading: boolean;
  readonly broken: readonly BrokenCriterion[];
}

function Lines({ rule, reading, broken }: LinesProps): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const { parts } = currentRules();
  const texts = createCriteriaTexts(parts.fields.value ?? [], locale);
  const lines = listScoreLines(rule, parts.signals.value ?? [], texts, locale);
  const problems = broken.map(({ fieldRule, field, issue }) => {
    const text = describeIssue(issue, locale);
    const label = texts.label(field);
    // A criterion that stands alone in its field rule needs no name.
    const named = field !== "" && rule.fieldRules?.[fieldRule]?.criteria.kind === "group";
    return { line: fieldRule, text: named ? translate("app.labelled", { label, text }) : text };
  });
  if (rule.kind === "zia") return html`<section class="card"><p>${translate("settings.rule.zia")}</p></section>`;
  return html`<div class="rule-parts">
    <section class="card">
      <h2>${translate("settings.rule.field_rules")}</h2>
      ${
        rule.fieldRules === null
          ? html`<p class="muted">${translate(reading ? "settings.rule.loading" : "settings.rule.fields_not_told")}</p>`
          : html`<${RuleLines} caption=${translate("settings.rule.field_rules")} lines=${lines.fieldRules} problems=${problems} empty=${translate("settings.rule.no_field_rules")} />`
      }
    </section>
    ${
      lines.touchPoints.length === 0 && rule.hasSignalRules !== true
        ? null
        : html`<section class="card">
            <h2>${translate("settings.rule.signals")}</h2>
            <${RuleLines} caption=${translate("settings.rule.signals")} lines=${lines.touchPoints} problems=${[]} empty=${translate("settings.rule.hidden_signals")} />
          </section>`
    }
  </div>`;
}
