import { screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../src/ui/runtime/translate.ts";
import { findLanguage } from "../../../src/ui/screen/languages.ts";
import { startSandbox } from "../rules/support/sandbox.ts";
import { showRuleSettings } from "../rules/support/show-rule-settings.ts";
import { fakeCrm, USER } from "../support/fake-crm.ts";
import { CATALOGUE, languages } from "../support/languages.ts";
import { manualClock } from "../support/manual-clock.ts";
import { showRecordScore } from "../support/show-record-score.ts";

test.each([
  ["de-DE", "de"],
  ["de", "de"],
  ["fr-CA", "fr"],
  ["es-419", "es"],
  ["pt-BR", "pt-BR"],
  ["pt-PT", "pt-BR"],
  ["ar-EG", "ar"],
  ["ja-JP", "ja"],
  ["en-US", null],
  ["zh-CN", null],
  ["arn", null],
  ["", null],
])("a user whose language is %j reads %j", (wanted, language) => {
  expect(findLanguage(wanted)).toBe(language);
});

const GERMAN: Catalogue = {
  language: "de",
  texts: { ...CATALOGUE.texts, "app.title": "Warum dieser Wert?", "settings.title": "Bewertungsregeln" },
};
const ARABIC: Catalogue = { language: "ar", texts: CATALOGUE.texts };
const speaks = (language: string) => ({ currentUser: async () => ({ ...USER, language, locale: language }) });
const page = document.documentElement;

describe("the record page", () => {
  test("is drawn in the user's language, and says so", async () => {
    showRecordScore(fakeCrm({}, speaks("de")), { languages: languages({ de: GERMAN }) });
    expect(await screen.findByRole("heading", { level: 1, name: "Warum dieser Wert?" })).toBeVisible();
    expect(page).toHaveAttribute("lang", "de");
    expect(page).toHaveAttribute("dir", "ltr");
    expect(document.title).toBe("Warum dieser Wert? · Scorelens");
  });

  test("runs from right to left with Arabic texts only, whatever the user's own direction", async () => {
    showRecordScore(fakeCrm({}, speaks("ar")), { languages: languages({ ar: ARABIC }) });
    await waitFor(() => expect(page).toHaveAttribute("dir", "rtl"));
    showRecordScore(fakeCrm({}, speaks("he")), { languages: languages({ ar: ARABIC }) });
    await waitFor(() => expect(page).toHaveAttribute("dir", "ltr"));
  });

  test("shows no English while the user's language is on its way", async () => {
    let deliver: (catalogue: Catalogue) => void = () => {};
    const german = new Promise<Catalogue>((resolve) => {
      deliver = resolve;
    });
    const { clock } = showRecordScore(fakeCrm({}, speaks("de")), { languages: languages({ de: german }) });
    await waitFor(() => expect(clock.waits).toEqual([1]));
    expect(screen.queryByRole("article")).toBeNull();
    deliver(GERMAN);
    await screen.findByRole("article", { name: "Fit" });
    expect(page).toHaveAttribute("lang", "de");
  });

  test("does not wait for ever for a CRM that does not tell who the user is", async () => {
    const clock = manualClock();
    showRecordScore(fakeCrm({}, { currentUser: () => new Promise(() => {}) }), { clock });
    await waitFor(() => expect(clock.waits).toEqual([1]));
    expect(screen.queryByRole("article")).toBeNull();
    await clock.pass();
    expect(await screen.findByRole("article", { name: "Fit" })).toBeVisible();
  });

  test("starts in the language that is likely, until the user's own is known", async () => {
    const likely = { ...languages(), load: async (wanted: string | null) => (wanted === null ? GERMAN : CATALOGUE) };
    showRecordScore(fakeCrm({}, { start: () => new Promise(() => {}) }), { languages: likely });
    expect(await screen.findByRole("heading", { level: 1, name: "Warum dieser Wert?" })).toBeInTheDocument();
    showRecordScore(fakeCrm(), { languages: likely });
    expect(await screen.findByRole("heading", { level: 1, name: "Why this score?" })).toBeVisible();
  });
});

test("the settings page is drawn in the user's language", async () => {
  showRuleSettings(startSandbox(), { host: speaks("de"), languages: languages({ de: GERMAN }) });
  await screen.findByRole("table", { name: "Scoring rules of Leads" });
  expect(screen.getByRole("heading", { level: 1, name: "Bewertungsregeln" })).toBeVisible();
  expect(page).toHaveAttribute("lang", "de");
});
