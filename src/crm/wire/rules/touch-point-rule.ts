import type { TouchPointRule } from "../../../scoring/index.ts";
import {
  at,
  idOrNull,
  type JsonNode,
  orNull,
  readListOrNone,
  readNumber,
  readObject,
  textOrNull,
} from "../json/read-json.ts";

/** One entry of touch_point_rules: `{group: {name, display_value}, rules: [{id, score, factors}]}`, flattened to its rules. */
export function readTouchPointGroup(entry: JsonNode): readonly TouchPointRule[] {
  const group = at(entry, "group");
  const name = textOrNull(group, "display_value") ?? textOrNull(group, "name");
  return readListOrNone(at(entry, "rules"), (rule) => ({
    id: idOrNull(rule, "id"),
    score: orNull(readNumber)(at(rule, "score")),
    group: name,
    source: readObject(rule),
  }));
}
