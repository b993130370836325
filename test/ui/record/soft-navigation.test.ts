import { act, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import type { CrmUser, PageContext, RecordGateway } from "../../../src/crm/index.ts";
import type { EntityScore, RecordId } from "../../../src/scoring/index.ts";
import { createSessionMemory } from "../../../src/ui/record/state/pending-run-memory.ts";
import type { Catalogue } from "../../../src/ui/runtime/translate.ts";
import { LEAD, lead, storedScore } from "../support/build-rules.ts";
import { fakeCrm, USER } from "../support/fake-crm.ts";
import { CATALOGUE, languages } from "../support/languages.ts";
import { settled } from "../support/manual-clock.ts";
import { showRecordScore } from "../support/show-record-score.ts";

const OTHER = "4876876000005000002" as RecordId;
const GERMAN: Catalogue = { language: "de", texts: { ...CATALOGUE.texts, "run.button": "Bewertung starten" } };
const memory = createSessionMemory(() => sessionStorage);

beforeEach(() => sessionStorage.clear());

/** A CRM whose page can turn to another record, and whose answers about records come when the test lets them. */
function turningCrm(gateway: Partial<RecordGateway> = {}, readUser: () => Promise<CrmUser> = async () => USER) {
  let follow: ((page: PageContext) => void) | null = null;
  const held: { readonly id: string; readonly answer: () => void }[] = [];
  const signals = new Map<string, AbortSignal>();
  let holding = false;
  const values = new Map<string, Readonly<Record<string, string>>>([
    [LEAD, { Rating: "Active", Industry: "Finance", City: "Delhi", Lead_Source: "Referral" }],
    [OTHER, { Rating: "None", Industry: "Retail", City: "Atlantis", Lead_Source: "Fair" }],
  ]);
  const scores = new Map<string, readonly EntityScore[]>([
    [LEAD, [storedScore("1001", 15), storedScore("1002", 7)]],
    [OTHER, [storedScore("1001", -8)]],
  ]);
  const answered = async <Value>(id: string, value: () => Value): Promise<Value> => {
    if (holding) await new Promise<void>((resolve) => held.push({ id, answer: resolve }));
    return value();
  };
  const crm = fakeCrm(
    {
      readRecord: async (signal, _module, id) => {
        signals.set(id, signal);
        return answered(id, () => ({ ...lead(values.get(id) ?? {}), id }));
      },
      listEntityScores: async (_signal, _module, id) => answered(id, () => scores.get(id) ?? []),
      ...gateway,
    },
    {
      currentUser: readUser,
      onPageChange: (next) => {
        follow = next;
        return () => {
          follow = null;
        };
      },
    },
  );
  return {
    crm,
    scores,
    signals,
    hold: (on: boolean) => {
      holding = on;
    },
    /** Lets the answers about this record that are held up come now. */
    release: (id: string) =>
      act(async () => {
        for (const { answer } of held.filter((each) => each.id === id)) answer();
        await settled();
      }),
    turnTo: (id: RecordId, entity = "Leads") =>
      act(async () => {
        follow?.({ entity, recordIds: [id] });
        await settled();
      }),
    followed: () => follow !== null,
  };
}

const total = (container: Element) => container.querySelector("article")?.textContent;

test("shows the record that the CRM turns to, and nothing of the one before while it is read", async () => {
  const { crm, hold, release, turnTo } = turningCrm();
  const { container } = showRecordScore(crm);
  await screen.findByRole("button", { name: "Run scoring" });
  expect(total(container)).toContain("15");
  hold(true);
  await turnTo(OTHER);
  expect(container.querySelector("article")).toBeNull();
  expect(screen.queryByRole("button", { name: "Run scoring" })).toBeNull();
  expect(screen.getByRole("status")).toHaveTextContent("Loading");
  await release(OTHER);
  expect(await screen.findByRole("button", { name: "Run scoring" })).toBeVisible();
  expect(total(container)).toContain("−8");
  expect(container).not.toHaveTextContent("Finance");
});

test("shows nothing of the record before although the script that tells of problems does not load", async () => {
  const { crm, hold, turnTo } = turningCrm();
  const loadTrouble = vi.fn<() => Promise<void>>().mockResolvedValueOnce().mockResolvedValueOnce();
  loadTrouble.mockReturnValue(new Promise(() => {}));
  const access = { kind: "refused", setting: { kind: "unset" } } as const;
  const { container } = showRecordScore(crm, { access, loadTrouble });
  await waitFor(() => expect(container.querySelector("article")).toBeVisible());
  hold(true);
  await turnTo(OTHER);
  expect(container.querySelector("article")).toBeNull();
});

test("drops what was still asked about the record before, however late it comes", async () => {
  const { crm, hold, release, turnTo, signals } = turningCrm();
  const { container } = showRecordScore(crm);
  await screen.findByRole("button", { name: "Run scoring" });
  hold(true);
  await turnTo(OTHER);
  await turnTo(LEAD);
  expect(signals.get(OTHER)?.aborted).toBe(true);
  await release(LEAD);
  expect(total(container)).toContain("15");
  await release(OTHER);
  expect(total(container)).toContain("15");
});

test("still learns who the user is when the CRM turns the page before it has said so", async () => {
  let tellUser: (user: CrmUser) => void = () => {};
  const { crm, turnTo } = turningCrm(
    {},
    () =>
      new Promise((resolve) => {
        tellUser = resolve;
      }),
  );
  showRecordScore(crm, { languages: languages({ "de-DE": GERMAN }) });
  await act(settled);
  await turnTo(OTHER);
  await act(async () => {
    tellUser({ ...USER, language: "de-DE" });
    await settled();
  });
  expect(await screen.findByRole("button", { name: "Bewertung starten" })).toBeVisible();
});

test("watches no run of the record before, and picks it up when that record comes back", async () => {
  const { crm, scores, turnTo } = turningCrm();
  const { user, clock, container } = showRecordScore(crm, { memory });
  await user.click(await screen.findByRole("button", { name: "Run scoring" }));
  expect(await screen.findByRole("button", { name: "Scoring is running" })).toBeVisible();
  await turnTo(OTHER);
  expect(await screen.findByRole("button", { name: "Run scoring" })).toHaveAttribute("aria-disabled", "false");
  expect(container.querySelector(".progress")).toBeNull();
  scores.set(LEAD, [storedScore("1001", 5), storedScore("1002", 7)]);
  const asked = crm.calls.length;
  await act(() => clock.pass());
  expect(crm.calls.slice(asked)).toEqual([]);
  expect(total(container)).toContain("−8");
  await turnTo(LEAD);
  expect(await screen.findByRole("button", { name: "Scoring is running" })).toBeVisible();
  expect(crm.runs).toHaveLength(1);
});

test("reads nothing in a module that the CRM does not list, and shows nothing of the record before", async () => {
  const asked: string[] = [];
  const { crm, turnTo } = turningCrm({
    listModules: async () => [
      {
        apiName: "Service_Plans",
        moduleName: "CustomModule5",
        singularLabel: "Service Plan",
        pluralLabel: "Service Plans",
        scoringSupported: true,
      },
    ],
    listScoringRules: async (_signal, module) => {
      asked.push(module);
      return [];
    },
  });
  const { container } = showRecordScore(crm);
  await act(settled);
  await turnTo(OTHER, "Nowhere");
  expect(asked).toEqual(["Leads"]);
  expect(container.querySelector("article")).toBeNull();
  await turnTo(OTHER, "CustomModule5");
  await waitFor(() => expect(asked).toEqual(["Leads", "Service_Plans"]));
});

test("has what was kept of the metadata count for the other record, not for the first one anew", async () => {
  const openAnother = vi.fn<() => void>();
  const metadata = { usedSince: () => null, keep: () => {}, isOwn: () => true, forget: () => {}, openAnother };
  const { crm, turnTo } = turningCrm();
  showRecordScore(crm, { metadata });
  await screen.findByRole("button", { name: "Run scoring" });
  expect(openAnother).not.toHaveBeenCalled();
  await turnTo(OTHER);
  expect(openAnother).toHaveBeenCalledOnce();
});

test("follows the page no longer once it is taken away", async () => {
  const { crm, followed } = turningCrm();
  const { unmount } = showRecordScore(crm);
  await screen.findByRole("button", { name: "Run scoring" });
  expect(followed()).toBe(true);
  unmount();
  expect(followed()).toBe(false);
});
