import type { RuleDraft, RuleField, RulePlace } from "../../../../scoring/index.ts";
import type { Locale } from "../../../runtime/locale.ts";
import { findDraftNode } from "../draft/criteria-nodes.ts";
import { missingValueText } from "../draft/missing-value-text.ts";
import { listNumberQuestions } from "../draft/number-questions.ts";
import { controlId } from "../state/control-ids.ts";
import type { EditorState } from "../state/editor-state.ts";
import type { PlacedProblem } from "./judge-draft.ts";
import { describeDraftProblem, describeServerRefusal } from "./problem-texts.ts";

/** A message beside a control. */
export interface ShownProblem {
  readonly place: RulePlace;
  readonly severity: "error" | "warning";
  readonly text: string;
}

/** What decides which problems are said, and how. */
export interface ProblemSources extends Pick<EditorState, "tried" | "touched" | "refused"> {
  readonly draft: RuleDraft;
  readonly fields: readonly RuleField[] | null;
  readonly judged: readonly PlacedProblem[];
}

/**
 * What is said now. That something is still missing is said only once its control was left, or saving was tried: nobody
 * wants to be scolded for a form that has just been opened.
 */
export function listShownProblems(
  { draft, fields, judged, tried, touched, refused }: ProblemSources,
  locale: Locale,
): readonly ShownProblem[] {
  function describe({ place, problem }: PlacedProblem): string {
    const node = place.key === null ? null : findDraftNode(draft, place.key);
    if (problem.kind !== "issue" || problem.issue.code !== "value_missing" || node?.kind !== "criterion")
      return describeDraftProblem(problem, locale);
    return missingValueText(
      node,
      fields?.find(({ apiName }) => apiName === node.field),
      locale,
    );
  }
  const wrong = judged
    .filter(({ place, problem }) => tried || touched.has(controlId(place)) || !isLacking(problem))
    .map((each): ShownProblem => ({ place: each.place, severity: each.severity, text: describe(each) }));
  const questions = listNumberQuestions(draft, fields, locale).map(
    (each): ShownProblem => ({ ...each, severity: "warning" }),
  );
  const shown = [...wrong, ...questions];
  if (refused === null) return shown;
  const place = refused.place ?? { part: "rule" as const, key: null };
  // What Zoho may refuse, it has refused now.
  const left = shown.filter((each) => each.severity === "error" || controlId(each.place) !== controlId(place));
  return [{ place, severity: "error", text: describeServerRefusal(refused, draft.base === null, locale) }, ...left];
}

function isLacking(problem: PlacedProblem["problem"]): boolean {
  return problem.kind === "issue" && /_missing$|^group_empty$/.test(problem.issue.code);
}

/** By the id of the control that they are about. */
export function groupByControl(problems: readonly ShownProblem[]): ReadonlyMap<string, readonly ShownProblem[]> {
  const groups = new Map<string, ShownProblem[]>();
  for (const problem of problems) {
    const id = controlId(problem.place);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [problem]);
    else group.push(problem);
  }
  return groups;
}

/** Those of last time stay the same objects where they are said again. */
export function keepProblems(before: readonly ShownProblem[], now: readonly ShownProblem[]): readonly ShownProblem[] {
  const known = new Map(before.map((problem) => [keyOf(problem), problem]));
  return now.map((problem) => known.get(keyOf(problem)) ?? problem);
}

function keyOf({ place, severity, text }: ShownProblem): string {
  return `${severity} ${controlId(place)} ${text}`;
}
