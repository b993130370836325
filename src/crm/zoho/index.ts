export * from "./connection-transport.ts";
export * from "./find-sdk.ts";
export * from "./host.ts";
export * from "./sdk-transport.ts";
export * from "./zrc-transport.ts";
