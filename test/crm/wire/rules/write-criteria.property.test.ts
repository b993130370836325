import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCriteria, type RulePlaces, writeCriteria } from "../../../../src/crm/wire/index.ts";
import { finishCriteria, type KeyedCriteria } from "../../../../src/scoring/editing/draft/finish-draft.ts";
import { type Criteria, draftFromRule, type FieldRuleId, type GroupDraft } from "../../../../src/scoring/index.ts";
import { writeCanonical } from "../../../../src/scoring/terms/canonical-criteria.ts";
import { sketch } from "../../../support/build/draft-builders.ts";
import { aFieldRule, aRule } from "../../../support/build/scoring-builders.ts";
import { cases } from "../../../support/cases.ts";
import { anyCriteria } from "../../../support/criteria-arbitraries.ts";

const options = { seed: 20_260_318, numRuns: cases(500) };

const toDraft = (criteria: Criteria) => draftFromRule(aRule([{ ...aFieldRule(1, criteria), id: "1" as FieldRuleId }]));
const rootOf = (criteria: Criteria): GroupDraft => {
  const root = toDraft(criteria).fieldRules[0]?.criteria;
  if (root === undefined) throw new Error("the draft has no field rule");
  return root;
};
/** There and back through text, as over HTTP. */
const send = (json: unknown): unknown => JSON.parse(JSON.stringify(json) ?? "null");
const write = (criteria: Criteria, places: RulePlaces = new Map()): unknown =>
  send(writeCriteria(finishCriteria(rootOf(criteria), null), "criteria", places));

/** What no text can carry, and what reads as no criterion when it comes back. */
const isSendable = (criteria: Criteria): boolean => {
  if (criteria.kind === "group") return criteria.members.every(isSendable);
  return criteria.kind === "unreadable"
    ? parseCriteria(criteria.raw).kind === "unreadable"
    : criteria.comparator !== "";
};
const anySendable = anyCriteria.filter(isSendable);

test("criteria that are written, sent and read again mean the same", () => {
  fc.assert(
    fc.property(anySendable, (criteria) => {
      const back = parseCriteria(write(criteria));
      expect(writeCanonical(back, true)).toBe(writeCanonical(send(criteria) as Criteria, true));
    }),
    options,
  );
});

test("a draft that came back once stays the same tree for ever", () => {
  fc.assert(
    fc.property(anySendable, (criteria) => {
      const once = parseCriteria(write(criteria));
      expect(sketch(toDraft(parseCriteria(write(once))))).toBe(sketch(toDraft(once)));
    }),
    options,
  );
});

interface GroupJson {
  readonly group_operator: string;
  readonly group: readonly unknown[];
}
const isGroup = (json: unknown): json is GroupJson => typeof json === "object" && json !== null && "group" in json;

test("groups are written with two members and operators in capitals", () => {
  const check = (json: unknown): void => {
    if (!isGroup(json)) return;
    expect(json.group).toHaveLength(2);
    expect(["AND", "OR"]).toContain(json.group_operator);
    for (const member of json.group) check(member);
  };
  fc.assert(
    fc.property(anySendable, (criteria) => check(write(criteria))),
    options,
  );
});

test("every criterion is found again at the place that was noted for it", () => {
  fc.assert(
    fc.property(anySendable, (criteria) => {
      const places: RulePlaces = new Map();
      const finished = finishCriteria(rootOf(criteria), null);
      const json = writeCriteria(finished, "criteria", places);
      for (const leaf of listLeaves(finished)) {
        const path = [...places].findLast(([, { part, key }]) => part === "criteria" && key === leaf.key)?.[0];
        const found = readAt(json, path ?? "");
        expect(found).toEqual(
          leaf.kind === "unreadable" ? leaf.raw : expect.objectContaining({ comparator: leaf.comparator }),
        );
      }
    }),
    options,
  );
});

type Leaf = Exclude<KeyedCriteria, { kind: "group" }>;
function listLeaves(criteria: KeyedCriteria): readonly Leaf[] {
  return criteria.kind === "group" ? criteria.members.flatMap(listLeaves) : [criteria];
}

function readAt(json: unknown, path: string): unknown {
  return [...path.matchAll(/\.group\[(\d)\]/g)].reduce<unknown>(
    (node, [, index]) => (isGroup(node) ? node.group[Number(index)] : undefined),
    json,
  );
}
