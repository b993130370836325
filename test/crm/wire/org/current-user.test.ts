import { expect, test } from "vitest";
import { parseCurrentUser } from "../../../../src/crm/wire/index.ts";

test("the current user is read flat and from a list", () => {
  const user = {
    id: "57344",
    full_name: "Ada",
    profile: { id: "1", name: "Standard" },
    language: "pt_BR",
    locale: "en_IN",
    time_zone: "Asia/Kolkata",
    rtl_enabled: true,
  };
  const expected = {
    id: "57344",
    name: "Ada",
    profile: "Standard",
    locale: "en-IN",
    language: "pt-BR",
    timeZone: "Asia/Kolkata",
  };
  expect(parseCurrentUser(user)).toEqual(expected);
  expect(parseCurrentUser({ users: [user] })).toEqual(expected);
});

test.each([null, "x", { users: [] }, { users: [4] }, { locale: "!!", language: 5, time_zone: "Nowhere" }])(
  "of the user %j nothing is known, and English is spoken",
  (answer) => {
    expect(parseCurrentUser(answer)).toMatchObject({
      id: null,
      name: null,
      locale: "en",
      language: "en",
      timeZone: null,
    });
  },
);

test.each<[object, string, string]>([
  [{ locale: "en_IN", country_locale: "en_US", language: "pt_BR" }, "en-IN", "pt-BR"],
  [{ country_locale: "en_US", language: "pt_BR" }, "en-US", "pt-BR"],
  [{ locale: "", country_locale: "en_US", language: "pt_BR" }, "en-US", "pt-BR"],
  [{ language: "pt_BR" }, "pt-BR", "pt-BR"],
  [{ locale: "de_DE" }, "de-DE", "de-DE"],
  [{ locale: "de_DE", language: "no such language" }, "de-DE", "de-DE"],
  [{ locale: "zh_Hans_CN", language: ["de"] }, "zh-Hans-CN", "zh-Hans-CN"],
  [{}, "en", "en"],
])("the user %j reads numbers as in %s, and texts in %s", (user, locale, language) => {
  expect(parseCurrentUser(user)).toMatchObject({ locale, language });
});

test.each([
  ["empty", { id: "", full_name: "", profile: { name: "" } }],
  ["no text", { id: 57344, full_name: {}, profile: { name: 5 } }],
  ["missing", { profile: null }],
])("what is %s about a user is not known", (_what, user) => {
  expect(parseCurrentUser(user)).toMatchObject({ id: null, name: null, profile: null });
});
