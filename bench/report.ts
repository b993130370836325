import { scorelensPoints } from "./engines/scorelens.ts";
import type { Measurement, Plan } from "./measure.ts";
import { median } from "./median.ts";

/** `{"recordsPerSecond":{engine:n},"ratios":{engine:n}}`: ratios are Scorelens (points only) over the other engine. */
export function writeJson(measurements: readonly Measurement[]): string {
  const recordsPerSecond = Object.fromEntries(measurements.map(({ name, rates }) => [name, round(median(rates))]));
  const ratios = Object.fromEntries(listRatios(measurements, scorelensPoints.name));
  return `${JSON.stringify({ recordsPerSecond, ratios })}\n`;
}

export function writeTable(measurements: readonly Measurement[], plan: Plan): string {
  const rows = measurements.map(({ name, rates, records }) => [
    name,
    String(round(median(rates))),
    ratioOf(measurements, scorelensPoints.name, name),
    records < plan.records ? `slow: timed on ${records} records` : "",
  ]);
  const head = ["engine", "records/s", "points-only is", ""];
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(index < 3 ? 16 : 0)))
      .join("  ")
      .trimEnd(),
  );
  return `${plan.rules} rules of ${plan.criteriaPerRule} criteria on ${plan.records} records, median of ${plan.rounds} rounds.
All engines gave the same points.\n\n${lines.join("\n")}\n`;
}

/** Medians over the ratios of each round: what slows the machine for a while slows both engines of a ratio. */
function listRatios(measurements: readonly Measurement[], ours: string): readonly (readonly [string, number])[] {
  const own = measurements.find(({ name }) => name === ours)?.rates ?? [];
  return measurements
    .filter(({ name }) => !name.startsWith("scorelens-"))
    .map(({ name, rates }) => {
      const ratio = median(own.map((rate, round) => rate / (rates[round] ?? Number.NaN)));
      return [name, Math.round(ratio * 100) / 100] as const;
    });
}

function ratioOf(measurements: readonly Measurement[], ours: string, theirs: string): string {
  const ratio = listRatios(measurements, ours).find(([name]) => name === theirs)?.[1];
  return ratio === undefined ? "" : `${ratio} x`;
}

function round(rate: number): number {
  return rate < 1_000 ? Math.round(rate * 10) / 10 : Math.round(rate);
}
