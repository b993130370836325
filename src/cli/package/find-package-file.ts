/** A file of the package by its path there. The build makes one file of this folder, dist/cli/start.js: two folders down. */
export function findPackageFile(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
