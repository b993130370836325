/** More than one record has fields, so that all criteria on a field find what the first one read. */
const MOST_TEXTS = 256;
/** Longer texts are read each time: remembering them would hold on to too much memory. */
const LONGEST = 1_000;

/** The same function, which remembers what it read of the texts that it saw last. Never write to a result. */
export function rememberTexts<Result extends NonNullable<unknown> | null>(
  read: (text: string) => Result,
): (text: string) => Result {
  const remembered = new Map<string, Result>();
  const find = (text: string): Result => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (text.length > LONGEST) return result;
    if (remembered.size >= MOST_TEXTS) remembered.clear();
    remembered.set(text, result);
    return result;
  };
  let lastText = "";
  let lastResult = read(lastText);
  return (text) => {
    if (text !== lastText) {
      lastResult = find(text);
      lastText = text;
    }
    return lastResult;
  };
}
