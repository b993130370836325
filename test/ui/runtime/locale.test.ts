import { render } from "@testing-library/preact";
import { h } from "preact";
import { expect, test } from "vitest";
import { createCriteriaTexts } from "../../../src/ui/runtime/criteria/criteria-texts.ts";
import { formatValue } from "../../../src/ui/runtime/format-value.ts";
import { createLocale } from "../../../src/ui/runtime/locale.ts";
import { createTranslator, readCatalogue } from "../../../src/ui/runtime/translate.ts";
import { aCriterion } from "../../support/build/scoring-builders.ts";
import { field } from "../support/build-rules.ts";
import { USER } from "../support/fake-crm.ts";
import { CATALOGUE } from "../support/languages.ts";

const locale = createLocale(CATALOGUE, USER);

test.each([
  [10, "+10", "10"],
  [-5, "−5", "−5"],
  [0, "0", "0"],
  [-1234, "−1,234", "−1,234"],
])("writes %i points with their sign and a real minus", (points, signed, plain) => {
  expect(locale.points(points)).toBe(signed);
  expect(locale.total(points)).toBe(plain);
});

test("chooses the plural form by the language's own rules", () => {
  const texts = {
    "rule.others.one": "{n} правило",
    "rule.others.few": "{n} правила",
    "rule.others.many": "{n} правил",
    "rule.others.other": "{n} правила",
  };
  const { translate } = createTranslator({ language: "ru", texts });
  expect([1, 2, 5, 21].map((n) => translate("rule.others", { n }))).toEqual([
    "1 правило",
    "2 правила",
    "5 правил",
    "21 правило",
  ]);
});

test("writes the numbers in a text as the user's country does, whatever language the text has", () => {
  const arabic = createLocale(CATALOGUE, { ...USER, locale: "ar-EG" });
  expect(arabic.translate("rule.others", { n: 12 })).toBe("١٢ other rules");
  expect(arabic.points(12)).toContain("١٢");
});

test("leaves signs before their numbers where the page runs from right to left", () => {
  const arabic = createLocale({ language: "ar", texts: {} }, USER);
  expect(arabic.points(10)).toBe("\u200e+10");
  expect(arabic.points(-5)).toBe("\u200e−5");
  expect(arabic.total(5)).toBe("5");
});

test.each([
  ["en", "Industry", "Finance", "Industry is Finance"],
  ["en", "القطاع", "Finance", "\u200e\u2068القطاع\u2069 is Finance"],
  ["ar", "Industry", "Finance", "\u200f\u2068Industry\u2069 is \u2068Finance\u2069"],
])("in %s, %s and %s keep their own direction, and the sentence has the page's", (language, label, value, sentence) => {
  const texts = createCriteriaTexts(
    [field("Industry", label)],
    createLocale({ ...CATALOGUE, language }, { ...USER, locale: "en-US" }),
  );
  expect(texts.sentence(aCriterion("Industry", "equal", value))).toBe(sentence);
});

test("isolates every text that is put into a sentence", () => {
  const { container } = render(
    h("p", {}, locale.phrase("app.module_layout", { module: "\u202eLeads", layout: "{module}" })),
  );
  expect([...container.querySelectorAll("bdi")].map((element) => element.textContent)).toEqual([
    "\u202eLeads",
    "{module}",
  ]);
  expect(container).toHaveTextContent("\u202eLeads · Layout {module}");
});

test("reads the catalogue that the build put into the page, and does without one", () => {
  document.documentElement.lang = "de";
  document.body.innerHTML = `<script type="application/json" id="catalogue">{"app.title":"Warum?"}</script>`;
  expect(createTranslator(readCatalogue(document)).translate("app.title")).toBe("Warum?");
  expect(readCatalogue(document).language).toBe("de");
  document.body.innerHTML = "";
  expect(createTranslator(readCatalogue(document)).translate("app.title")).toBe("app.title");
});

test("falls back where the user's locale or time zone is no such thing", () => {
  const odd = createLocale(CATALOGUE, { ...USER, locale: "not a locale", timeZone: "Mars/Olympus" });
  expect(odd.points(1000)).toBe("+1,000");
  expect(odd.instant("2026-05-03T12:00:00Z")).toMatch(/May 3, 2026|May 4, 2026/);
});

const stage = {
  ...field("Stage", "Stage", "picklist"),
  pickListValues: [{ actual: "Won", display: "Closed Won", dealCategory: null }],
};

test.each([
  [undefined, undefined, "not in the record"],
  [null, undefined, "no value"],
  ["", undefined, "no value"],
  [[], undefined, "no value"],
  [true, undefined, "yes"],
  [false, undefined, "no"],
  [1234.5, undefined, "1,234.5"],
  [0.00012345, undefined, "0.00012345"],
  ["100000", field("Revenue", "Revenue", "currency"), "100,000"],
  ["1234.5678", field("Revenue", "Revenue", "currency"), "1,234.5678"],
  ["9007199254740993", field("Count", "Count", "bigint"), "9007199254740993"],
  ["100000", field("Zip", "Zip"), "100000"],
  ["2026-05-03", undefined, "May 3, 2026"],
  ["2026-05-03T22:30:00+02:00", undefined, "May 3, 2026, 8:30 PM"],
  ["2026-99-99", undefined, "2026-99-99"],
  ["Won", stage, "Closed Won"],
  ["Lost", stage, "Lost"],
  [["Won", "Lost"], stage, "Closed Won, Lost"],
  [{ id: "1", name: "Jane" }, undefined, "Jane"],
  [{ id: "17" }, undefined, "17"],
  [{ odd: 1 }, undefined, '{"odd":1}'],
])("shows %j as the user would read it", (value, metadata, text) => {
  expect(formatValue(value, metadata, locale).replaceAll("\u202f", " ")).toBe(text);
});
