import type { ComponentChild } from "preact";
import {
  type AccessNote,
  type ChoiceProblem,
  CONNECTION_SCOPES,
  CONNECTION_USES,
  CONNECTION_VARIABLE,
  type ConnectionSetting,
  DATA_CENTRES,
} from "../../crm/index.ts";
import { html } from "../runtime/html.ts";
import type { Locale } from "../runtime/locale.ts";

export interface AccessTexts {
  readonly title: ComponentChild;
  readonly meaning: ComponentChild;
  /** What is wrong with the org variable. */
  readonly problem: ComponentChild;
  /** Empty: nothing is amiss. */
  readonly steps: readonly ComponentChild[];
  readonly who: string | null;
}

export interface AccessReader {
  readonly profile: string | null;
  readonly page: "record" | "settings";
}

/** What to tell of the way to the CRM. Names of Zoho's pages, permissions, scopes and variables stand in the texts as they are. */
export function describeAccess(note: AccessNote, reader: AccessReader, locale: Locale): AccessTexts {
  const { translate, phrase } = locale;
  const who = translate("access.who");
  switch (note.kind) {
    case "no_sdk":
      return {
        title: translate("access.no_sdk.title"),
        meaning: translate("access.no_sdk.why"),
        problem: null,
        steps: [translate("access.no_sdk.reload"), phrase("access.no_sdk.allow", { host: code("live.zwidgets.com") })],
        who: translate("access.no_sdk.who"),
      };
    case "no_way":
      return {
        title: translate("access.no_way.title"),
        meaning: translate("access.no_way.why"),
        problem: describeSetting(note.setting, locale),
        steps: [translate("access.step.sdk"), ...connectionSteps("when_zrc_is_missing", locale)],
        who,
      };
    case "refused":
      return {
        title: translate(reader.page === "settings" ? "settings.refused.title" : "rules_refused.title"),
        meaning: translate(reader.page === "settings" ? "settings.refused.why" : "rules_refused.why"),
        problem: describeSetting(note.setting, locale),
        steps: [
          reader.profile === null
            ? translate("access.step.permission")
            : phrase("access.step.permission_of", { profile: reader.profile }),
          ...(note.setting.kind === "wrong" ? [variableStep("when_refused", locale)] : []),
        ],
        who,
      };
    case "connection":
      return describeConnection(note, reader, locale);
  }
}

function describeConnection(
  { choice, reach, failure }: Extract<AccessNote, { kind: "connection" }>,
  { page }: AccessReader,
  locale: Locale,
): AccessTexts {
  const { translate, phrase } = locale;
  const connection = code(choice.connection);
  const variable = code(CONNECTION_VARIABLE);
  if (failure === null) {
    const key = page === "settings" ? "settings" : reach;
    return {
      title: phrase("access.authority.title", { connection }),
      meaning: translate(`access.authority.${key}`),
      problem: null,
      steps: [],
      who: null,
    };
  }
  const centre = code(choice.dataCentre);
  const authorise = phrase("access.step.authorise", { connection });
  const steps: Readonly<Record<typeof failure.code, readonly ComponentChild[]>> = {
    not_authorised: [authorise, phrase("access.step.check_centre", { centre, variable })],
    scope_missing: [phrase("access.step.scopes", { connection, scopes: scopeList(reach) }), authorise],
    other_domain: [
      phrase("access.step.check_centre", { centre, variable }),
      phrase("access.step.service", { connection }),
    ],
    owner_refused: [phrase("access.step.owner", { connection })],
    wrong_data_centre: [
      phrase("access.step.own_centre", {
        variable,
        own: code(failure.code === "wrong_data_centre" ? failure.own : choice.dataCentre),
      }),
    ],
  };
  return {
    title: phrase(`access.${failure.code}.title`, { connection }),
    meaning: phrase(`access.${failure.code}.why`, { centre, variable }),
    problem: null,
    steps: steps[failure.code],
    who: translate("access.who"),
  };
}

function connectionSteps(use: (typeof CONNECTION_USES)[number], locale: Locale): readonly ComponentChild[] {
  const scopes = scopeList("everything");
  return [
    locale.phrase("access.step.connection", { connection: code("scorelens"), scopes }),
    variableStep(use, locale),
  ];
}

function variableStep(use: (typeof CONNECTION_USES)[number], { phrase }: Locale): ComponentChild {
  const example = JSON.stringify({ connection: "scorelens", data_centre: "eu", use });
  return phrase("access.step.variable", {
    variable: code(CONNECTION_VARIABLE),
    example: code(example),
    centres: code(Object.keys(DATA_CENTRES).join(", ")),
  });
}

function describeSetting(setting: ConnectionSetting, { translate, phrase }: Locale): ComponentChild {
  const variable = code(CONNECTION_VARIABLE);
  if (setting.kind === "unset") return null;
  if (setting.kind === "set") return phrase("access.not_for_refused", { variable, use: code("when_refused") });
  return html`<span>${phrase("access.wrong", { variable })} ${describeChoiceProblem(setting.problem, { translate, phrase })}</span>`;
}

function describeChoiceProblem(
  problem: ChoiceProblem,
  { phrase }: Pick<Locale, "translate" | "phrase">,
): ComponentChild {
  return phrase(`access.wrong.${problem.code}`, {
    key: "key" in problem ? problem.key.slice(0, 100) : "",
    value: "value" in problem ? problem.value : "",
    keys: "connection, data_centre, use",
    centres: Object.keys(DATA_CENTRES).join(", "),
    uses: CONNECTION_USES.join(", "),
  });
}

function scopeList(reach: keyof typeof CONNECTION_SCOPES): ComponentChild {
  return code(CONNECTION_SCOPES[reach].join(", "));
}

/** What an administrator copies. */
function code(text: string): ComponentChild {
  return html`<code dir="ltr">${text}</code>`;
}
