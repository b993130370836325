import { defineConfig } from "vitest/config";

/**
 * The tests that a mutant of the core has to get past. Those that try thousands of drawn cases, enormous values or a server
 * are left out: each of them would run for every mutant. They can only kill more.
 */
export default defineConfig({
  test: {
    environment: "node",
    include: ["test/{scoring,crm}/**/*.test.ts"],
    exclude: ["**/*.property.test.ts", "test/scoring/{hostile-values,bulk-values}.test.ts"],
    // Modules are kept between files: a mutant switches itself on at run time, and the tests of the core share no state.
    isolate: false,
    // A mutant that loops for ever is ended by Stryker's own time limit.
    testTimeout: 60_000,
  },
});
