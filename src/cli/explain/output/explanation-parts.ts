import type { EntityScore, Wording } from "../../../scoring/index.ts";
import type { Gaps } from "../input/gaps.ts";

/** What is printed besides the explanation itself. */
export interface ExplanationParts {
  readonly wording: Wording;
  readonly gaps: Gaps;
  /** False where no stored scores were read. */
  readonly compared: boolean;
  /** Stored scores of rules that are not among the explained ones. */
  readonly otherScores: readonly EntityScore[];
}
