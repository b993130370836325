import ts from "typescript";
import { MappedText } from "./mapped-text.js";
import { TemplateProblem, writeJsx } from "./write-jsx.js";

/**
 * @typedef {{ message: string, at: number }} Problem `at` is an offset in the source
 * @typedef {{ text: string, toSource: (offset: number) => number, problems: readonly Problem[] }} Rewritten
 */

/** Whether the source imports our own `html`, by whatever path. @param {string} source @returns {boolean} */
export function importsHtml(source) {
  return /import\s*\{[^}]*\bhtml\b[^}]*\}\s*from\s*"\.[^"]*"/.test(source);
}

/**
 * The source with each html`` template written as JSX, line by line where it was. A template with a problem of its own
 * becomes a value of type never, so that its problem is reported once.
 * @param {string} fileName @param {string} source @returns {Rewritten}
 */
export function rewriteTemplates(fileName, source) {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const out = new MappedText(source);
  /** @type {Problem[]} */
  const problems = [];
  write(file, 0, source.length);
  return { text: out.text, toSource: (offset) => out.toSource(offset), problems };

  /** Copies [start, end), which is what `node` covers, and rewrites what is in it. @param {ts.Node} node @param {number} start @param {number} end */
  function write(node, start, end) {
    let at = start;
    visit(node);
    out.copy(at, end);

    /** @param {ts.Node} inner */
    function visit(inner) {
      if (isTemplate(inner)) {
        const from = inner.getStart(file);
        out.copy(at, from);
        writeTemplate(inner.template, from);
        at = inner.end;
        return;
      }
      if (ts.isImportSpecifier(inner) && inner.propertyName?.text === "html") {
        problems.push({
          message: "A template's tag is always html: by another name none is checked.",
          at: inner.getStart(file),
        });
      }
      const parameter = ts.isArrowFunction(inner) ? inner.typeParameters?.[0] : undefined;
      // `<T>(…) =>` opens an element in JSX, `<T,>(…) =>` does not; biome removes the comma.
      if (parameter !== undefined && source[parameter.end] === ">") {
        out.copy(at, parameter.end);
        out.insert(",", parameter.end);
        at = parameter.end;
      }
      ts.forEachChild(inner, visit);
    }
  }

  /** @param {ts.TemplateLiteral} template @param {number} from */
  function writeTemplate(template, from) {
    const mark = out.mark();
    try {
      writeJsx(describeTemplate(template), out, (expression) => write(expression, expression.pos, expression.end));
    } catch (problem) {
      if (!(problem instanceof TemplateProblem)) throw problem;
      out.rewind(mark);
      problems.push({ message: problem.message, at: problem.at });
      out.insert("(null as never", from);
      out.copyLineBreaks(from, template.end);
      out.insert(")", template.end);
    }
  }

  /** @param {ts.TemplateLiteral} template @returns {import("./write-jsx.js").Template} */
  function describeTemplate(template) {
    const bounds = { source, start: template.getStart(file) + 1, end: template.end - 1 };
    if (ts.isNoSubstitutionTemplateLiteral(template)) return { ...bounds, holes: new Map() };
    const holes = new Map();
    for (const { expression, literal } of template.templateSpans) {
      holes.set(expression.pos - 2, { expression, end: literal.getStart(file) + 1 });
    }
    return { ...bounds, holes };
  }
}

/** @param {ts.Node} node @returns {node is ts.TaggedTemplateExpression} */
function isTemplate(node) {
  return ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === "html";
}
