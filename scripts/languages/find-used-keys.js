import ts from "typescript";

/**
 * A text of the source that may be a key: its pieces in order, each a set of texts, or null where any may stand.
 *
 * @typedef {readonly (ReadonlySet<string> | null)[]} Shape
 */

/**
 * Says of a key whether the code of these projects (paths of their tsconfig.json) can ask for it: as a literal, or as a
 * template such as `outcome.${outcome}`, whose holes are filled with what their types allow. A hole that may hold any text is
 * filled with the literals and property names of the code alone, so a family of keys needs no list of its own.
 *
 * @param {readonly string[]} configFiles
 * @returns {(key: string) => boolean}
 */
export function findUsedKeys(configFiles) {
  /** @type {Set<string>} */
  const words = new Set();
  /** @type {Shape[]} */
  const shapes = [];
  for (const configFile of configFiles) {
    const program = createProgram(configFile);
    const checker = program.getTypeChecker();
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) words.add(node.text);
      if (ts.isTemplateExpression(node)) shapes.push(shapeOf(node, checker));
      ts.forEachChild(node, visit);
    };
    for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
  }
  for (const shape of shapes) for (const text of textsOf(shape)) words.add(text);
  const templates = shapes.filter(isFamily);
  return (key) => words.has(key) || templates.some((shape) => fits(shape, key, words));
}

/** @param {string} configFile @returns {ts.Program} */
function createProgram(configFile) {
  const config = ts.getParsedCommandLineOfConfigFile(configFile, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic({ messageText }) {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  });
  if (config === undefined) throw new Error(`${configFile} can't be read`);
  const { fileNames, options, projectReferences = [] } = config;
  return ts.createProgram({ rootNames: fileNames, options, projectReferences });
}

/** @param {ts.TemplateExpression} template @param {ts.TypeChecker} checker @returns {Shape} */
function shapeOf({ head, templateSpans }, checker) {
  return [
    new Set([head.text]),
    ...templateSpans.flatMap(({ expression, literal }) => {
      const type = checker.getTypeAtLocation(expression);
      return [literalsOf(checker.getBaseConstraintOfType(type) ?? type), new Set([literal.text])];
    }),
  ];
}

/** @param {ts.Type} type @returns {ReadonlySet<string> | null} */
function literalsOf(type) {
  const members = type.isUnion() ? type.types : [type];
  const texts = members.map((member) => (member.isLiteral() ? String(member.value) : null));
  return texts.includes(null) ? null : new Set(texts.filter((text) => text !== null));
}

/** All that a shape without an open hole can be. @param {Shape} shape @returns {string[]} */
function textsOf([piece, ...rest]) {
  if (piece === undefined) return [""];
  if (piece === null) return [];
  const ends = textsOf(rest);
  return [...piece].flatMap((text) => ends.map((end) => text + end));
}

/** Without a fixed beginning such as "refusal." a template with an open hole is any text at all. @param {Shape} shape */
function isFamily(shape) {
  const [head] = shape;
  return shape.includes(null) && [...(head ?? [])].some((text) => /^[a-z_]+\./.test(text));
}

/**
 * @param {Shape} shape
 * @param {string} key
 * @param {ReadonlySet<string>} words
 * @returns {boolean}
 */
function fits([piece, ...rest], key, words) {
  if (piece === undefined) return key === "";
  if (piece !== null)
    return [...piece].some((text) => key.startsWith(text) && fits(rest, key.slice(text.length), words));
  for (let end = 1; end <= key.length; end += 1) {
    if (words.has(key.slice(0, end)) && fits(rest, key.slice(end), words)) return true;
  }
  return false;
}
