import ts from "typescript";
import { BANS } from "./bans.js";

/** @typedef {{ line: number, column: number, message: string }} Finding line and column count from 1 */

const TEMPLATE_TEXT = new Set([
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
]);

/**
 * Names in a file that have their home elsewhere: identifiers, property names also when quoted, and attributes in
 * html`` templates. Other texts, e.g. paths, and comments may say what they like.
 * @param {string} path from the root of the project, with forward slashes
 * @param {string} source
 * @returns {Finding[]}
 */
export function findMisplacedNames(path, source) {
  const bans = BANS.filter(({ homes }) => !homes.some((home) => home.test(path)));
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  /** @type {Finding[]} */
  const findings = [];
  visit(file);
  return findings;

  /** @param {ts.Node} node */
  function visit(node) {
    if (ts.isIdentifier(node) || isPropertyName(node)) report(node.text, node.getStart(file));
    else if (TEMPLATE_TEXT.has(node.kind) && isInHtml(node)) {
      for (const { 1: name = "", index } of node.getText(file).matchAll(/([A-Za-z]+)=/g)) {
        report(name, node.getStart(file) + index);
      }
    }
    ts.forEachChild(node, visit);
  }

  /** @param {string} name @param {number} at */
  function report(name, at) {
    for (const { names, advice } of bans) {
      if (!names.includes(name)) continue;
      const { line, character } = file.getLineAndCharacterOfPosition(at);
      findings.push({ line: line + 1, column: character + 1, message: `'${name}': ${advice}.` });
    }
  }
}

/** @param {ts.Node} node @returns {node is ts.StringLiteral} `"name": …`, `object["name"]` and `"name" in object` */
function isPropertyName(node) {
  if (!ts.isStringLiteral(node)) return false;
  const { parent } = node;
  return (
    (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) ||
    (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  );
}

/** @param {ts.Node} node */
function isInHtml(node) {
  const template = ts.isTemplateSpan(node.parent) ? node.parent.parent : node.parent;
  const tagged = ts.isTemplateExpression(template) ? template.parent : template;
  return ts.isTaggedTemplateExpression(tagged) && tagged.tag.getText() === "html";
}
