import type { TouchPointRule } from "../../scoring/index.ts";
import {
  at,
  isAbsent,
  type JsonNode,
  orNull,
  readId,
  readListOrNone,
  readNumber,
  readObject,
  readText,
} from "./read-json.ts";

/** One entry of touch_point_rules: `{group: {name, display_value}, rules: [{id, score, factors}]}`, flattened to its rules. */
export function readTouchPointGroup(entry: JsonNode): readonly TouchPointRule[] {
  const group = at(entry, "group");
  const name = isAbsent(group)
    ? null
    : (orNull(readText)(at(group, "display_value")) ?? orNull(readText)(at(group, "name")));
  return readListOrNone(at(entry, "rules"), (rule) => ({
    id: orNull<string>(readId)(at(rule, "id")),
    score: orNull(readNumber)(at(rule, "score")),
    group: name,
    source: readObject(rule),
  }));
}
