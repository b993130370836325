import type { LayoutRef } from "../../../scoring/index.ts";
import { type Listed, readListed } from "../json/page.ts";
import { at, isJsonObject, type JsonNode, type Parsed, parse, readId, textOrNull } from "../json/read-json.ts";

/** `{layouts: […]}` of settings/layouts. */
export function parseLayouts(json: unknown): Parsed<Listed<LayoutRef>> {
  return parse(json, (root) => readListed(root, "layouts", readLayout));
}

/** A layout wherever Zoho names one. The label people see is display_label in newer answers, name in older ones. */
export function readLayout(layout: JsonNode): LayoutRef {
  const name = textOrNull(layout, "display_label") ?? textOrNull(layout, "name") ?? textOrNull(layout, "api_name");
  return { id: readId(at(layout, "id")), name };
}

/** The name of a layout that need not be readable. */
export function findLayoutName(raw: unknown): string | null {
  if (!isJsonObject(raw)) return null;
  const { display_label: label, name } = raw;
  return [label, name].find((words) => typeof words === "string") ?? null;
}
