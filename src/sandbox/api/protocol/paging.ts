import { type ApiAnswer, refuse } from "./answer.ts";

export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

export interface PageInfo {
  readonly per_page: number;
  readonly count: number;
  readonly page: number;
  readonly more_records: boolean;
}

const LARGEST_PAGE = 200;

/** Reads page and per_page; both start at 1. */
export function readPageRequest(query: Record<string, string>, perPageUnlessTold: number): PageRequest | ApiAnswer {
  const page = readCount(query["page"], 1);
  if (page === null) return refuseParameter("page");
  const perPage = readCount(query["per_page"], perPageUnlessTold);
  if (perPage === null || perPage > LARGEST_PAGE) return refuseParameter("per_page");
  return { page, perPage };
}

export function refuseParameter(name: string): ApiAnswer {
  return refuse(400, "INVALID_DATA", "Please check whether the input values are correct", { param_name: name });
}

export function cutPage<T>(all: readonly T[], { page, perPage }: PageRequest): { items: T[]; info: PageInfo } {
  const items = all.slice((page - 1) * perPage, page * perPage);
  const info = { per_page: perPage, count: items.length, page, more_records: page * perPage < all.length };
  return { items, info };
}

function readCount(text: string | undefined, unlessTold: number): number | null {
  if (text === undefined) return unlessTold;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
