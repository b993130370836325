import { expect, it } from "vitest";
import { findEntry } from "../../../src/cli/reading/find-entry.ts";

it.each([
  ['{"data":[1,{"a":[2,3]} , 4]}', 0, "1"],
  ['{"data":[1,{"a":[2,3]} , 4]}', 1, '{"a":[2,3]} '],
  ['{"data":[1,{"a":[2,3]} , 4]}', 2, " 4"],
  ['{"data":[1]}', 1, null],
  ['{"data":[]}', 1, null],
  ['{"other":[1],"data":[2],"more":[3]}', 0, "2"],
  ['{"info":"data","other":[1],"data":[2]}', 0, "2"],
  ['{"other":{"data":[1]},"data":[2]}', 0, "2"],
  ['{"data":{"a":1,"b":[2]}}', 0, null],
  ['{"data":[1],"data":[2]}', 0, "2"],
  ['{"data":[1],"data":null}', 0, null],
  ['{"data":[1],"d\\u0061ta":[2]}', 0, "2"],
  ['{"data":["]","[,"]}', 1, '"[,"'],
])("finds in %s the entry %i of data: %s", (text, index, entry) => {
  const range = findEntry(text, { key: "data", index });
  expect(range === null ? null : text.slice(range.from, range.to)).toBe(entry);
});
