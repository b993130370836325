import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

export interface Weight {
  readonly file: string;
  /** Bytes. */
  readonly raw: number;
  readonly gzip: number;
}

const FOLDER = "dist/extension/app";

/** All that the two pages consist of; scripts whose names begin with a page's name and "-" load after its first view. */
export async function weighBundles(): Promise<readonly Weight[]> {
  const files = (await readdir(FOLDER)).filter((file) => /\.(html|css|js)$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(`${FOLDER}/${file}`);
      return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    }),
  );
}
