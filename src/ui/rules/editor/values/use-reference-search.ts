import type { CrmUserHead, Listed } from "../../../../crm/index.ts";
import type { RuleField } from "../../../../scoring/index.ts";
import type { ComboBoxProps, ComboOption } from "../parts/combo-box.ts";
import { useEditor, useServices } from "../store/use-editor.ts";

/** Finds users in the list of active ones, records in the module that the lookup points to. */
export function useReferenceSearch(kind: "user" | "lookup", { lookupModule }: RuleField): ComboBoxProps["find"] {
  const { gateway } = useServices();
  const { known } = useEditor(({ state }) => ({ known: state.metadata.users?.value ?? null }));
  if (kind === "user") {
    return async (signal, words) => {
      const users: Listed<CrmUserHead> = known ?? (await gateway.listActiveUsers(signal));
      const wanted = words.trim().toLowerCase();
      const options = users
        .filter(({ name, email }) => `${name} ${email ?? ""}`.toLowerCase().includes(wanted))
        .map(({ id, name, email }): ComboOption => ({ id, name, detail: email }));
      return { options, more: users.gaps?.more ?? false };
    };
  }
  return async (signal, words) => {
    if (lookupModule === null)
      return {
        options: looksLikeId(words) ? [{ id: words.trim(), name: words.trim(), detail: null }] : [],
        more: false,
      };
    const options = await (words.trim() === ""
      ? gateway.listRecentRecords(signal, lookupModule)
      : gateway.searchRecords(signal, lookupModule, words));
    return { options, more: options.gaps?.more ?? false };
  };
}

/** Where nobody says which module a lookup points to, only an id can name a record. */
function looksLikeId(words: string): boolean {
  return /^\d{10,20}$/.test(words.trim());
}
