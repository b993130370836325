import { listRuleFields, type RuleDraft, type RuleMetadata } from "../../../../scoring/index.ts";
import type { Locale } from "../../../runtime/locale.ts";
import type { EditorContext } from "../../state/editor-context.ts";
import { numberParts } from "../draft/criteria-nodes.ts";
import type { EditorState } from "../state/editor-state.ts";
import { createDraftTexts, describeFieldRules } from "./criteria-wording.ts";
import type { EditorScope } from "./editor-scope.ts";
import { isAlike } from "./is-alike.ts";
import { judgeDraft, type PlacedProblem } from "./judge-draft.ts";
import { keepSame } from "./keep-same.ts";
import { createMetadataIndex } from "./metadata-index.ts";
import { remember } from "./remember.ts";
import { groupByControl, keepProblems, listShownProblems, type ShownProblem } from "./shown-problems.ts";

export type ScopeReader = (state: EditorState, context: EditorContext, locale: Locale) => EditorScope;

/** Works out the scope of one editor, each part only where what it rests on has changed. */
export function createScopeReader(judge = judgeDraft): ScopeReader {
  const indexMetadata = createMetadataIndex();
  const untitle = keepSame<RuleDraft>(isAlike);
  const offerFields = remember(listRuleFields);
  const createTexts = remember((fields: RuleMetadata["fields"], locale: Locale) =>
    createDraftTexts([...(fields?.values() ?? [])], locale),
  );
  const describe = remember(describeFieldRules);
  const keepSentences = keepSame<readonly string[]>(isAlike);
  const number = remember(numberParts);
  const judgeOnce = remember(
    (
      draft: RuleDraft,
      metadata: RuleMetadata,
      edition: EditorContext["edition"],
      serverLimits: EditorContext["serverLimits"],
    ): readonly PlacedProblem[] => judge(draft, metadata, { edition, serverLimits }),
  );
  const showProblems = createProblemList();
  const group = remember(groupByControl);

  return remember((state, context, locale): EditorScope => {
    const draft = state.history.present;
    const { rules, edition, serverLimits } = context;
    const untitled = untitle({ ...draft, name: "", description: "" });
    const metadata = indexMetadata(state.metadata, rules);
    const texts = createTexts(metadata.fields, locale);
    const judged = judgeOnce(draft, metadata, edition, serverLimits);
    const problems = showProblems(state, judged, locale);
    return {
      context,
      locale,
      state,
      draft,
      untitled,
      metadata,
      offered: offerFields(metadata, draft.layout, locale.language),
      texts,
      sentences: keepSentences(describe(untitled, metadata.fields, texts)),
      numbers: number(untitled),
      judged,
      problems,
      controlProblems: group(problems),
    };
  });
}

/** The list stays the same object, and each problem in it too, as long as the same is said. */
function createProblemList(): (
  state: EditorState,
  judged: readonly PlacedProblem[],
  locale: Locale,
) => readonly ShownProblem[] {
  let last: readonly ShownProblem[] = [];
  const list = remember(
    (
      draft: RuleDraft,
      fields: EditorState["metadata"]["fields"],
      judged: readonly PlacedProblem[],
      tried: boolean,
      touched: EditorState["touched"],
      refused: EditorState["refused"],
      locale: Locale,
    ) => {
      const now = listShownProblems({ draft, fields: fields?.value ?? null, judged, tried, touched, refused }, locale);
      const kept = keepProblems(last, now);
      if (!isAlike(last, kept)) last = kept;
      return last;
    },
  );
  return ({ history, metadata, tried, touched, refused }, judged, locale) =>
    list(history.present, metadata.fields, judged, tried, touched, refused, locale);
}
