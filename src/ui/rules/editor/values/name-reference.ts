import type { DraftAtom } from "../../../../scoring/index.ts";
import type { Locale } from "../../../runtime/locale.ts";

/** A user or record in words; null where none is chosen. */
export function nameReference(value: DraftAtom, { translate }: Locale): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  if (value === null || typeof value !== "object") return null;
  const { id, name } = value;
  if (name === "${CURRENTUSER}") return translate("placeholder.CURRENTUSER");
  if (id === "${CURRENTUSERROLE}") return translate("placeholder.CURRENTUSERROLE");
  const known = [name, id].find((text) => text !== null && text !== "");
  return known ?? null;
}
