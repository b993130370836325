import ts from "typescript";

/**
 * @typedef {object} Script
 * @property {readonly string[]} names of scripts and style sheets that it may load later, relative to the page; a part
 *   that is worked out at run time is `*`
 * @property {readonly string[]} evaluations calls that run text as code, e.g. `eval`
 */

const FILE_NAME = /^(?:\.\/)?[\w$*-][\w$*./-]*\.(?:js|css)$/;

/** @param {string} path @param {string} text @returns {Script} */
export function readScript(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  /** @type {string[]} */
  const names = [];
  /** @type {string[]} */
  const evaluations = [];
  visit(file);
  return { names, evaluations };

  /** @param {ts.Node} node */
  function visit(node) {
    const evaluation = nameOfEvaluation(node);
    if (evaluation !== null) evaluations.push(evaluation);
    const value = readText(node);
    if (value === null) ts.forEachChild(node, visit);
    else {
      if (FILE_NAME.test(value)) names.push(value.replace(/^\.\//, ""));
      // A hole of a template may hold code, and names.
      if (!ts.isStringLiteralLike(node)) ts.forEachChild(node, visitHoles);
    }
  }

  /** The texts of a template or a sum were read as one. @param {ts.Node} node */
  function visitHoles(node) {
    if (ts.isTemplateSpan(node)) visit(node.expression);
    else if (readText(node) === null) visit(node);
    else ts.forEachChild(node, visitHoles);
  }
}

/** A text with `*` for what is not known yet, null for what is not a text. @param {ts.Node} node @returns {string | null} */
function readText(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join("");
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [readText(node.left), readText(node.right)];
  return left === null && right === null ? null : (left ?? "*") + (right ?? "*");
}

/** @param {ts.Node} node */
function nameOfEvaluation(node) {
  if (ts.isIdentifier(node) && node.text === "eval") return "eval";
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null;
  const { expression } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(name) && name.text === "Function" ? "Function" : null;
}
