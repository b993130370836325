import type { CrmModule } from "../state/modules.ts";
import type { SignalEvent } from "../state/signals.ts";
import type { StoredRecord } from "../state/stored-record.ts";
import { createRandom } from "../values/random.ts";
import { createIdSequence, ID_BLOCKS } from "../values/zoho-ids.ts";
import { DAY, formatZohoTime } from "../values/zoho-time.ts";
import { RECORD_BUILDERS } from "./record-values.ts";
import { SIGNALS } from "./seed-signals.ts";
import { ADMIN, REP, SECOND_REP } from "./seed-users.ts";

export interface GeneratedRecord {
  readonly record: StoredRecord;
  readonly events: readonly SignalEvent[];
}

/** One in ten records has been idle for longer than a run reaches back. */
const IDLE_SHARE = 0.1;
const SCORED_SIGNALS = SIGNALS.filter((signal) => signal.scoring && signal.enabled);

/** The same seed, count and `now` give the same records, with the same ids. */
export function generateRecords(
  modules: readonly CrmModule[],
  count: number,
  seed: number,
  now: number,
  timeZone: string,
): GeneratedRecord[] {
  const random = createRandom(seed);
  const nextId = createIdSequence(ID_BLOCKS.records);
  const generated: GeneratedRecord[] = [];
  const sizes = shareOut(count);
  for (const [apiName, , build] of RECORD_BUILDERS) {
    const module = modules.find((candidate) => candidate.apiName === apiName);
    if (!module) throw new Error(`No module ${apiName}`);
    for (let index = 1; index <= (sizes.get(apiName) ?? 0); index++) {
      const idle = random.chance(IDLE_SHARE);
      const createdDaysAgo = random.whole(idle ? 250 : 1, idle ? 600 : 240);
      const activeDaysAgo = idle ? random.whole(200, createdDaysAgo) : random.whole(1, Math.min(createdDaysAgo, 120));
      const at = formatZohoTime(now - activeDaysAgo * DAY, timeZone);
      const owner = random.pick([ADMIN, REP, SECOND_REP]).id;
      const record: StoredRecord = {
        id: nextId(),
        module: apiName,
        layoutId: pickLayout(module, random.next()),
        ownerId: owner,
        values: build(random, now, timeZone, index),
        createdTime: formatZohoTime(now - createdDaysAgo * DAY, timeZone),
        modifiedTime: at,
        lastActivityTime: at,
        createdBy: owner,
        modifiedBy: owner,
        layoutHidden: false,
      };
      const events = module.peopleBased && random.chance(0.3) ? drawEvents(random.whole(1, 4), random.next, at) : [];
      generated.push({ record, events });
    }
  }
  return generated;
}

/** What rounding leaves over goes to the first module. */
function shareOut(count: number): ReadonlyMap<string, number> {
  const sizes = new Map(RECORD_BUILDERS.map(([module, share]) => [module, Math.floor(count * share)]));
  const [[first]] = RECORD_BUILDERS;
  const placed = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return sizes.set(first, (sizes.get(first) ?? 0) + count - placed);
}

/** Two of three records use the module's first layout. */
function pickLayout(module: CrmModule, draw: number): string {
  const index = draw < 2 / 3 ? 0 : 1 + Math.floor((draw - 2 / 3) * 3 * (module.layouts.length - 1));
  const layout = module.layouts[index] ?? module.layouts[0];
  if (!layout) throw new Error(`Module ${module.apiName} has no layout`);
  return layout.id;
}

function drawEvents(count: number, next: () => number, at: string): SignalEvent[] {
  return Array.from({ length: count }, () => {
    const signal = SCORED_SIGNALS[Math.floor(next() * SCORED_SIGNALS.length)];
    if (!signal) throw new Error("There are no signals to draw");
    return { signalId: signal.id, at };
  });
}
