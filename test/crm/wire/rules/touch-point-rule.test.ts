import { expect, test } from "vitest";
import { parseScoringRules } from "../../../../src/crm/wire/index.ts";

const opened = { id: "400021", score: 5, factors: [{ name: "email_opened" }] };
const bounced = { id: "400022", score: "-5", factors: [{ name: "email_bounced" }] };

function readGroups(touch_point_rules: unknown, inWrapper = true) {
  const rule = { id: "1", name: "R", module: { api_name: "Leads" }, active: true };
  const parsed = parseScoringRules({
    scoring_rules: [
      inWrapper ? { ...rule, manual_scoring_rule: { touch_point_rules } } : { ...rule, touch_point_rules },
    ],
  });
  return parsed.ok ? parsed.value[0]?.touchPointRules : parsed;
}

test.each([true, false])(
  "the rules of all groups stand in one list, each with its group (in its wrapper: %j)",
  (inWrapper) => {
    const calls = { rules: [{ score: 1 }], group: { name: "calls" } };
    const emails = { rules: [opened, bounced], group: { name: "email_insights", display_value: "Email Insights" } };
    expect(readGroups([emails, calls], inWrapper)).toEqual([
      { id: "400021", score: 5, group: "Email Insights", source: opened },
      { id: "400022", score: -5, group: "Email Insights", source: bounced },
      { id: null, score: 1, group: "calls", source: { score: 1 } },
    ]);
  },
);

test.each([
  [{ name: "email_insights", display_value: null }, "email_insights"],
  [{}, null],
  [null, null],
])("the group %j is called %j", (group, name) => {
  expect(readGroups([{ group, rules: [opened] }])).toMatchObject([{ group: name }]);
});

test("a rule without points has none, and a group without rules is none", () => {
  expect(readGroups([{ rules: [{ id: "1", score: null }] }, { rules: null }, {}])).toEqual([
    { id: "1", score: null, group: null, source: { id: "1", score: null } },
  ]);
});

test.each([
  [[{ rules: [{ score: "five" }] }], "touch_point_rules[0].rules[0].score"],
  [[{ rules: [opened, 5] }], "touch_point_rules[0].rules[1]"],
  [[{ rules: {} }], "touch_point_rules[0].rules"],
])("what is wrong in %j is told by its place", (groups, place) => {
  expect(readGroups(groups)).toMatchObject({ ok: false, path: `scoring_rules[0].manual_scoring_rule.${place}` });
});
