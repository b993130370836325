import { judgeModuleKind } from "../../../../scoring/index.ts";
import { settle } from "../../../runtime/settle.ts";
import type { EditorGateway } from "../../state/editor-context.ts";
import type { MetadataPart } from "../state/editor-state.ts";
import type { StateHolder } from "./state-holder.ts";

/** Reads what the form offers. */
export interface MetadataReader {
  /** All parts of the draft's module. */
  read(): Promise<void>;
  /** Those that could not be read. */
  readAgain(): Promise<void>;
  stop(): void;
}

const PARTS: readonly MetadataPart[] = ["fields", "layouts", "signals", "users"];

export function createMetadataReader({ state, dispatch }: StateHolder, gateway: EditorGateway): MetadataReader {
  let reading = new AbortController();

  async function readParts(wanted: readonly MetadataPart[]): Promise<void> {
    const module = state().history.present.module.apiName;
    if (module !== state().metadata.module) {
      reading.abort();
      reading = new AbortController();
    }
    const { signal } = reading;
    // Users do not change with the module.
    const parts = wanted.filter((part) => part !== "users" || state().metadata.users?.value == null);
    dispatch({ type: "metadata_asked", module, parts });
    if (module === "") return;
    await Promise.all(
      parts.map(async (part) => {
        const answer = await readPart(part, module, signal);
        if (!signal.aborted) dispatch({ type: "metadata_read", module, metadata: { [part]: answer } });
      }),
    );
  }

  function readPart(part: MetadataPart, module: string, signal: AbortSignal) {
    switch (part) {
      case "fields":
        return settle(() => gateway.listRuleFields(signal, module));
      case "layouts":
        return settle(() => gateway.listLayouts(signal, module));
      case "signals":
        return judgeModuleKind(module) === "other"
          ? { value: [], failure: null }
          : settle(() => gateway.listSignals(signal));
      case "users":
        return settle(() => gateway.listActiveUsers(signal));
    }
  }

  return {
    read: () => readParts(PARTS),
    readAgain: () => readParts(PARTS.filter((part) => state().metadata[part]?.failure != null)),
    stop: () => reading.abort(),
  };
}
