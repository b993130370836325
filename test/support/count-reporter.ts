import type { SerializedError } from "vitest";
import type { Reporter, TestModule } from "vitest/node";

/**
 * Prints `N passed, N failed, N skipped` alone on the last line, and before it each test that was tried again, whatever came
 * of it. A file that did not load and an error outside of any test count as failed.
 */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    const retried: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state === "pending" ? "skipped" : state] += 1;
        if ((test.diagnostic()?.retryCount ?? 0) === 0) continue;
        retried.push(`retried, then ${state}: ${module.relativeModuleId} > ${test.fullName}`);
      }
      count.failed += module.errors().length;
    }
    for (const line of retried) console.log(line);
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
