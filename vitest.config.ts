import { defineConfig } from "vitest/config";
import { CountReporter } from "./test/support/count-reporter.ts";

/** Milliseconds: what a busy machine may need for a step that is over at once on a quiet one. */
const PATIENCE = 15_000;

/** Vitest leaves a core to itself unless told otherwise, which halves the speed of a machine with two. */
const EVERY_CORE = "100%";

export default defineConfig({
  test: {
    reporters: ["default", new CountReporter()],
    restoreMocks: true,
    // Waiting ends with what is waited for; only a test that fails waits so long.
    expect: { poll: { timeout: PATIENCE } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{ui,browser}/**"],
          maxWorkers: EVERY_CORE,
          testTimeout: 4 * PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          environment: "jsdom",
          include: ["test/ui/**/*.test.ts"],
          maxWorkers: EVERY_CORE,
          setupFiles: ["test/support/component-setup.ts"],
          testTimeout: 4 * PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 4 * PATIENCE,
          hookTimeout: 4 * PATIENCE,
          fileParallelism: false,
          // After the others: a page that shares two cores with them is slow enough to fail for no other reason.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
