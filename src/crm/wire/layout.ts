import type { LayoutRef } from "../../scoring/index.ts";
import { at, type JsonNode, orNull, type Parsed, parse, readId, readList, readText } from "./read-json.ts";

/** `{layouts: […]}` of settings/layouts. */
export function parseLayouts(json: unknown): Parsed<readonly LayoutRef[]> {
  return parse(json, (root) => readList(at(root, "layouts"), readLayout));
}

/** A layout wherever Zoho names one. The label people see is display_label in newer answers, name in older ones. */
export function readLayout(layout: JsonNode): LayoutRef {
  const text = (key: string) => orNull(readText)(at(layout, key));
  return { id: readId(at(layout, "id")), name: text("display_label") ?? text("name") ?? text("api_name") };
}
