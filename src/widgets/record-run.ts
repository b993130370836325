import { createRecordGateway } from "../crm/gateways/create-record-gateway.ts";
import { createRunsGateway } from "../crm/gateways/create-runs-gateway.ts";
import { createSessionMemory } from "../ui/record/run/pending-run-memory.ts";
import { createRunRefusalMemory } from "../ui/record/run/run-refusal-memory.ts";
import { showRunSection } from "../ui/record/run/show-run-section.ts";
import { systemClock } from "../ui/runtime/clock.ts";
import { keepFocus } from "../ui/screen/keep-focus.ts";
import type { RunScript } from "./later-scripts.ts";

keepFocus(document);

const memory = createSessionMemory(() => sessionStorage);
const refusals = createRunRefusalMemory(() => sessionStorage);

/** The second script of the record page; the build names it RunScript.showRun. See later-scripts.ts. */
export const showRun: RunScript["showRun"] = (slot, { store, transport, metadata }) =>
  showRunSection(slot, {
    store,
    gateway: { ...createRecordGateway(transport), ...createRunsGateway(transport) },
    clock: systemClock,
    memory,
    refusals,
    keepMetadata: metadata.keep,
  });
