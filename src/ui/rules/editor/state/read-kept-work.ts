import {
  type Criteria,
  type CriteriaDraft,
  DEEPEST_CRITERIA,
  isComparatorChoice,
  isZohoId,
  listNodes,
  type RuleDraft,
  type ScoringRule,
} from "../../../../scoring/index.ts";
import type { KeptWork } from "../../state/editor-context.ts";

/** Characters; what is longer is not kept. The storage is shared by all pages of the origin. */
export const LONGEST_WORK = 500_000;

const LATEST_DATE = 8.64e15;
const MOST_KEYS = 1e9;

type Check = (value: unknown) => boolean;

/**
 * Work as it comes back from the browser's storage, which other pages of the origin can write to; null for anything that
 * is not exactly a draft, so that no code behind it has to doubt its shape.
 */
export function readKeptWork(text: string | null): KeptWork | null {
  if (text !== null && text.length > LONGEST_WORK) return null;
  const value = parse(text);
  if (isTooDeep(value)) return null;
  return isShape({ savedAt: isTime, draft: isDraft })(value) && hasFreshKeys((value as KeptWork).draft)
    ? (value as KeptWork)
    : null;
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** Level by level, because the checks below would run out of stack. A level of criteria is two of JSON. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= 2 * DEEPEST_CRITERIA + 20; depth++) {
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}

const isText: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => Number.isFinite(value);
const isTime: Check = (value) => typeof value === "number" && Math.abs(value) <= LATEST_DATE;
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_KEYS;
const isFlag: Check = (value) => typeof value === "boolean";
const isObject: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isNull: Check = (value) => value === null;
const isAnything: Check = () => true;
const isId: Check = (value) => isZohoId(value);
const isKey: Check = (value) => typeof value === "string" && /^k\d{1,9}$/.test(value);

function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value));
}

function isOneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function isShape(checks: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (!isObject(value)) return false;
    const object = value as Readonly<Record<string, unknown>>;
    return Object.entries(checks).every(([name, check]) => Object.hasOwn(object, name) && check(object[name]));
  };
}

const orNull = (check: Check): Check => either(isNull, check);
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

const isDraft = isShape({
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

/** Keys are handed out by counting on: one that is used twice would make two parts one. */
function hasFreshKeys({ fieldRules, signalRules, nextKey }: RuleDraft): boolean {
  const keys = [
    ...fieldRules.flatMap(({ key, criteria }) => [key, ...listNodes<CriteriaDraft>(criteria).map((node) => node.key)]),
    ...signalRules.map((rule) => rule.key),
  ];
  return new Set(keys).size === keys.length && keys.every((key) => Number(key.slice(1)) < nextKey);
}
