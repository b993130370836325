import { defineConfig } from "vitest/config";
import { keptWorker } from "./test/support/kept-worker.ts";

/**
 * The tests that a mutant of the core has to get past, properties on few cases only. Those with enormous values or a server are
 * left out: each of them would run for every mutant. All that could only kill more.
 */
export default defineConfig({
  plugins: [
    {
      name: "kept-worker",
      configureVitest({ project }) {
        const poolRunner = keptWorker();
        Object.assign(project.config, { pool: poolRunner.name, poolRunner });
      },
    },
  ],
  test: {
    environment: "node",
    include: [
      "test/{scoring,crm}/**/*.test.ts",
      "test/contract/{metadata,metadata-memory,rule-writes,scores-and-runs,scoring-rules}.test.ts",
    ],
    exclude: ["test/scoring/matching/hostile-values.test.ts"],
    setupFiles: ["test/support/no-shrinking.ts"],
    env: { SCORELENS_FEW_CASES: "1" },
    // Modules are kept between files: a mutant switches itself on at run time, and the tests of the core share no state.
    isolate: false,
    // A mutant that loops for ever is ended by Stryker's own time limit.
    testTimeout: 60_000,
  },
});
