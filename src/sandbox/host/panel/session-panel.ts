import type { VNode } from "preact";
import { html } from "../parts/html.ts";
import type { SandboxSettings, SandboxState } from "../requests/sandbox-client.ts";
import { ChoiceInput, sameLabels } from "./choice-input.ts";

interface Props {
  readonly sandbox: SandboxState;
  readonly onChange: (changes: Partial<SandboxSettings>) => void;
}

/** Who is signed in, and how the organisation is set up. Each change loads the widget anew. */
export function SessionPanel({ sandbox, onChange }: Props): VNode {
  const { settings, choices, users } = sandbox;
  const theme = html`<${ChoiceInput}
    label="Theme"
    value=${settings.theme}
    choices=${{ day: "Day", night: "Night" }}
    onChange=${(theme: SandboxSettings["theme"]) => onChange({ theme })}
  />`;
  // The rest is the org's own.
  if (sandbox.live !== null) return html`<div class="controls">${theme}</div>`;
  return html`<div class="controls">
    <${ChoiceInput}
      label="User"
      value=${settings.sessionUserId}
      choices=${Object.fromEntries(users.map(({ id, name, profile }) => [id, `${name} (${profile})`]))}
      onChange=${(sessionUserId: SandboxSettings["sessionUserId"]) => onChange({ sessionUserId })}
    />
    ${theme}
    <${ChoiceInput}
      label="Language"
      value=${settings.language}
      choices=${sameLabels(choices.language)}
      onChange=${(language: SandboxSettings["language"]) => onChange({ language })}
    />
    <${ChoiceInput}
      label="Edition"
      value=${settings.edition}
      choices=${sameLabels(choices.edition)}
      onChange=${(edition: SandboxSettings["edition"]) => onChange({ edition })}
    />
    <${ChoiceInput}
      label="Shape of listed rules"
      value=${settings.ruleShape}
      choices=${sameLabels(choices.ruleShape)}
      onChange=${(ruleShape: SandboxSettings["ruleShape"]) => onChange({ ruleShape })}
    />
    <${ChoiceInput}
      label="Touch points in the stored score"
      value=${settings.touchPoints}
      choices=${sameLabels(choices.touchPoints)}
      onChange=${(touchPoints: SandboxSettings["touchPoints"]) => onChange({ touchPoints })}
    />
    <${ChoiceInput}
      label="A scoring run takes"
      value=${String(settings.jobDuration)}
      choices=${durations(settings.jobDuration)}
      onChange=${(duration: string) => onChange({ jobDuration: Number(duration) })}
    />
  </div>`;
}

function durations(current: number): Readonly<Record<string, string>> {
  const milliseconds = [...new Set([0, 2_000, 15_000, 60_000, 600_000, current])].sort((one, other) => one - other);
  return Object.fromEntries(milliseconds.map((value) => [String(value), `${value / 1000} s`]));
}
