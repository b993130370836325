import { RULE_1 } from "../../../sandbox/support/test-crm.ts";
import { GONE, PERMISSION, REP, testRefusals, update, write } from "../support/refusals.ts";

testRefusals("update", [
  ["the permission is missing", "NO_PERMISSION", PERMISSION, update({ name: "Other" }), REP],
  ["the rule is gone", "INVALID_DATA", /somebody has deleted it/, write("update", { id: GONE, name: "Other" })],
  ["the name is taken", "DUPLICATE_DATA", /Another rule .* has this name/, update({ name: "Company Fit" })],
  [
    "the rule has these criteria",
    "DUPLICATE_DATA",
    /same criteria already/,
    (sandbox) => {
      const criteria = sandbox.organisation.rules.get(RULE_1)?.fieldRules[0]?.criteria ?? {};
      return update({ field_rules: [{ score: 9, criteria }] })(sandbox);
    },
  ],
  [
    "a workflow uses a score field",
    "ALREADY_USED",
    /used by .+\. Take it out there first/,
    (sandbox) => {
      const owner = [...sandbox.organisation.rules.values()].find(({ customFields }) =>
        customFields.some(({ usedBy }) => usedBy !== null),
      );
      const field = owner?.customFields.find(({ usedBy }) => usedBy !== null);
      return write("update", { id: owner?.id, custom_fields: [{ id: field?.id, _delete: null }] })(sandbox);
    },
  ],
  [
    "Zia made the rule",
    "NOT_SUPPORTED",
    /Zia made this rule/,
    (sandbox) => {
      const zia = [...sandbox.organisation.rules.values()].find((rule) => rule.zia !== null);
      return write("update", { id: zia?.id, name: "Mine" })(sandbox);
    },
  ],
]);
