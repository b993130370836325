import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reportHeight } from "../../../src/ui/screen/report-height.ts";

/** jsdom has no layout: the test says when and to what the size changes. */
let notice: () => void = () => {};
let observed: Element | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(callback: () => void) {
        notice = callback;
      }
      observe(element: Element) {
        observed = element;
      }
      disconnect() {
        observed = null;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function elementOf(heights: number[]): Element {
  const element = document.createElement("main");
  element.getBoundingClientRect = () => new DOMRect(0, 0, 320, heights.length > 1 ? heights.shift() : heights[0]);
  return element;
}

test("tells the height once it has settled, in whole pixels", () => {
  const told: number[] = [];
  reportHeight(elementOf([410.2]), (height) => told.push(height));
  notice();
  vi.advanceTimersByTime(50);
  notice();
  vi.advanceTimersByTime(99);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([411]);
});

test("does not repeat a height that the CRM knows", () => {
  const told: number[] = [];
  reportHeight(elementOf([300, 300, 500]), (height) => told.push(height));
  for (let change = 0; change < 3; change += 1) {
    notice();
    vi.advanceTimersByTime(200);
  }
  expect(told).toEqual([300, 500]);
});

test("tells the height anew when the CRM shows another page, although it is the same", () => {
  const told: number[] = [];
  let turnPage = () => {};
  const stop = reportHeight(
    elementOf([300]),
    (height) => told.push(height),
    (follow) => {
      turnPage = follow;
      return () => {
        turnPage = () => {};
      };
    },
  );
  notice();
  vi.advanceTimersByTime(200);
  turnPage();
  vi.advanceTimersByTime(200);
  stop();
  turnPage();
  vi.advanceTimersByTime(200);
  expect(told).toEqual([300, 300]);
});

test("stops when it is told to", () => {
  const told: number[] = [];
  const stop = reportHeight(elementOf([300]), (height) => told.push(height));
  notice();
  stop();
  vi.advanceTimersByTime(200);
  expect(told).toEqual([]);
  expect(observed).toBeNull();
});
