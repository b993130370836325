import type { CrmTransport } from "../crm/index.ts";
import type { RecordScoreStore } from "../ui/record-score/record-score-store.ts";
import type { Catalogue } from "../ui/translate.ts";

/** What record-run.js offers: running rules, which the record page's first view does not need. */
export interface RunScript {
  showRun(slot: Element, needs: RunScriptNeeds): () => void;
}

export interface RunScriptNeeds {
  readonly store: RecordScoreStore;
  readonly transport: CrmTransport;
  readonly catalogue: Catalogue;
}

/** What record-connection.js offers: the way to the REST API where the SDK has no zrc. */
export interface ConnectionScript {
  readonly transport: CrmTransport;
}
