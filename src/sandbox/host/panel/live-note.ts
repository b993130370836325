import type { VNode } from "preact";
import type { LiveOrg } from "../sandbox-client.ts";

/** What is another thing in front of a real org. */
export function LiveNote({ live }: { readonly live: LiveOrg }): VNode {
  return (
    <>
      <p>
        REST calls go to {live.restOrigin}.{" "}
        {live.allowWrites
          ? "Changes reach it: what is saved or run here is saved or run there."
          : "Only reads do: changes are refused. To let them through, start again with --allow-writes."}
      </p>
      <p class="muted">
        Not here: switching user, language, edition and scoring runs, which are the org's own; changing a record's owner
        or layout; importing past the scoring. Whatever goes through a connection is asked as the access token's user.
      </p>
    </>
  );
}
