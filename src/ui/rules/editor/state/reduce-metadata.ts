import type { MetadataEvent } from "./editor-event.ts";
import type { EditorMetadata, MetadataPart } from "./editor-state.ts";

export function reduceMetadata(metadata: EditorMetadata, event: MetadataEvent): EditorMetadata {
  switch (event.type) {
    case "metadata_asked": {
      const kept = event.module === metadata.module ? metadata : forgetMetadata(event.module, metadata.users);
      return { ...kept, ...emptied(event.parts) };
    }
    case "metadata_read":
      return event.module === metadata.module ? { ...metadata, ...event.metadata } : metadata;
  }
}

/** Nothing is known of the module yet. Users belong to the organisation. */
export function forgetMetadata(module: string, users: EditorMetadata["users"]): EditorMetadata {
  return { module, fields: null, layouts: null, signals: null, users };
}

function emptied(parts: readonly MetadataPart[]): Partial<EditorMetadata> {
  return Object.fromEntries(parts.map((part) => [part, null]));
}
