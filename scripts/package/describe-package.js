import { createHash } from "node:crypto";

/**
 * What is in a zip, for people: a line for each file. Of a file's SHA-256 the first 16 digits, of the zip's all.
 * @param {string} path
 * @param {Uint8Array} zip
 * @param {import("./read-package.js").Package} pack
 */
export function describePackage(path, zip, { files }) {
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const rows = [...files].map(
    ([name, bytes]) => `${formatBytes(bytes.length).padStart(9)}  ${hash(bytes).slice(0, 16)}  ${name}`,
  );
  return [
    `${"bytes".padStart(9)}  ${"sha256".padEnd(16)}  file`,
    ...rows,
    "",
    `${path}: ${formatBytes(zip.length)} bytes, ${files.size} files of ${formatBytes(total)} bytes`,
    `sha256 ${hash(zip)}`,
  ].join("\n");
}

/** @param {number} bytes */
function formatBytes(bytes) {
  return new Intl.NumberFormat("en").format(bytes);
}

/** @param {Uint8Array} bytes */
function hash(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
