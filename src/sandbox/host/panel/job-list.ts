import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { html } from "../parts/html.ts";
import { useLoaded } from "../parts/use-loaded.ts";
import { listJobs, type SandboxJob } from "../requests/sandbox-client.ts";

const POLL_EVERY = 2_000;

/** The scoring runs since the start, newest first. */
export function JobList(): VNode {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((before) => before + 1), POLL_EVERY);
    return () => clearInterval(timer);
  }, []);
  const jobs = useLoaded(String(tick), listJobs);
  if (jobs.value?.length === 0) return html`<p class="muted">None yet</p>`;
  return html`<ul class="jobs">
    ${jobs.value?.map(
      ({ id, module, rules, ...job }) => html`<li key=${id}>
        ${module}: ${rules.join(", ")} <span class="muted">${describeState(job)} · job ${id}</span>
      </li>`,
    )}
  </ul>`;
}

function describeState({ state, remaining, rescored }: Pick<SandboxJob, "state" | "remaining" | "rescored">): string {
  return state === "pending" ? `runs for another ${Math.ceil(remaining / 1000)} s` : `done, ${rescored} rescored`;
}
