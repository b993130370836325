import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import ts from "typescript";

/** @typedef {{ name: string, module: string, original: string }} Export `module`: a file's absolute path, or a package's name */

/** @type {Map<string, ts.SourceFile>} */
const parsed = new Map();

/** Files are read again afterwards. */
export function forgetExports() {
  parsed.clear();
}

/**
 * What a file hands on from others by `export { … } from`, each with the module that declares it.
 *
 * @param {string} file
 * @returns {readonly Export[]}
 */
export function listHandedOn(file) {
  return parse(resolve(file)).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
    const { exportClause: clause, moduleSpecifier: from } = statement;
    if (from === undefined || !ts.isStringLiteral(from)) return [];
    if (clause === undefined || !ts.isNamedExports(clause))
      throw new Error(`${file}: what scripts share is chosen by hand, name by name`);
    return clause.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }) => ({
        name: name.text,
        ...findDeclaration(locate(file, from.text), (propertyName ?? name).text),
      }));
  });
}

/**
 * The module that declares what another one exports under this name, through whatever hands it on.
 *
 * @param {string} module
 * @param {string} name
 * @returns {Omit<Export, "name">}
 */
export function findDeclaration(module, name) {
  return searchDeclaration(module, name) ?? { module, original: name };
}

/** @param {string} module @param {string} name @returns {Omit<Export, "name"> | null} null: it exports no such name */
function searchDeclaration(module, name) {
  if (!existsSync(module)) return { module, original: name };
  for (const statement of parse(module).statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause: clause, moduleSpecifier: from } = statement;
      const target = from !== undefined && ts.isStringLiteral(from) ? locate(module, from.text) : module;
      if (clause === undefined) {
        const found = statement.isTypeOnly ? null : searchDeclaration(target, name);
        if (found !== null) return found;
      } else if (ts.isNamedExports(clause)) {
        const element = clause.elements.find((candidate) => candidate.name.text === name);
        if (element === undefined) continue;
        const original = (element.propertyName ?? element.name).text;
        return target === module ? { module, original } : findDeclaration(target, original);
      }
    } else if (declares(statement, name)) return { module, original: name };
  }
  return null;
}

/** @param {ts.Statement} statement @param {string} name */
function declares(statement, name) {
  if (!ts.canHaveModifiers(statement)) return false;
  if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return false;
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.some(
      (declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name,
    );
  return (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name?.text === name;
}

/** @param {string} from @param {string} specifier */
export function locate(from, specifier) {
  return specifier.startsWith(".") ? resolve(dirname(from), specifier) : specifier;
}

/** @param {string} file */
function parse(file) {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  parsed.set(file, tree);
  return tree;
}
