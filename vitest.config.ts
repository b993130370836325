import { defineConfig } from "vitest/config";
import { compileTemplates } from "./scripts/templates/compile-templates.js";
import { CountReporter } from "./test/support/count-reporter.ts";
import { GIVE_UP, PATIENCE } from "./test/support/patience.ts";

/** Vitest leaves a core to itself unless told otherwise, which halves the speed of a machine with two. */
const EVERY_CORE = "100%";

export default defineConfig({
  // What the tests run is what the build makes of the templates.
  plugins: [compileTemplates()],
  test: {
    reporters: ["default", new CountReporter()],
    restoreMocks: true,
    // Waiting ends with what is waited for; only a test that fails waits so long.
    expect: { poll: { timeout: PATIENCE } },
    testTimeout: GIVE_UP,
    hookTimeout: GIVE_UP,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{ui,browser}/**"],
          maxWorkers: EVERY_CORE,
          // Nothing that these import keeps anything, so a file needs no process of its own: two thirds of their time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          environment: "./test/support/jsdom-environment.ts",
          include: ["test/ui/**/*.test.ts"],
          maxWorkers: EVERY_CORE,
          setupFiles: ["test/support/component-setup.ts"],
          // The simulated page is most of a file's time: see component-setup.ts for what makes it new for each.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/support/share-browser.ts"],
          maxWorkers: EVERY_CORE,
          // A race is a fault of the test, which the last lines name; the run goes on.
          retry: 1,
          // After the others: a page that shares two cores with them is slow enough to fail for no other reason.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
