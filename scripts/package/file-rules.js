import { posix } from "node:path";
import {
  ALLOWED_TYPES,
  COUNTED_TWICE,
  FILE_NAME,
  FOLDER_NAME,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_NAME_LENGTH,
} from "./zoho-limits.js";

/** Rules on what a package consists of, whatever the files say. See package-rules.js. */

/** @typedef {import("./package-rules.js").Rule["find"]} Find */

/** @type {Find} */
export function findNothingToPack({ files }) {
  return files.size > 0 ? [] : [{ path: "app", problem: "holds no file", remedy: "run npm run build first" }];
}

/** @type {Find} */
export function findLinks({ others }) {
  return others.map((path) => ({
    path,
    problem: "is neither a file nor a folder",
    remedy: "put the file itself there",
  }));
}

/** @type {Find} */
export function findTypes({ files }) {
  return [...files.keys()]
    .filter((path) => !path.endsWith(".map") && !ALLOWED_TYPES.includes(posix.extname(path)))
    .map((path) => ({
      path,
      problem: "is of a type that Zoho does not pack",
      remedy: `keep to ${ALLOWED_TYPES.join(" ")}`,
    }));
}

/** @type {Find} */
export function findNames({ files, folders }) {
  const wrongFiles = [...files.keys()].filter((path) => {
    const name = posix.basename(path);
    return !FILE_NAME.test(name) || name.length > MAX_NAME_LENGTH;
  });
  const wrongFolders = folders.filter((path) => !FOLDER_NAME.test(posix.basename(path)));
  const remedy = `use letters, digits, _ $ - (in file names also a dot), at most ${MAX_NAME_LENGTH}`;
  return [...wrongFiles, ...wrongFolders].map((path) => ({ path, problem: "has a name that Zoho refuses", remedy }));
}

/** @type {Find} */
export function findTooMany({ files }) {
  const twice = [...files.keys()].filter((path) => COUNTED_TWICE.test(path)).length;
  const count = files.size + twice;
  if (count <= MAX_FILES) return [];
  const problem = `counts ${count} files, ${twice} translations twice, of at most ${MAX_FILES}`;
  return [{ path: "app", problem, remedy: "join or leave out files" }];
}

/** @type {Find} */
export function findTooLarge({ files }) {
  return [...files]
    .filter(([, bytes]) => bytes.length > MAX_FILE_BYTES)
    .map(([path, { length }]) => ({
      path,
      problem: `has ${length} bytes of at most ${MAX_FILE_BYTES}`,
      remedy: "make it smaller or split it",
    }));
}
