/** Long enough for a sentence, short enough for a hostile or HTML answer not to flood the page. */
const LONGEST = 300;

/**
 * Words for a rejection of the SDK, which can be an Error, a plain object such as {code, message} or {errorType,
 * errorMessage}, or text. Hostile text: show it as text only.
 */
export function quoteRejection(error: unknown): string {
  try {
    return findWords(error, 3).slice(0, LONGEST);
  } catch {
    // Getters and proxies may throw.
    return NO_REASON;
  }
}

const NO_REASON = "failed without a reason";

function findWords(error: unknown, depth: number): string {
  if (typeof error === "string" && error !== "") return error;
  if (typeof error !== "object" || error === null || depth === 0) return NO_REASON;
  const said = error as Readonly<Record<string, unknown>>;
  for (const key of ["message", "errorMessage", "Message", "code", "errorType", "name"]) {
    const words = said[key];
    if (typeof words === "string" && words !== "") return words;
  }
  return findWords(said["error"], depth - 1);
}
