import { expect } from "vitest";
import { RECORD, RULES, SCORES } from "./documented-samples.ts";
import { type CliRun, createTestFolder, runCli } from "./run-cli.ts";

export const RULES_AND_RECORD = ["--rules", "rules.json", "--record", "record.json"];

/** A folder with the documented samples: rules.json, record.json and scores.json. */
export function createSampleFolder() {
  const folder = createTestFolder();
  folder.write("rules.json", RULES);
  folder.write("record.json", RECORD);
  folder.write("scores.json", SCORES);

  /** Runs the program in the folder. */
  function run(args: readonly string[], input = ""): Promise<CliRun> {
    return runCli(args, { cwd: folder.path, input });
  }

  /** Runs `explain --json` and reads what it printed. */
  async function explain(...args: readonly string[]) {
    const explained = await explainDamaged(...args);
    expect(explained.stderr).toBe("");
    return explained;
  }

  /** The same, where standard error says what can't be read. */
  async function explainDamaged(...args: readonly string[]) {
    const { code, stdout, stderr } = await run(["explain", "--json", ...args]);
    expect(code).toBe(0);
    return { text: stdout, stderr, answer: JSON.parse(stdout) };
  }

  /** Runs `explain`: the lines that it printed. */
  async function explainInLines(...args: readonly string[]): Promise<readonly string[]> {
    const { code, stdout, stderr } = await run(["explain", ...args]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    return stdout.split("\n");
  }

  return { ...folder, run, explain, explainDamaged, explainInLines };
}

/** What the program does where it refuses something: this message and nothing else. */
export function refusal(message: string): CliRun {
  return { code: 2, stdout: "", stderr: `scorelens: ${message}\n` };
}

/** The answer of one rule of leads without a layout. */
export function aRules(fieldRules: readonly unknown[]) {
  const rule = { id: "1", name: "Rule", active: true, layout: null, module: { api_name: "Leads" } };
  return { scoring_rules: [{ ...rule, field_rules: fieldRules }] };
}

/** The documented rule with these changes. */
export function withRule(changes: Readonly<Record<string, unknown>>) {
  return { scoring_rules: [{ ...RULES.scoring_rules[0], ...changes }] };
}
