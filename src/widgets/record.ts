import { h, render } from "preact";
import { createRecordGateway } from "../crm/gateways/create-record-gateway.ts";
import { createMetadataMemory } from "../crm/transport/metadata-memory.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import type { RunPart, TroublePart } from "../ui/record/later-parts.ts";
import { RecordScore } from "../ui/record/record-score.ts";
import { createSessionMemory } from "../ui/record/state/pending-run-memory.ts";
import { createRunRefusalMemory } from "../ui/record/state/run-refusal-memory.ts";
import { keepFocus } from "../ui/screen/keep-focus.ts";
import { reportHeight } from "../ui/screen/report-height.ts";
import "../ui/record/record-score.css";
import { createLanguages } from "./create-languages.ts";
import { type AccessScript, createPageAccess } from "./later-access.ts";
import { laterScript, mapLater } from "./load-script.ts";
import type { createRunner } from "./record-run.ts";

export { totalBeyondSides } from "../scoring/explaining/stored-total.ts";
export { ownerOf } from "../ui/record/state/record-score-state.ts";
export { LongText } from "../ui/runtime/parts/long-text.ts";

/** What record-run.js offers. */
interface RunScript extends Omit<RunPart, "createScoreRunner"> {
  readonly createRunner: typeof createRunner;
}

const root = document.getElementById("scorelens");
if (root !== null) {
  const { search } = location;
  const session = () => sessionStorage;
  const host = createCrmHost();
  const access = createPageAccess(laterScript<AccessScript>(document, "access.js", "ScorelensAccess"), {
    search,
    writes: "runs",
  });
  const crmOrigin = new URLSearchParams(search).get("serviceOrigin");
  const metadata = createMetadataMemory(access, { storage: session, crmOrigin });
  const gateway = createRecordGateway(metadata.transport);
  render(
    h(RecordScore, {
      host,
      gateway,
      metadata,
      languages: createLanguages(document),
      memories: { memory: createSessionMemory(session), refusals: createRunRefusalMemory(session) },
      accessNote: access.note,
      later: {
        run: mapLater(laterScript<RunScript>(document, "record-run.js", "ScorelensRun"), (script) => ({
          ...script,
          createScoreRunner: script.createRunner(access, gateway),
        })),
        trouble: laterScript<TroublePart>(document, "record-trouble.js", "ScorelensTrouble"),
      },
    }),
    root,
  );
  keepFocus(document);
  reportHeight(root, host.resize, host.onPageChange);
}
