import { expect, test } from "vitest";
import { EDITION_LIMITS, EDITIONS, guessEdition, isEdition } from "../../../../src/scoring/index.ts";

test.each([
  ["enterprise", "enterprise"],
  ["Enterprise", "enterprise"],
  ["ultimate", "ultimate"],
  ["crmplus", "crm_plus"],
  ["CRM Plus", "crm_plus"],
  ["professional", "professional"],
  ["standard", "standard"],
  ["developer", "developer"],
  ["Zoho One", "zoho_one_enterprise"],
  ["zohoone_enterprise", "zoho_one_enterprise"],
  ["Zoho One - Standard", "zoho_one_standard"],
  ["one", "zoho_one_enterprise"],
])("the license word %j means %s", (word, edition) => {
  expect(guessEdition(word)).toBe(edition);
});

test.each([[null], [""], ["free"], ["none"], ["bigin"], ["E"]])(
  "the license word %j means no edition of ours",
  (word) => {
    expect(guessEdition(word)).toBeNull();
  },
);

test("rules per module are those of the layouts and the global ones, with the documented sums", () => {
  const sums = Object.fromEntries(
    EDITIONS.map((edition) => [
      edition,
      [EDITION_LIMITS[edition].activePerModule, EDITION_LIMITS[edition].totalPerModule],
    ]),
  );
  expect(sums).toEqual({
    standard: [1, 1],
    zoho_one_standard: [1, 1],
    professional: [1, 1],
    developer: [15, 30],
    enterprise: [25, 50],
    zoho_one_enterprise: [25, 50],
    crm_plus: [40, 80],
    ultimate: [40, 80],
  });
  for (const edition of EDITIONS) {
    const { layouts, activePerLayout, totalPerLayout, activePerModule, totalPerModule } = EDITION_LIMITS[edition];
    expect([(layouts + 1) * activePerLayout, (layouts + 1) * totalPerLayout]).toEqual([
      activePerModule,
      totalPerModule,
    ]);
  }
});

test.each([
  ["enterprise", true],
  ["zoho_one_standard", true],
  ["Enterprise", false],
  ["free", false],
  ["", false],
  [null, false],
  [["enterprise"], false],
])("%j is the name of an edition: %j", (value, expected) => {
  expect(isEdition(value)).toBe(expected);
});
