import { expect, test } from "vitest";
import { quoteRejection } from "../../../src/crm/transport/quote-rejection.ts";

const NO_REASON = "failed without a reason";

test.each<[string, unknown, string]>([
  ["text", "Network down", "Network down"],
  ["an error", new Error("Network down"), "Network down"],
  ["an error without a message, by its name", new TypeError(""), "TypeError"],
  ["the SDK's object with a code", { code: "INVALID_URL" }, "INVALID_URL"],
  ["an object with a message and a code", { code: "INVALID_URL", message: "wrong address" }, "wrong address"],
  ["an object whose message is empty", { code: "INVALID_URL", message: "" }, "INVALID_URL"],
  ["an object whose message is no text", { code: "INVALID_URL", message: 7 }, "INVALID_URL"],
  ["zrc's object", { errorType: "ApiError", errorMessage: "status code 500" }, "status code 500"],
  ["zrc's object without a message", { errorType: "ApiError" }, "ApiError"],
  ["an object with a Message", { Message: "Limit reached", code: 4_820 }, "Limit reached"],
  ["an object that holds the error", { error: { errorMessage: "status code 500" } }, "status code 500"],
  ["an object that holds the error's text", { error: "status code 500" }, "status code 500"],
  ["an error within one within one", { error: { error: { message: "inside" } } }, "inside"],
])("%s is told in its own words", (_, error, words) => {
  expect(quoteRejection(error)).toBe(words);
});

function aCircle(): object {
  const circle: { error?: object } = {};
  circle.error = circle;
  return circle;
}

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["empty text", ""],
  ["a number", 5],
  ["a function, whose name tells nothing", function onError() {}],
  ["an object without words", {}],
  ["an object whose words are all empty", { message: "", name: "", error: "" }],
  ["an object that holds nothing", { error: null }],
  ["an object that holds itself", aCircle()],
  ["words four levels down", { error: { error: { error: { message: "deep" } } } }],
])("%s is no reason", (_, error) => {
  expect(quoteRejection(error)).toBe(NO_REASON);
});

test("of a long text as much is told as a page can show", () => {
  expect(quoteRejection("x".repeat(300))).toBe("x".repeat(300));
  expect(quoteRejection({ message: "x".repeat(301) })).toBe("x".repeat(300));
});
