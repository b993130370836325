import {
  array,
  boolean,
  custom,
  type GenericSchema,
  lazy,
  literal,
  null_,
  nullable,
  object,
  picklist,
  string,
  union,
  unknown,
} from "valibot";
import {
  type Criteria,
  isComparatorChoice,
  isZohoId,
  type RuleDraft,
  type ScoringRule,
} from "../../../../scoring/index.ts";

const MOST_KEYS = 1e9;

const id = custom(isZohoId);
const key = custom((value) => typeof value === "string" && /^k\d{1,9}$/.test(value));
const count = custom((value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_KEYS);
const points = custom(Number.isFinite);
/** Zoho's own JSON. */
const source = custom((value) => typeof value === "object" && value !== null && !Array.isArray(value));
const crmModule = object({ apiName: string(), id: nullable(string()) });
const layout = object({ id, name: nullable(string()) });
const user = object({ id: nullable(string()), name: nullable(string()) });
const signal = object({ id: string(), namespace: nullable(string()) });
const operator = picklist(["and", "or"]);

const PROBLEMS: readonly Extract<Criteria, { kind: "unreadable" }>["problem"][] = [
  "not_criteria",
  "unknown_operator",
  "empty_group",
  "nested_too_deeply",
];

const unreadable = { kind: literal("unreadable"), problem: picklist(PROBLEMS), raw: unknown() };

const criterion = object({
  kind: literal("criterion"),
  field: string(),
  fieldId: nullable(string()),
  comparator: string(),
  value: unknown(),
  valueType: string(),
  disrupted: boolean(),
});

const criteria: GenericSchema = lazy(() => union([criterion, object(unreadable), criteriaGroup]));
const criteriaGroup = object({ kind: literal("group"), operator, members: array(criteria), disrupted: boolean() });

const atom = union([null_(), string(), boolean(), object({ id: nullable(string()), name: nullable(string()) })]);

const criterionDraft = object({
  kind: literal("criterion"),
  key,
  field: string(),
  fieldId: nullable(string()),
  choice: nullable(custom(isComparatorChoice)),
  value: union([atom, array(atom)]),
  written: nullable(criterion),
});
const node: GenericSchema = lazy(() => union([criterionDraft, object({ ...unreadable, key }), group]));
const group = object({ kind: literal("group"), key, operator, members: array(node) });

const rule = object({
  id,
  name: string(),
  description: nullable(string()),
  module: crmModule,
  layout: nullable(layout),
  active: boolean(),
  kind: picklist(["manual", "zia"]),
  ziaType: nullable(string()),
  fieldRules: nullable(array(object({ id: nullable(id), score: points, criteria }))),
  signalRules: array(object({ id: nullable(id), score: points, signal })),
  touchPointRules: array(
    object({ id: nullable(string()), score: nullable(points), group: nullable(string()), source }),
  ),
  hasSignalRules: nullable(boolean()),
  createdTime: nullable(string()),
  modifiedTime: nullable(string()),
  createdBy: nullable(user),
  modifiedBy: nullable(user),
  source,
} satisfies Record<keyof ScoringRule, GenericSchema>);

const draft = object({
  base: nullable(rule),
  readOnly: null_(),
  wrapped: boolean(),
  name: string(),
  description: string(),
  module: crmModule,
  layout: nullable(layout),
  active: boolean(),
  fieldRules: array(object({ key, id: nullable(id), scoreText: string(), criteria: group })),
  signalRules: array(object({ key, id: nullable(id), scoreText: string(), signal: nullable(signal) })),
  nextKey: count,
} satisfies Record<keyof RuleDraft, GenericSchema>);

const LATEST_DATE = 8.64e15;
const time = custom((value) => typeof value === "number" && Math.abs(value) <= LATEST_DATE);

/** Work as the editor keeps it: exactly a draft, as this program makes them, and when it was kept. */
export const KEPT_WORK = object({ savedAt: time, draft });
