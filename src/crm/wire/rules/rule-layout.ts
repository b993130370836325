import type { RuleLayout } from "../../../scoring/index.ts";
import { type Listed, readListed } from "../json/page.ts";
import {
  at,
  type JsonNode,
  orNull,
  type Parsed,
  parse,
  readListOrNone,
  readName,
  readText,
} from "../json/read-json.ts";
import { readLayout } from "../org/layout.ts";

/** `{layouts: […]}` of settings/layouts with the fields that stand in their sections. */
export function parseRuleLayouts(json: unknown): Parsed<Listed<RuleLayout>> {
  return parse(json, (root) => readListed(root, "layouts", readRuleLayout));
}

function readRuleLayout(layout: JsonNode): RuleLayout {
  const sections = readListOrNone(at(layout, "sections"), (section) =>
    readListOrNone(at(section, "fields"), (field) => readName(at(field, "api_name"))),
  );
  return {
    ...readLayout(layout),
    active: isActive(orNull(readStatusWord)(at(layout, "status"))),
    fields: new Set(sections.flat()),
  };
}

/** A word in newer answers ("active"), a number in older ones. */
function readStatusWord(status: JsonNode): string {
  return typeof status.value === "number" ? String(status.value) : readText(status);
}

function isActive(status: string | null): boolean {
  return status === null || status === "active" || status === "0";
}
