import type { Signal } from "../../../scoring/index.ts";
import { type Listed, readListed } from "../json/page.ts";
import {
  at,
  isAbsent,
  type JsonNode,
  orNull,
  type Parsed,
  parse,
  readBoolean,
  readId,
  readName,
  readText,
} from "../json/read-json.ts";

/** `{signals: […]}` of settings/signals. Source: zoho.com/crm/developer/docs/api/v7/get-signals.html */
export function parseSignals(json: unknown): Parsed<Listed<Signal>> {
  return parse(json, (root) => readListed(root, "signals", readSignal));
}

function readSignal(signal: JsonNode): Signal {
  const namespace = readName(at(signal, "namespace"));
  const features = at(signal, "feature_availability");
  const extension = at(signal, "extension");
  const flag = (node: JsonNode) => orNull(readBoolean)(node) === true;
  return {
    id: readId(at(signal, "id")),
    namespace,
    label: orNull(readText)(at(signal, "display_label")) ?? namespace,
    channel: isAbsent(extension) ? null : orNull(readText)(at(extension, "display_label")),
    scorable: !isAbsent(features) && flag(at(features, "scoring")),
    enabled: flag(at(signal, "enabled")),
    negative: flag(at(signal, "negative_signal")),
  };
}
