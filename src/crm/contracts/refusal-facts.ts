export { type RefusalFacts, readRefusalFacts } from "../wire/index.ts";
