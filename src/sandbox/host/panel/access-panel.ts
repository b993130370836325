import type { VNode } from "preact";
import { html } from "../parts/html.ts";
import type { SandboxSettings } from "../requests/sandbox-client.ts";
import { ChoiceInput } from "./choice-input.ts";

interface Props {
  readonly settings: SandboxSettings;
  readonly onChange: (changes: Partial<SandboxSettings>) => void;
}

/** Values of the org variable that are worth a look, with what they show. */
const VARIABLES: Readonly<Record<string, string>> = {
  "": "not set",
  '{"connection":"scorelens","data_centre":"us","use":"when_zrc_is_missing"}': "when zrc is missing",
  '{"connection":"scorelens","data_centre":"us","use":"when_refused"}': "also for those who may not read rules",
  '{"connection":"another_one","data_centre":"us","use":"when_refused"}': "a connection that does not exist",
  '{"connection":"scorelens","data_centre":"mars","use":"when_refused"}': "a data centre that does not exist",
  "scorelens, eu": "not JSON",
};

/** By which way a widget reaches the REST API, and what stands in it. Each change loads the widget anew. */
export function AccessPanel({ settings, onChange }: Props): VNode {
  const { connectionVariable: variable } = settings;
  return html`<div class="controls">
    <${ChoiceInput}
      label="SDK of the widgets"
      value=${settings.sdk}
      choices=${{ current: "1.5, with zrc", before_zrc: "from before zrc", none: "does not load" }}
      onChange=${(sdk: SandboxSettings["sdk"]) => onChange({ sdk })}
    />
    <${ChoiceInput}
      label="Org variable Scorelens_Connection"
      value=${variable}
      choices=${Object.hasOwn(VARIABLES, variable) ? VARIABLES : { ...VARIABLES, [variable]: variable.slice(0, 40) }}
      onChange=${(connectionVariable: string) => onChange({ connectionVariable })}
    />
    <${ChoiceInput}
      label="Connection scorelens"
      value=${settings.connection}
      choices=${{
        authorised: "authorised by the administrator",
        not_authorised: "not authorised",
        scope_missing: "without the scope of scoring rules",
        other_data_centre: "of another data centre",
      }}
      onChange=${(connection: SandboxSettings["connection"]) => onChange({ connection })}
    />
  </div>`;
}
