import { renameSync, rmSync } from "node:fs";
import ts from "typescript";

/**
 * `tsc -b` for the projects that are named, or for all of them, with one difference: each file is written aside and then
 * renamed. So nothing that runs in this folder, a server, a test or a second build, ever reads half a file.
 */
const system = {
  ...ts.sys,
  /** @param {string} path @param {string} text @param {boolean} [mark] */
  writeFile(path, text, mark) {
    const aside = `${path}.${process.pid}~`;
    try {
      ts.sys.writeFile(aside, text, mark);
      renameSync(aside, path);
    } catch (error) {
      // TypeScript then creates the folder that is missing, and writes again.
      rmSync(aside, { force: true });
      throw error;
    }
  },
};

const named = process.argv.slice(2);
const print = (/** @type {string} */ text) => ts.sys.write(`${text}${ts.sys.newLine}`);
const format = process.stdout.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
const host = ts.createSolutionBuilderHost(system, undefined, (diagnostic) =>
  print(
    format([diagnostic], {
      getCurrentDirectory: system.getCurrentDirectory,
      getCanonicalFileName: (file) => file,
      getNewLine: () => ts.sys.newLine,
    }).trimEnd(),
  ),
);
process.exitCode = ts.createSolutionBuilder(host, named.length > 0 ? named : ["."], {}).build();
