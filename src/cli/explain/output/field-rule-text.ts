import {
  type CriteriaMatch,
  type Criterion,
  type CriterionMatch,
  describeCriteria,
  type FieldRuleMatch,
  findEmptiness,
  type Wording,
} from "../../../scoring/index.ts";
import { limitDepth } from "../../reading/limit-depth.ts";
import { shorten } from "../../terminal/shorten.ts";
import { signed } from "./format-points.ts";

/** Longer values are cut: the line is for recognising a value, `--json` has it in full. */
const LONGEST = 200;

/** The line of a field rule, and below it what its criteria tree came to, leaf by leaf. */
export function describeFieldRule({ fieldRule, outcome, criteria }: FieldRuleMatch, wording: Wording): string[] {
  const points = signed(fieldRule.score).padStart(5);
  const sentence = describeCriteria(fieldRule.criteria, wording);
  const lines =
    criteria.kind === "group" ? describeMembers(criteria.members, wording) : describeFacts(criteria, wording);
  return [
    `${points}  ${wording.phrase(`outcome.${outcome}`)}: ${sentence}`,
    ...(criteria.kind === "group" ? [`         ${describeGroup(criteria.operator, wording)}`] : []),
    ...lines.map((line) => `         ${criteria.kind === "group" ? "  " : ""}${line}`),
  ];
}

function describeMembers(members: readonly CriteriaMatch[], wording: Wording): string[] {
  return members.flatMap((member) => {
    const outcome = wording.phrase(`outcome.${member.outcome}`);
    if (member.kind === "group") {
      const inner = describeMembers(member.members, wording);
      return [`${outcome}: ${describeGroup(member.operator, wording)}`, ...inner.map((line) => `  ${line}`)];
    }
    const sentence = describeCriteria(member.criteria, wording);
    return [`${outcome}: ${sentence} (${describeFacts(member, wording).join("; ")})`];
  });
}

function describeGroup(operator: "and" | "or", { phrase }: Wording): string {
  return `${phrase(`tree.${operator}`)}:`;
}

/** The value seen, the value wanted, and why it can't be told or what is assumed. */
function describeFacts({ criteria, seen, reason, assumption }: CriterionMatch, { phrase }: Wording): string[] {
  const facts: string[] = [];
  if (criteria.kind === "criterion") {
    facts.push(
      phrase("cli.seen", { seen: describeSeen(seen, phrase) }),
      phrase("cli.wanted", { wanted: describeWanted(criteria, phrase) }),
    );
  } else if (criteria.kind === "unreadable") facts.push(toText(criteria.raw));
  if (reason !== null) facts.push(phrase("tree.reason", { reason: phrase(`reason.${reason}`) }));
  if (assumption !== null) facts.push(phrase("tree.assumption", { assumption: phrase(`assumption.${assumption}`) }));
  return facts;
}

function describeWanted(criterion: Criterion, phrase: Wording["phrase"]): string {
  const emptiness = findEmptiness(criterion);
  if (emptiness === null) return toText(criterion.value);
  return phrase(emptiness === "empty" ? "placeholder.EMPTY" : "placeholder.NOTEMPTY");
}

function describeSeen(seen: unknown, phrase: Wording["phrase"]): string {
  if (seen === undefined) return phrase("value.missing");
  return seen === null || seen === "" ? phrase("value.empty") : toText(seen);
}

function toText(value: unknown): string {
  return shorten(JSON.stringify(limitDepth(value)) ?? "", LONGEST);
}
