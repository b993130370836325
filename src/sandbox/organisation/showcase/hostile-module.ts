import { buildField } from "../seed/build-field.ts";
import { anyOf, type RuleSeed, where } from "../seed/build-rule.ts";
import { buildSystemFields } from "../seed/common-fields.ts";
import type { CrmModule } from "../state/modules.ts";
import { zohoId } from "../values/zoho-ids.ts";
import { HOSTILE } from "./hostile-texts.ts";
import type { ShowcaseSeed } from "./showcase-seed.ts";

const MODULE = "Hostile_Texts";
const LAYOUT_ID = zohoId(91_291);
const OTHER_LAYOUT_ID = zohoId(91_292);

type Entry = readonly [name: string, text: string];
const ENTRIES: readonly Entry[] = Object.entries(HOSTILE);

/** Names that every object answers to, as fields; the others are called after what their text tries. */
const NAMES_OF_OBJECTS = ["constructor", "toString", "hasOwnProperty", "__proto__"];

const FIELDS = [
  buildField("Name", HOSTILE.markup, "text", { length: 120, required: true }),
  ...ENTRIES.map(([name, text]) => buildField(name, text, "text", { custom: true })),
  ...NAMES_OF_OBJECTS.map((name) => buildField(name, `${name} ${HOSTILE.override}`, "text", { custom: true })),
  buildField("Choice", HOSTILE.breakout, "picklist", {
    custom: true,
    choices: ["-None-", ...ENTRIES.map(([, text]) => text)],
  }),
  ...buildSystemFields(),
];

/** A custom module in which every name and text is hostile. */
export const HOSTILE_MODULE: CrmModule = {
  id: zohoId(2_491),
  apiName: MODULE,
  moduleName: "CustomModule9",
  singularLabel: HOSTILE.markup,
  pluralLabel: `${HOSTILE.breakout}${HOSTILE.markup}`,
  custom: true,
  scoringSupported: true,
  peopleBased: false,
  nameField: "Name",
  layouts: [
    {
      id: LAYOUT_ID,
      name: HOSTILE.attribute,
      displayLabel: `${HOSTILE.override} ${HOSTILE.attribute}`,
      fields: namesOf(),
    },
    { id: OTHER_LAYOUT_ID, name: HOSTILE.endless, displayLabel: HOSTILE.endless, fields: namesOf() },
  ],
  fields: FIELDS,
};

function namesOf(): Set<string> {
  return new Set(FIELDS.map(({ apiName }) => apiName));
}

const named = (number: number, name: string, text: string): RuleSeed => ({
  number,
  name: text,
  description: text,
  module: MODULE,
  layoutId: number % 5 === 0 ? OTHER_LAYOUT_ID : LAYOUT_ID,
  createdDaysAgo: 60,
  modifiedDaysAgo: 20,
  lines: [
    [5, where(name, "equal", text)],
    [-3, anyOf(where(name, "contains", text), where("Choice", "in", [text, HOSTILE.override]))],
  ],
});

/** One for each kind of text, and one whose field rules name the fields that are called as every object's own. */
export const HOSTILE_RULES: readonly RuleSeed[] = [
  ...ENTRIES.map(([name, text], index) => named(101 + index, name, text)),
  {
    number: 99,
    name: "__proto__",
    module: MODULE,
    createdDaysAgo: 60,
    lines: NAMES_OF_OBJECTS.map((name, index) => [index + 1, where(name, "equal", HOSTILE.markup)] as const),
    signals: [[2, "Email_Incoming__s"]],
  },
];

export const HOSTILE_RECORD: ShowcaseSeed = {
  module: MODULE,
  layoutId: LAYOUT_ID,
  number: 91,
  title: "Everything hostile",
  shows: "Names, labels, choices and values of this module all try to break the page.",
  createdDaysAgo: 25,
  modifiedDaysAgo: 4,
  values: {
    ...Object.fromEntries([["Name", HOSTILE.markup], ...ENTRIES]),
    ...Object.fromEntries(NAMES_OF_OBJECTS.map((name) => [name, HOSTILE.markup])),
    Choice: HOSTILE.override,
  },
  history: [{ kind: "scored", daysAgo: 1 }],
};
