import {
  type Criteria,
  isComparatorChoice,
  isZohoId,
  type RuleDraft,
  type ScoringRule,
} from "../../../../scoring/index.ts";
import {
  type Check,
  either,
  isAnything,
  isFlag,
  isListOf,
  isNull,
  isNumber,
  isObject,
  isOneOf,
  isShape,
  isText,
  orNull,
} from "./shape-checks.ts";

const MOST_KEYS = 1e9;

const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_KEYS;
const isId: Check = (value) => isZohoId(value);
const isKey: Check = (value) => typeof value === "string" && /^k\d{1,9}$/.test(value);
const isModule = isShape({ apiName: isText, id: orNull(isText) });
const isLayout = isShape({ id: isId, name: orNull(isText) });
const isUser = isShape({ id: orNull(isText), name: orNull(isText) });
const isSignal = isShape({ id: isText, namespace: orNull(isText) });
const isOperator = isOneOf("and", "or");

const PROBLEMS: readonly Extract<Criteria, { kind: "unreadable" }>["problem"][] = [
  "not_criteria",
  "unknown_operator",
  "empty_group",
  "nested_too_deeply",
];

const unreadable = { kind: isOneOf("unreadable"), problem: isOneOf(...PROBLEMS), raw: isAnything };

const isCriterion = isShape({
  kind: isOneOf("criterion"),
  field: isText,
  fieldId: orNull(isText),
  comparator: isText,
  value: isAnything,
  valueType: isText,
  disrupted: isFlag,
});

const isCriteria: Check = (value) => isCriterion(value) || isShape(unreadable)(value) || isCriteriaGroup(value);
const isCriteriaGroup = isShape({
  kind: isOneOf("group"),
  operator: isOperator,
  members: isListOf((member) => isCriteria(member)),
  disrupted: isFlag,
});

const isAtom = either(isNull, isText, isFlag, isShape({ id: orNull(isText), name: orNull(isText) }));

const isNode: Check = (value) =>
  isShape({
    kind: isOneOf("criterion"),
    key: isKey,
    field: isText,
    fieldId: orNull(isText),
    choice: orNull(isComparatorChoice),
    value: either(isAtom, isListOf(isAtom)),
    written: orNull(isCriterion),
  })(value) ||
  isShape({ ...unreadable, key: isKey })(value) ||
  isGroup(value);
const isGroup = isShape({
  kind: isOneOf("group"),
  key: isKey,
  operator: isOperator,
  members: isListOf((member) => isNode(member)),
});

const isRule = isShape({
  id: isId,
  name: isText,
  description: orNull(isText),
  module: isModule,
  layout: orNull(isLayout),
  active: isFlag,
  kind: isOneOf("manual", "zia"),
  ziaType: orNull(isText),
  fieldRules: orNull(isListOf(isShape({ id: orNull(isId), score: isNumber, criteria: isCriteria }))),
  signalRules: isListOf(isShape({ id: orNull(isId), score: isNumber, signal: isSignal })),
  touchPointRules: isListOf(
    isShape({ id: orNull(isText), score: orNull(isNumber), group: orNull(isText), source: isObject }),
  ),
  hasSignalRules: orNull(isFlag),
  createdTime: orNull(isText),
  modifiedTime: orNull(isText),
  createdBy: orNull(isUser),
  modifiedBy: orNull(isUser),
  source: isObject,
} satisfies Record<keyof ScoringRule, Check>);

/** Exactly a draft, as this program makes them. */
export const isDraft = isShape({
  base: orNull(isRule),
  readOnly: isNull,
  wrapped: isFlag,
  name: isText,
  description: isText,
  module: isModule,
  layout: orNull(isLayout),
  active: isFlag,
  fieldRules: isListOf(isShape({ key: isKey, id: orNull(isId), scoreText: isText, criteria: isGroup })),
  signalRules: isListOf(isShape({ key: isKey, id: orNull(isId), scoreText: isText, signal: orNull(isSignal) })),
  nextKey: isCount,
} satisfies Record<keyof RuleDraft, Check>);
