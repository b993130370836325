import type { VNode } from "preact";
import { isPermissionRefusal } from "../../../crm/index.ts";
import { describeFailure, type FailureTexts } from "../../runtime/describe-failure.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { FailureText } from "../../runtime/parts/failure-text.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import type { PartName, Phase, RecordParts } from "../state/record-score-state.ts";

type ReadyPhase = Extract<Phase, { kind: "ready" }>;

interface Props {
  readonly phase: ReadyPhase;
  readonly onRetry: () => void;
}

interface Cause {
  readonly parts: PartName[];
  readonly texts: FailureTexts;
}

const NAMES: readonly PartName[] = ["record", "rules", "scores", "fields", "org"];

/** What could not be read, each cause once, what that means for what the page shows, and a way to read again. */
export function MissingParts({ phase, onRetry }: Props): VNode | null {
  const locale = currentLocale();
  const { translate } = locale;
  const missing = listMissing(phase.reading.parts);
  const effects = describeEffects(phase, missing, locale);
  if (effects.length === 0) return null;
  return html`<${Notice} tone="warning" icon="warning" title=${translate("missing.title")}>
    ${findCauses(phase.reading.parts, missing, locale).map(
      ({ parts, texts }) =>
        html`<p key=${parts[0]}>
          ${parts.length === NAMES.length ? null : translate("missing.parts", { parts: listNames(parts, locale) })}${" "}
          <${FailureText} texts=${texts} />
        </p>`,
    )}
    ${effects.map((effect) => html`<p key=${effect}>${effect}</p>`)}
    <button type="button" onClick=${onRetry}>${translate("app.retry")}</button>
  <//>`;
}

function listMissing(parts: RecordParts): readonly PartName[] {
  return NAMES.filter((name) => {
    const { failure } = parts[name];
    // Rules without the permission have a notice of their own: reading again would not help.
    return failure !== null && !(name === "rules" && isPermissionRefusal(failure));
  });
}

function findCauses(parts: RecordParts, missing: readonly PartName[], locale: Locale): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const name of missing) {
    const { failure } = parts[name];
    if (failure === null) continue;
    const texts = describeFailure(failure, locale);
    const key = JSON.stringify(texts);
    const cause = causes.get(key) ?? { parts: [], texts };
    causes.set(key, cause);
    cause.parts.push(name);
  }
  return [...causes.values()];
}

/** A part that is known from an earlier round costs nothing but its age, and one that the page does not use nothing at all. */
function describeEffects(
  { reading: { parts }, explanation }: ReadyPhase,
  missing: readonly PartName[],
  locale: Locale,
): readonly string[] {
  const { translate } = locale;
  const kept = missing.filter((name) => parts[name].value !== null);
  const lost = missing.filter((name) => parts[name].value === null);
  const effects: string[] = [];
  if (kept.length > 0) {
    const all = lost.length === 0;
    effects.push(all ? translate("missing.all_kept") : translate("missing.kept", { parts: listNames(kept, locale) }));
  }
  if (explanation !== null) {
    for (const name of ["scores", "fields", "org"] as const) {
      if (lost.includes(name)) effects.push(translate(`missing.${name}`));
    }
  } else if (lost.includes("record") || lost.includes("rules")) {
    effects.push(translate(parts.scores.value?.length ? "missing.reasons" : "rules_refused.no_scores"));
  }
  return effects;
}

function listNames(parts: readonly PartName[], { translate, list }: Locale): string {
  return list(parts.map((name) => translate(`missing.part.${name}`)));
}
