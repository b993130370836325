import { defineConfig } from "vitest/config";
import { CountReporter } from "./test/support/count-reporter.ts";

/** Vitest leaves a core to itself unless told otherwise, which halves the speed of a machine with two. */
const EVERY_CORE = "100%";

export default defineConfig({
  test: {
    reporters: ["default", new CountReporter()],
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{ui,browser}/**"],
          maxWorkers: EVERY_CORE,
          testTimeout: 20_000,
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
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // After the others: a page that shares two cores with them is slow enough to fail for no other reason.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
