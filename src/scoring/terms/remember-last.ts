/**
 * The same function, which remembers its last text: the criteria on a field read one value one after the other. Never
 * write to a result.
 */
export function rememberLast<Result>(read: (text: string) => Result): (text: string) => Result {
  let lastText = "";
  let lastResult = read(lastText);
  return (text) => {
    if (text !== lastText) {
      lastResult = read(text);
      lastText = text;
    }
    return lastResult;
  };
}
