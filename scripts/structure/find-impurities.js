import ts from "typescript";

/** The calendar, which nobody writes by hand. */
const PACKAGES = /^(?:date-fns|@date-fns\/tz)(?:\/|$)/;
/** What answers otherwise each time, beside a Date without a time. */
const READS = ["Date.now", "Math.random"];

/**
 * Where the core would not give the same explanation for the same rule and record each time: it reads the clock or chance,
 * or imports a package. The compiler keeps it from the DOM, the network and the other folders.
 * @param {string} path from the root of the project, with forward slashes
 * @param {string} source
 * @returns {import("./find-misplaced-names.js").Finding[]}
 */
export function findImpurities(path, source) {
  if (!path.startsWith("src/scoring/")) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  /** @type {import("./find-misplaced-names.js").Finding[]} */
  const findings = [];
  visit(file);
  return findings;

  /** @param {ts.Node} node */
  function visit(node) {
    if (isClockRead(node)) report(node, "src/scoring is pure: time and chance are handed in");
    if (isPackage(node)) report(node, "src/scoring is pure: what needs a package belongs in its callers");
    ts.forEachChild(node, visit);
  }

  /** @param {ts.Node} node @param {string} advice */
  function report(node, advice) {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    findings.push({ line: line + 1, column: character + 1, message: `${node.getText(file)}: ${advice}.` });
  }
}

/** @param {ts.Node} node */
function isClockRead(node) {
  if (ts.isPropertyAccessExpression(node)) return READS.includes(node.getText());
  if (ts.isCallExpression(node)) return node.expression.getText() === "Date";
  return ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length;
}

/** @param {ts.Node} node */
function isPackage(node) {
  const isFrom =
    ts.isStringLiteral(node) && (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent));
  return isFrom && !node.text.startsWith(".") && !PACKAGES.test(node.text);
}
