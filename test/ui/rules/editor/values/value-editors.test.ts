import { screen, within } from "@testing-library/preact";
import type { UserEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { startSandbox } from "../../support/sandbox.ts";
import { sentBodies, showReadyEditor } from "../support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

interface Case {
  readonly field: string;
  readonly comparison: string;
  readonly fill: (user: UserEvent) => Promise<void>;
  readonly sent: object;
  readonly words: string;
  readonly module?: string;
}

const value = (name = "Value") => screen.getByRole("textbox", { name });
const choose = (name: string) => async (user: UserEvent) =>
  user.selectOptions(screen.getByRole("combobox", { name: "Value" }), name);
const type = (text: string, name?: string) => async (user: UserEvent) => user.type(value(name), text);
const nothing = async () => {};

async function pick(user: UserEvent, words: string, name: RegExp): Promise<void> {
  await user.type(screen.getByRole("combobox", { name: "Value" }), words);
  await user.click(await screen.findByRole("option", { name }));
}

const CASES: readonly Case[] = [
  {
    field: "City",
    comparison: "contains",
    fill: type("Chen"),
    sent: { comparator: "contains", value: "Chen" },
    words: "City contains Chen",
  },
  {
    field: "City",
    comparison: "is one of",
    fill: async (user) => {
      await user.type(value(), "Pune");
      await user.click(screen.getByRole("button", { name: "Value" }));
      await user.type(value("Value 2"), "Chennai");
    },
    sent: { comparator: "in", value: ["Pune", "Chennai"] },
    words: "City is Pune or Chennai",
  },
  {
    field: "Annual Revenue",
    comparison: "is at least",
    fill: type("2500.5"),
    sent: { comparator: "greater_equal", value: 2500.5 },
    words: "Annual Revenue is at least",
  },
  {
    field: "No. of Employees",
    comparison: "is between",
    fill: async (user) => {
      await user.type(value("From"), "10");
      await user.type(value("To"), "20");
    },
    sent: { comparator: "between", value: [10, 20] },
    words: "No. of Employees is between 10 and 20",
  },
  {
    field: "Lead Source",
    comparison: "is",
    fill: choose("Internal Seminar"),
    sent: { comparator: "equal", value: "Seminar-Internal" },
    words: "Lead Source is Internal Seminar",
  },
  {
    field: "Lead Source",
    comparison: "is one of",
    fill: async (user) => {
      await user.click(screen.getByRole("checkbox", { name: "Partner" }));
      await user.click(screen.getByRole("checkbox", { name: "Trade Show" }));
    },
    sent: { comparator: "in", value: ["Partner", "Trade Show"] },
    words: "Lead Source is Partner or Trade Show",
  },
  {
    field: "Languages Known",
    comparison: "is one of",
    fill: async (user) => user.click(screen.getByRole("checkbox", { name: "Hindi" })),
    sent: { comparator: "in", value: ["Hindi"] },
    words: "Languages Known is Hindi",
  },
  {
    field: "Next Follow-Up",
    comparison: "is before",
    fill: async (user) => user.type(screen.getByLabelText("Value"), "2026-05-01"),
    sent: { comparator: "less_than", value: "2026-05-01" },
    words: "Next Follow-Up is before May 1, 2026",
  },
  {
    field: "Trial Ends",
    comparison: "is after",
    fill: async (user) => user.type(screen.getByLabelText("Value"), "2026-07-01T09:30"),
    // Summer time in Los Angeles.
    sent: { comparator: "greater_than", value: "2026-07-01T09:30:00-07:00" },
    words: "Trial Ends is after",
  },
  {
    field: "Next Follow-Up",
    comparison: "is in the period",
    fill: choose("in the next week"),
    sent: { comparator: "equal", value: "${NEXTWEEK}" },
    words: "Next Follow-Up is in the next week",
  },
  {
    field: "Next Follow-Up",
    comparison: "is in the period",
    fill: async (user) => {
      await choose("in the last … days")(user);
      await user.clear(value("Value: number"));
      await user.type(value("Value: number"), "14");
    },
    sent: { comparator: "equal", value: "${LAST_N_DAYS:14}" },
    words: "Next Follow-Up is in the last 14 days",
  },
  {
    field: "Created Time",
    comparison: "is more than … days ago",
    fill: type("30"),
    sent: { comparator: "greater_than", value: "${AGEINDAYS}+30" },
    words: "Created Time is more than 30 days ago",
  },
  {
    field: "Next Follow-Up",
    comparison: "is at most … days ahead",
    fill: type("5"),
    sent: { comparator: "less_equal", value: "${DUEINDAYS}+5" },
    words: "Next Follow-Up is at most 5 days ahead",
  },
  {
    field: "Email Opt Out",
    comparison: "is",
    fill: choose("not ticked"),
    sent: { comparator: "equal", value: false },
    words: "Email Opt Out is not ticked",
  },
  {
    field: "Website",
    comparison: "is not empty",
    fill: nothing,
    sent: { comparator: "not_equal", value: "${EMPTY}" },
    words: "Website is not empty",
  },
  {
    field: "Owner",
    comparison: "is",
    fill: (user) => pick(user, "jane", /Jane Okafor/),
    sent: { comparator: "equal", value: { name: "Jane Okafor" } },
    words: "Owner is Jane Okafor",
  },
  {
    field: "Account Team",
    comparison: "includes any of",
    fill: (user) => pick(user, "jane", /Jane Okafor/),
    sent: { comparator: "include_any", value: [{ name: "Jane Okafor" }] },
    words: "Account Team includes Jane Okafor",
  },
  {
    field: "Stage",
    comparison: "is in the category",
    fill: choose("any won stage"),
    sent: { comparator: "equal", value: "${CLOSEDWON}" },
    words: "Stage is any won stage",
    module: "Deals",
  },
];

test.each(CASES)("$field $comparison", async ({ field, comparison, fill, sent, words, module = "Leads" }) => {
  const sandbox = startSandbox();
  const { user, saved } = await showReadyEditor(sandbox);
  if (module !== "Leads") {
    await user.selectOptions(screen.getByRole("combobox", { name: "Module" }), module);
    await screen.findByRole("option", { name: field });
  }
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Values");
  await user.type(screen.getByRole("textbox", { name: "Points" }), "5");
  await user.selectOptions(screen.getByRole("combobox", { name: "Field" }), field);
  await user.selectOptions(screen.getByRole("combobox", { name: "Comparison" }), comparison);
  await fill(user);
  expect(
    within(screen.getByRole("article", { name: "Field rule 1" }))
      .getByText(/In words/)
      .closest("p"),
  ).toHaveTextContent(`+5 when ${words}`);
  await user.click(screen.getByRole("button", { name: "Review and save" }));
  await user.click(screen.getByRole("button", { name: "Create rule" }));
  await expect.poll(() => saved.length).toBe(1);
  expect(sentBodies(sandbox)[0]).toMatchObject({ scoring_rules: [{ field_rules: [{ score: 5, criteria: sent }] }] });
});

test("a linked record is found by words, and by its id", async () => {
  const sandbox = startSandbox();
  const { user } = await showReadyEditor(sandbox);
  const contact = [...(sandbox.organisation.records.get("Contacts")?.values() ?? [])][0];
  if (contact === undefined) throw new Error("no contact");
  await user.selectOptions(screen.getByRole("combobox", { name: "Field" }), "Referred By");
  await user.type(screen.getByRole("combobox", { name: "Value" }), contact.id);
  await user.click(await screen.findByRole("option", { name: new RegExp(String(contact.values["Last_Name"])) }));
  expect(
    screen.getByRole("button", { name: new RegExp(`^Value: .*${String(contact.values["Last_Name"])}.* Change$`) }),
  ).toBeVisible();
});
