import type { TestEvent } from "./editor-event.ts";
import type { TestRecord } from "./editor-state.ts";

export function reduceTest(test: TestRecord, event: TestEvent): TestRecord {
  switch (event.type) {
    case "record_chosen":
      return { ...test, head: event.head, record: null };
    case "record_read":
      return event.head.id === test.head?.id ? { ...test, record: event.record } : test;
    case "fiscal_year_read":
      return { ...test, fiscalYearStartMonth: event.startMonth };
  }
}
