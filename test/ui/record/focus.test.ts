import { act, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, test } from "vitest";
import { CrmTimeoutError, CrmTransportError, type RecordGateway, type RunsGateway } from "../../../src/crm/index.ts";
import { aCriterion } from "../../support/build/scoring-builders.ts";
import { fieldRule, PARTNER, rule, storedScore } from "../support/build-rules.ts";
import { type FakeCrm, FIT, fakeCrm, SOURCE } from "../support/fake-crm.ts";
import { settled } from "../support/manual-clock.ts";
import { showRecordScore } from "../support/show-record-score.ts";

beforeEach(() => sessionStorage.clear());

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const title = () => screen.getByRole("heading", { level: 1 });
/** What tells how a run goes on: the nearest group around its heading that takes the focus. */
const outcome = (name: string) => () =>
  screen.getByRole("heading", { name }).closest<HTMLElement>("[tabindex]") as HTMLElement;

type View = ReturnType<typeof showRecordScore>;
/** What is done, and what has the focus then. */
type Step = readonly [act: (view: View) => Promise<unknown>, target: () => HTMLElement];

/** Each step leaves the focus on its target, and never on the body for good. */
async function expectFocus(view: View, steps: readonly Step[]): Promise<void> {
  for (const [step, target] of steps) {
    await step(view);
    await waitFor(() => expect(target()).toHaveFocus());
  }
}

const press =
  (...names: readonly (string | RegExp)[]) =>
  async ({ user }: View) => {
    for (const name of names) await user.click(await screen.findByRole("button", { name }));
  };
const menu =
  (item: RegExp) =>
  async ({ user }: View) => {
    await user.click(button("More ways to run"));
    await user.click(screen.getByRole("menuitem", { name: item }));
  };
const keys =
  (text: string) =>
  ({ user }: View) =>
    user.keyboard(text);
const pass = ({ clock }: View) => act(() => clock.pass());

/** A call that fails while `down` says so. */
type Gateway = RecordGateway & RunsGateway;

function failing<Name extends keyof Gateway>(name: Name, fail: () => never): [FakeCrm, { down: boolean }] {
  const fault = { down: true };
  const whole = fakeCrm();
  const call = (async (...args: never[]) => {
    if (fault.down) fail();
    return (whole.gateway[name] as (...args: never[]) => Promise<unknown>)(...args);
  }) as unknown as Gateway[Name];
  return [fakeCrm({ [name]: call } as Partial<Gateway>), fault];
}
const timeOut = () => {
  throw new CrmTimeoutError("GET", 20_000);
};

async function open(crm = fakeCrm(), options: Parameters<typeof showRecordScore>[1] = {}): Promise<View> {
  const view = showRecordScore(crm, options);
  await screen.findByRole("article", { name: "Fit" });
  await act(settled);
  return view;
}

describe("the focus", () => {
  test("stays on what was pressed where that stays: refresh, folds, long texts", async () => {
    const long = "word ".repeat(60).trim();
    const rules = [
      { ...FIT, fieldRules: [...(FIT.fieldRules ?? []), fieldRule(1, aCriterion("Rating", "not_equal", long), "19")] },
      SOURCE,
      rule("1003", "Partners", { layout: PARTNER }),
    ];
    const view = await open(fakeCrm({ listScoringRules: async () => rules }));
    const why = () => button(/^Why\? Industry is Finance/);
    await expectFocus(view, [
      [press("Refresh"), () => button("Refresh")],
      [press(/^Why\? Industry is Finance/), why],
      [press(/^Why\? Industry is Finance/), why],
      [press("1 field rule not met"), () => button("1 field rule not met")],
      [press("Show all"), () => button("Show less")],
      [press("Show less"), () => button("Show all")],
      [press("1 other rule"), () => button("1 other rule")],
      [press("How this is worked out"), () => button("How this is worked out")],
    ]);
  });

  test("stays on Run scoring from the click to the new score", async () => {
    const crm = fakeCrm();
    await expectFocus(await open(crm), [
      [press("Run scoring"), () => button("Scoring is running")],
      [
        async (view) => {
          crm.scores = [storedScore("1001", 20), storedScore("1002", 7)];
          await pass(view);
          await pass(view);
        },
        () => button("Run scoring"),
      ],
    ]);
  });

  test("comes back to the menu from each of its dialogs", async () => {
    const more = () => button("More ways to run");
    await expectFocus(await open(), [
      [press("More ways to run"), () => screen.getByRole("menuitem", { name: "Choose rules…" })],
      [keys("{Escape}"), more],
      [menu(/^Choose rules/), () => screen.getByRole("checkbox", { name: "Fit" })],
      [keys("{Escape}"), more],
      [menu(/^Choose rules/), () => screen.getByRole("checkbox", { name: "Fit" })],
      [press("Cancel"), more],
      [menu(/^All rules of Leads/), () => button("Cancel")],
      [press("Cancel"), more],
      [menu(/^All rules of Leads/), () => button("Cancel")],
      [keys("{Escape}"), more],
      [menu(/^Choose rules/), () => screen.getByRole("checkbox", { name: "Fit" })],
      [
        async (view) => {
          await view.user.click(screen.getByRole("checkbox", { name: "Fit" }));
          await press("Run chosen rules")(view);
        },
        more,
      ],
    ]);
  });

  test.each([/^All rules of layout/, /^All rules of Leads/])(
    "comes back to the menu when a run of it starts: %s",
    async (item) => {
      const view = await open();
      await menu(item)(view);
      if (screen.queryByRole("alertdialog") !== null) await press("Run for all Leads")(view);
      await screen.findByRole("button", { name: "Scoring is running" });
      await waitFor(() => expect(button("More ways to run")).toHaveFocus());
    },
  );

  test("goes to what becomes of the run when it is tried again, or checked again", async () => {
    const [crm, fault] = failing("runScoringRules", timeOut);
    await expectFocus(await open(crm), [
      [press("Run scoring"), () => button("Run scoring")],
      [press("Try again"), outcome("We couldn’t confirm that scoring was scheduled")],
      [
        async (view) => {
          fault.down = false;
          await press("Try again")(view);
        },
        outcome("Scoring scheduled, waiting for the new score"),
      ],
      [
        async (view) => {
          while (screen.queryByRole("heading", { name: "No change so far" }) === null) await pass(view);
        },
        outcome("No change so far"),
      ],
      [press("Check again"), outcome("Scoring scheduled, waiting for the new score")],
    ]);
  });

  test("goes to Run scoring when Zoho is to be asked again for a refused permission", async () => {
    const refusal = { status: 403, code: "NO_PERMISSION", zohoMessage: null, details: {} };
    const crm = fakeCrm({ runScoringRules: async () => [{ kind: "refused", refusal }] });
    await expectFocus(await open(crm), [
      [press("Run scoring"), () => button("Run scoring")],
      [press("Refresh"), () => button("Refresh")],
      [press("Ask Zoho again"), () => button("Run scoring")],
    ]);
  });

  test("goes to the page's title when all that was missing is there", async () => {
    const [crm, fault] = failing("readOrg", timeOut);
    await expectFocus(await open(crm), [
      [press("Try again"), () => button("Try again")],
      [
        async (view) => {
          fault.down = false;
          await press("Try again")(view);
        },
        title,
      ],
    ]);
  });

  test("goes to the page's title while a page that could show nothing is read again", async () => {
    const [crm, fault] = failing("listScoringRules", timeOut);
    const failed = fakeCrm({ listScoringRules: crm.gateway.listScoringRules, listEntityScores: async () => timeOut() });
    const view = showRecordScore(failed);
    await screen.findByRole("alert");
    await expectFocus(view, [[press("Try again"), title]]);
    fault.down = false;
    await press("Try again")(view);
    await screen.findByRole("article", { name: "Fit" });
    expect(title()).toHaveFocus();
  });

  test("goes to what becomes of the run when what runs rules was loaded on demand", async () => {
    let reachable = false;
    const loadRun = async () => {
      if (!reachable) throw new CrmTransportError("gone");
    };
    const view = await open(fakeCrm(), { loadRun });
    await press("Run scoring")(view);
    const retry = await screen.findByRole("button", { name: "Try again" });
    const slot = retry.closest("[tabindex]");
    await view.user.click(retry);
    await waitFor(() => expect(slot).toHaveFocus());
    reachable = true;
    await press("Try again")(view);
    await screen.findByRole("heading", { name: "Scoring scheduled, waiting for the new score" });
    expect(slot).toHaveFocus();
  });

  test("goes to the part that was loaded on demand", async () => {
    let reachable = false;
    const load = async () => {
      if (!reachable) throw new CrmTransportError("gone");
    };
    const view = await open(fakeCrm({ readOrg: async () => timeOut() }), { loadTrouble: load });
    const retry = screen.getAllByRole("button", { name: "Try again" })[0] as HTMLElement;
    const slot = retry.closest("[tabindex]");
    await view.user.click(retry);
    expect(retry).toHaveFocus();
    reachable = true;
    await view.user.click(retry);
    await waitFor(() => expect(slot).toHaveFocus());
  });

  test("is not taken from a user who has left it nowhere", async () => {
    const crm = fakeCrm();
    const view = await open(crm);
    await press("Refresh")(view);
    await view.user.click(document.body);
    crm.scores = [];
    await press("Run scoring")(view);
    await view.user.click(document.body);
    await pass(view);
    expect(document.body).toHaveFocus();
  });
});
