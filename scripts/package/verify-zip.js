import { unzipSync } from "fflate";
import { PackError } from "./pack-error.js";

/**
 * Zoho's toolkit leaves out what it does not know: the zip must hold the files of the package and nothing else, byte by
 * byte.
 * @param {Uint8Array} zip
 * @param {import("./read-package.js").Package} pack
 * @throws {PackError}
 */
export function verifyZip(zip, { files }) {
  /** @type {string[]} */
  const names = [];
  const entries = readEntries(zip, names);
  const problems = [
    ...[...files.keys()].filter((path) => !names.includes(path)).map((path) => `${path} is missing`),
    ...names.filter((path) => !files.has(path)).map((path) => `${path} does not belong there`),
    ...names.filter((path, index) => names.indexOf(path) < index).map((path) => `${path} is there twice`),
    ...[...files].flatMap(([path, bytes]) => {
      const entry = entries[path];
      return entry === undefined || Buffer.from(entry).equals(bytes) ? [] : [`${path} has other bytes`];
    }),
  ];
  if (problems.length > 0) throw new PackError(`the zip is not what was packed: ${problems.join(", ")}`);
}

/** @param {Uint8Array} zip @param {string[]} names gets each, also where one is there twice */
function readEntries(zip, names) {
  try {
    return unzipSync(zip, { filter: ({ name }) => names.push(name) > 0 });
  } catch (error) {
    throw new PackError(`the zip cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
