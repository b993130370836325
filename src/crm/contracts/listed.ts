export type { Listed, ListGaps } from "../wire/index.ts";
