import { readFileSync } from "node:fs";

interface Sample {
  /** Where the answer is documented. */
  readonly source: string;
  /** 200 where the sample says nothing else. */
  readonly status: number;
  readonly answer: unknown;
}

export function readSample(name: string): Sample {
  const text = readFileSync(new URL(`../../fixtures/zoho/${name}.json`, import.meta.url), "utf8");
  return { status: 200, ...(JSON.parse(text) as Omit<Sample, "status">) };
}

/** The answer alone, fresh on each call. */
export function readAnswer(name: string): unknown {
  return readSample(name).answer;
}
