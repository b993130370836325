import ts from "typescript";

/** Names whose mere mention in a script means that text may become code, or HTML. */
const FORBIDDEN = new Set(
  "eval Function execScript importScripts Worker SharedWorker insertAdjacentHTML createContextualFragment parseFromString setHTMLUnsafe writeln outerHTML srcdoc".split(
    " ",
  ),
);
const TIMERS = new Set(["setTimeout", "setInterval"]);
const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'`]*|^\s*(?:javascript|data|blob):.*/gi;

/**
 * What in a script turns text into code or HTML, loads further code, or names an address; one line each. Told from the
 * parsed script, so that texts and comments which only speak of it do not count.
 */
export function findDangers(script: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...judge(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.js", script, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS));
  return found;
}

function judge(node: ts.Node): readonly string[] {
  const name = nameOf(node);
  if (name === "innerHTML" && isWritten(node) && !isPreactsOwn(node)) return [`innerHTML: ${excerpt(node.parent)}`];
  if (name !== null && FORBIDDEN.has(name)) return [`${name}: ${excerpt(node.parent)}`];
  if (name === "write" && nameOf(objectOf(node)) === "document") return [`document.write: ${excerpt(node.parent)}`];
  if (name === "constructor" && nameOf(objectOf(node)) === "constructor") return [`Function: ${excerpt(node)}`];
  if (name === "dangerouslySetInnerHTML" && !isCompared(node)) return [`${name}: ${excerpt(node.parent)}`];
  if (ts.isCallExpression(node)) return judgeCall(node);
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    const inMarkup = node.text.includes("dangerouslySetInnerHTML") && name === null ? ["dangerouslySetInnerHTML"] : [];
    return [...inMarkup, ...(node.text.match(ADDRESS) ?? []).map((address) => `address: ${address}`)];
  }
  return [];
}

function judgeCall(call: ts.CallExpression): readonly string[] {
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return [`import(): ${excerpt(call)}`];
  const callee = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
  const [first] = call.arguments;
  if (!ts.isIdentifier(callee) || !TIMERS.has(callee.text) || first === undefined) return [];
  const isText = ts.isStringLiteralLike(first) || ts.isTemplateExpression(first) || ts.isBinaryExpression(first);
  return isText ? [`${callee.text} with text: ${excerpt(call)}`] : [];
}

/** Of an identifier, or of a text that stands for one (`x["eval"]`, `"eval" in x`). */
function nameOf(node: ts.Node | null): string | null {
  if (node === null) return null;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) {
    return node.text;
  }
  if (ts.isElementAccessExpression(node)) return nameOf(node.argumentExpression);
  return ts.isStringLiteralLike(node) && node.text.length < 30 ? node.text : null;
}

function objectOf(node: ts.Node): ts.Node | null {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.expression : null;
}

function isWritten(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

/** Preact's way of serving dangerouslySetInnerHTML, whose use is found by itself. */
function isPreactsOwn(node: ts.Node): boolean {
  return ts.isBinaryExpression(node.parent) && nameOf(node.parent.right) === "__html";
}

function isCompared(node: ts.Node): boolean {
  return ts.isBinaryExpression(node.parent) && node.parent.operatorToken.getText().startsWith("==");
}

function excerpt(node: ts.Node): string {
  return node.getText().slice(0, 80);
}
