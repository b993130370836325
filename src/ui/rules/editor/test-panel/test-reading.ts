import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { explainDraft, isTimeZone } from "../../../../scoring/index.ts";
import { describeFailure } from "../../../runtime/describe-failure.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { FailureText } from "../../../runtime/parts/failure-text.ts";
import { useEditor, useStore } from "../store/use-editor.ts";
import { TestResult } from "./test-result.ts";

/** The chosen record, and what the draft gives it. It comes when a record is first chosen: most drafts are saved without. */
export function TestReading(): VNode {
  const store = useStore();
  const { draft, test, fields, clock, timeZone } = useEditor(({ untitled, state, metadata, context }) => ({
    draft: untitled,
    test: state.test,
    fields: metadata.fields,
    clock: context.clock,
    timeZone: context.timeZone,
  }));
  const locale = currentLocale();
  const { translate } = locale;
  const { record, fiscalYearStartMonth } = test;
  const value = record?.value ?? null;
  const explanation = useMemo(() => {
    if (value === null) return null;
    return explainDraft(draft, value, {
      now: clock.now(),
      timeZone: isTimeZone(timeZone) ? timeZone : "UTC",
      fiscalYearStartMonth,
      fields,
    });
  }, [draft, value, fiscalYearStartMonth, fields, clock, timeZone]);
  if (record === null) return html`<p class="muted" aria-busy="true">${translate("editor.test.loading")}</p>`;
  if (record.failure !== null || explanation === null || value === null) {
    return html`<div role="alert">
      <p>${translate("editor.test.failed")}</p>
      ${record.failure === null ? null : html`<p><${FailureText} texts=${describeFailure(record.failure, locale)} /></p>`}
      <button type="button" onClick=${() => void store.readRecordAgain()}>${translate("app.retry")}</button>
    </div>`;
  }
  return html`<${TestResult} explanation=${explanation} record=${value} />`;
}
