import type { CrmTransport } from "../crm/index.ts";
import type { MetadataMemory } from "../crm/transport/metadata-memory.ts";
import type { SdkAccess } from "../crm/zoho/sdk-access.ts";
import type { RecordScoreStore } from "../ui/record/state/record-score-store.ts";
import type { ShownEditor } from "../ui/rules/editor/editor-slot.ts";

/** What record-run.js offers: running rules, which the record page's first view does not need. */
export interface RunScript {
  showRun(slot: Element, needs: RunScriptNeeds): () => void;
}

export interface RunScriptNeeds {
  readonly store: RecordScoreStore;
  readonly transport: CrmTransport;
  readonly metadata: MetadataMemory;
}

/** What record-trouble.js offers: telling what is amiss, which an ordinary opening does without. */
export interface TroubleScript {
  /** The way to the CRM once something is amiss; see sdk-access.ts. */
  readonly access: SdkAccess;
  showTrouble(slot: Element, store: RecordScoreStore): () => void;
}

/** What settings-editor.js offers: the form of a rule, which the list does without. */
export interface EditorScript {
  showEditor(slot: Element, transport: CrmTransport): ShownEditor;
}
