import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

export interface FoundRegex {
  /** "src/scoring/x.ts:12" */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

export interface FoundRegexes {
  readonly literals: readonly FoundRegex[];
  /** Files in which expressions are put together at run time, once for each. */
  readonly made: readonly string[];
}

/** The regular expressions of all files below a folder. */
export function listRegexes(folder: string): FoundRegexes {
  const literals: FoundRegex[] = [];
  const made: string[] = [];
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
  for (const path of paths.sort()) {
    const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
        literals.push({ place: `${path}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      const makes = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";
      if (makes) made.push(path);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { literals, made };
}
