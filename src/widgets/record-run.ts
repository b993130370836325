import { createRunGateway } from "../crm/create-run-gateway.ts";
import { keepMetadata } from "../crm/keep-metadata.ts";
import { systemClock } from "../ui/clock.ts";
import { keepFocus } from "../ui/keep-focus.ts";
import { createSessionMemory } from "../ui/record-score/pending-run-memory.ts";
import { createRunRefusalMemory } from "../ui/record-score/run-refusal-memory.ts";
import { showRunSection } from "../ui/record-score/show-run-section.ts";
import type { RunScript } from "./later-scripts.ts";

keepFocus(document);

const memory = createSessionMemory(() => sessionStorage);
const refusals = createRunRefusalMemory(() => sessionStorage);

/** The second script of the record page; the build names it RunScript.showRun. See later-scripts.ts. */
export const showRun: RunScript["showRun"] = (slot, { store, transport, metadata }) =>
  showRunSection(slot, {
    store,
    gateway: createRunGateway(transport),
    clock: systemClock,
    memory,
    refusals,
    keepMetadata: (user) => keepMetadata(metadata, () => sessionStorage, user),
  });
