import { judgeAtMost, type Verdict } from "./verdict.ts";

/** Bytes. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
}

export interface WeighedFile extends Size {
  readonly file: string;
}

export const LOAD_KINDS = ["scripts", "styles", "page", "languages"] as const;

export type LoadKind = (typeof LOAD_KINDS)[number];

/** What one opening has loaded. */
export interface LoadSum extends Readonly<Record<LoadKind, Size>> {
  readonly name: string;
  readonly files: readonly WeighedFile[];
  /** Scripts and styles: the page is mostly its texts in English, and another language comes in place of nothing of ours. */
  readonly budgeted: Size;
  /** Bytes gzipped; null: no budget. */
  readonly limit: number | null;
  readonly verdict: Verdict | null;
}

export function sumLoad(name: string, files: readonly WeighedFile[], limit: number | null): LoadSum {
  const sum = (...kinds: readonly LoadKind[]) => addSizes(files.filter(({ file }) => kinds.includes(findKind(file))));
  const budgeted = sum("scripts", "styles");
  return {
    name,
    files,
    scripts: sum("scripts"),
    styles: sum("styles"),
    page: sum("page"),
    languages: sum("languages"),
    budgeted,
    limit,
    verdict: judgeAtMost(files.length === 0 ? Number.NaN : budgeted.gzip, limit),
  };
}

function addSizes(files: readonly Size[]): Size {
  const add = (one: Size, other: Size) => ({ raw: one.raw + other.raw, gzip: one.gzip + other.gzip });
  return files.reduce(add, { raw: 0, gzip: 0 });
}

/** Throws where a file is of no kind, so that none is left out of every sum. */
function findKind(file: string): LoadKind {
  if (/^language-[\w-]+\.js$/.test(file)) return "languages";
  if (file.endsWith(".js")) return "scripts";
  if (file.endsWith(".css")) return "styles";
  if (file.endsWith(".html")) return "page";
  throw new Error(`Neither script, style nor page: ${file}`);
}
