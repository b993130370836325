import type { VNode } from "preact";

const GAPS = [
  "Zoho's servers: what they answer is taken from Zoho's documentation and public captures. Where these are silent, the sandbox assumes, and a real org may differ.",
  "Signals as they happen: opens, clicks and visits are part of the sample data; touch points do not change while the sandbox runs.",
  "Whether a stored score contains its touch points, whether a run by layout includes the global rules, and the words of an edition: none is documented, the panel switches the first one.",
  "The shape of the SDK 1.5 message for getUserPreference, and what a connection that does not exist answers: both are guesses.",
  "Workflows, blueprints, validation rules, field permissions, record sharing, territories: a user sees every record.",
  "Creating and deleting records, custom views, tags, notes, attachments, search by criteria and COQL.",
  "Org variables, Deluge functions, connectors, and connections other than scorelens.",
  "API credits, concurrency limits and the wait after them (the panel injects a 429).",
  "Buttons, web tabs, wizards, blueprints, dashboards, mobile apps: only the related list and the settings place.",
  "What is not simulated fails with NOT_SIMULATED or 404 and stands in the log; nothing is made up.",
];

export function NotSimulated(): VNode {
  return (
    <ul class="gaps">
      {GAPS.map((gap) => (
        <li key={gap}>{gap}</li>
      ))}
    </ul>
  );
}
