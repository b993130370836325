import ts from "typescript";
import { importsHtml, rewriteTemplates } from "./rewrite-templates.js";

/** @typedef {{ file: string, line: number, column: number, message: string }} Finding line and column count from 1 */

/** What tsc reports about the file as it is written would be noise here: `html` itself, for one, is unused in the JSX. */
const OVERRIDES = {
  noEmit: true,
  composite: false,
  incremental: false,
  noUnusedLocals: false,
  noUnusedParameters: false,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: "preact",
};

/** TypeScript's own libraries, the same in every project. @type {Map<string, ts.SourceFile>} */
const libraries = new Map();

/**
 * Checks the templates of every file of a TypeScript project as the JSX that they stand for.
 * @param {string} configFile path of its tsconfig.json @returns {Finding[]}
 */
export function checkTemplates(configFile) {
  const { fileNames, options } = readConfig(configFile);
  if (!fileNames.some((file) => importsHtml(ts.sys.readFile(file) ?? ""))) return [];
  /** @type {Map<string, { source: string, rewritten: import("./rewrite-templates.js").Rewritten }>} */
  const templates = new Map();
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (fileName, languageVersion, ...rest) => {
    const source = fileName.endsWith(".ts") && !fileName.endsWith(".d.ts") ? ts.sys.readFile(fileName) : undefined;
    if (source !== undefined && importsHtml(source)) {
      const rewritten = rewriteTemplates(fileName, source);
      templates.set(fileName, { source, rewritten });
      return ts.createSourceFile(fileName, rewritten.text, languageVersion, true, ts.ScriptKind.TSX);
    }
    const file = libraries.get(fileName) ?? read(fileName, languageVersion, ...rest);
    if (file !== undefined && fileName.includes("/typescript/lib/")) libraries.set(fileName, file);
    return file;
  };
  const program = ts.createProgram(fileNames, options, host);
  return [...templates].flatMap(([fileName, { source, rewritten }]) => {
    const file = program.getSourceFile(fileName);
    if (file === undefined) return [];
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    const found = [
      ...rewritten.problems,
      ...diagnostics.map(({ start, messageText }) => ({
        at: rewritten.toSource(start ?? 0),
        message: ts.flattenDiagnosticMessageText(messageText, "\n"),
      })),
      ...findUnknownAttributes(file, program.getTypeChecker()).map(({ at, message }) => ({
        at: rewritten.toSource(at),
        message,
      })),
    ];
    const original = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022);
    return found
      .sort((one, other) => one.at - other.at)
      .map(({ at, message }) => {
        const { line, character } = original.getLineAndCharacterOfPosition(at);
        return { file: fileName, line: line + 1, column: character + 1, message };
      });
  });
}

/** @param {string} configFile */
function readConfig(configFile) {
  const parsedConfig = ts.getParsedCommandLineOfConfigFile(configFile, OVERRIDES, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
    },
  });
  if (parsedConfig === undefined) throw new Error(`No TypeScript project: ${configFile}`);
  const [error] = parsedConfig.errors;
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  return parsedConfig;
}

/**
 * TypeScript takes any attribute with a hyphen; a misspelt aria-* would pass.
 * @param {ts.SourceFile} file @param {ts.TypeChecker} checker
 */
function findUnknownAttributes(file, checker) {
  /** @type {import("./rewrite-templates.js").Problem[]} */
  const problems = [];
  visit(file);
  return problems;

  /** @param {ts.Node} node */
  function visit(node) {
    if (ts.isJsxAttribute(node)) {
      const name = node.name.getText(file);
      const props =
        name.includes("-") && !name.startsWith("data-") ? checker.getContextualType(node.parent) : undefined;
      if (props !== undefined && props.getProperty(name) === undefined) {
        problems.push({ at: node.getStart(file), message: `There is no attribute '${name}'.` });
      }
    }
    ts.forEachChild(node, visit);
  }
}
