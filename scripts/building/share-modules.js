import { resolve } from "node:path";
import { parseAst } from "vite";
import { findDeclaration, forgetExports, listHandedOn, locate } from "./list-exports.js";
import { shortName } from "./short-name.js";
import { WIDGET_SCRIPTS } from "./widget-scripts.js";

/** Small functions that call one another by their files, which no script can share by name. */
const STATELESS = /\/node_modules\/date-fns\//;
const PREFIX = "\0shared:";

/**
 * Lets a script take what earlier scripts export from their global variables, name by name, instead of bringing it again. An
 * import through an index counts as one of the module that declares the name, so that nothing else comes along.
 *
 * A module of which a later script takes one name from an earlier script and brings another with a copy of its own would have
 * two states; so every module may come once only: findTwice says which does not.
 *
 * @param {string} name of the script
 * @returns {import("vite").Plugin}
 */
export function shareModules(name) {
  const script = WIDGET_SCRIPTS[name];
  /** Its exports are for scripts alone. */
  const isShared = script?.globalName !== undefined && script.later !== true;
  /** @type {Map<string, string>} */
  let shared = new Map();
  return {
    name: "share-modules",
    enforce: "post",
    buildStart() {
      forgetExports();
      shared = listShared(script?.after ?? []);
    },
    resolveId: { order: "pre", handler: (id) => (id.startsWith(PREFIX) ? id : null) },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const [script = "", name] = id.slice(PREFIX.length).split(".");
      const code =
        name === undefined
          ? `export const script = ${script};`
          : `import { script } from ${JSON.stringify(PREFIX + script)}; export const shared = script.${name};`;
      return { code, moduleSideEffects: false };
    },
    transform: {
      order: "post",
      handler(code, id) {
        if (!/\.m?[jt]s$/.test(id) || id.startsWith(PREFIX)) return null;
        const nameExport = isShared && id === resolve(script.entry) ? shortName : (/** @type {string} */ own) => own;
        return { code: redirectImports(code, id, shared, nameExport), map: null };
      },
    },
  };
}

/**
 * The modules that a script brings although an earlier one has them, in words; none where all is well.
 *
 * @param {ReadonlyMap<string, ReadonlySet<string>>} modules of each script that was built
 * @returns {readonly string[]}
 */
export function findTwice(modules) {
  return Object.entries(WIDGET_SCRIPTS).flatMap(([name, { after }]) =>
    after.flatMap((earlier) =>
      [...(modules.get(name) ?? [])]
        .filter((id) => modules.get(earlier)?.has(id) && !STATELESS.test(id))
        .map((id) => `${name}.js brings ${id} again, which ${earlier}.js has: export there what is needed of it`),
    ),
  );
}

/** The modules that have something in a script. @param {Awaited<ReturnType<typeof import("vite").build>>} built */
export function listModules(built) {
  const outputs = Array.isArray(built) ? built : "output" in built ? [built] : [];
  const chunks = outputs.flatMap(({ output }) => output.filter((file) => file.type === "chunk"));
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
  return new Set(
    modules.filter(([id, { renderedLength }]) => renderedLength > 0 && !id.startsWith("\0")).map(([id]) => id),
  );
}

/** From the name in its module to the expression that gives it. @param {readonly string[]} scripts */
function listShared(scripts) {
  const shared = new Map();
  /** @type {Set<string>} */
  const taken = new Set();
  for (const name of scripts) {
    const { entry, globalName, later = false } = WIDGET_SCRIPTS[name] ?? {};
    if (entry === undefined || globalName === undefined) throw new Error(`${name} shares nothing`);
    for (const { name: exported, module, original } of listHandedOn(entry)) {
      const expression = `${globalName}.${later ? exported : shortName(exported)}`;
      if (taken.has(expression)) throw new Error(`${entry}: call ${exported} otherwise, its short name is taken`);
      taken.add(expression);
      shared.set(`${module}#${original}`, expression);
    }
  }
  return shared;
}

/**
 * @param {string} code
 * @param {string} id
 * @param {ReadonlyMap<string, string>} shared
 * @param {(name: string) => string} nameExport
 */
function redirectImports(code, id, shared, nameExport) {
  let text = code;
  for (const statement of parseAst(code).body.toReversed()) {
    const lines = redirect(statement, id, shared, nameExport);
    if (lines !== null) text = text.slice(0, statement.start) + lines.join("") + text.slice(statement.end);
  }
  return text;
}

/**
 * @param {ReturnType<typeof parseAst>["body"][number]} statement
 * @param {string} id
 * @param {ReadonlyMap<string, string>} shared
 * @param {(name: string) => string} nameExport
 */
function redirect(statement, id, shared, nameExport) {
  if (statement.type === "ImportDeclaration" && statement.specifiers.length > 0) {
    const named = statement.specifiers.filter((specifier) => specifier.type === "ImportSpecifier");
    // A default export, or all of a module: never one of ours, and no script shares it.
    if (named.length < statement.specifiers.length) return null;
    const { value } = statement.source;
    return named.map(({ imported, local }) => `import ${find(value, nameOf(imported), local.name)}`);
  }
  if (statement.type === "ExportNamedDeclaration" && statement.source !== null) {
    const { value } = statement.source;
    return statement.specifiers.map(
      ({ local, exported }) => `export ${find(value, nameOf(local), nameExport(nameOf(exported)))}`,
    );
  }
  return null;

  /** @param {string} from @param {string} name @param {string} as */
  function find(from, name, as) {
    const { module, original } = findDeclaration(locate(id, from), name);
    const expression = shared.get(`${module}#${original}`);
    return expression === undefined
      ? `{ ${original} as ${as} } from ${JSON.stringify(module)};`
      : `{ shared as ${as} } from ${JSON.stringify(PREFIX + expression)};`;
  }
}

/** @param {{ type: string, name?: string, value?: unknown }} name Written as a word or as a text. */
function nameOf({ name, value }) {
  return name ?? String(value);
}
