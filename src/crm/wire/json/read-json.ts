import { type Id, MOST_POINTS } from "../../../scoring/index.ts";

/** Where an answer is not as documented, and what is wrong there. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

/**
 * What a parser of this folder answers: the value, or the JSON path of the first problem and its description in words
 * fit for the command line. Parsers never throw.
 */
export type Parsed<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Problem);

export type JsonObject = Readonly<Record<string, unknown>>;

/** A value of Zoho's answer together with its place in it. */
export interface JsonNode {
  readonly value: unknown;
  readonly path: string;
}

// Own guards instead of a schema library: they are 0.8 kB gzip of the widget's 30, valibot with the schema of a rule alone
// 2.2 kB; paths and wording would have to be written for it all the same.
class ShapeProblem extends Error {
  readonly path: string;
  constructor(path: string, problem: string) {
    super(problem);
    this.path = path;
  }
}

/** Runs a reader over a whole answer; the readers below throw on the first problem, only to this place. */
export function parse<T>(json: unknown, read: (root: JsonNode) => T): Parsed<T> {
  try {
    return { ok: true, value: read({ value: json, path: "" }) };
  } catch (error) {
    if (!(error instanceof ShapeProblem)) throw error;
    return { ok: false, path: error.path || "top level", problem: error.message };
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own keys only: what an object inherits ("constructor") is nothing that Zoho said. */
export function at(node: JsonNode, key: string): JsonNode {
  const object = readObject(node);
  return {
    value: Object.hasOwn(object, key) ? object[key] : undefined,
    path: node.path === "" ? key : `${node.path}.${key}`,
  };
}

export function isAbsent(node: JsonNode): boolean {
  return node.value === undefined || node.value === null;
}

export function readObject(node: JsonNode): JsonObject {
  return isJsonObject(node.value) ? node.value : fail(node, "an object");
}

export function readList<T>(node: JsonNode, readMember: (member: JsonNode) => T): readonly T[] {
  if (!Array.isArray(node.value)) return fail(node, "a list");
  // Not map(), which leaves out the holes that lists in messages can have.
  return Array.from(node.value, (value: unknown, index) => readMember({ value, path: `${node.path}[${index}]` }));
}

/** The members that can be read, how many can't, and what is wrong with the first of these. */
export function readEach<T>(node: JsonNode, readMember: (member: JsonNode) => T) {
  const items: T[] = [];
  let leftOut = 0;
  let problem: Problem | null = null;
  readList(node, (member) => {
    const parsed = parse(member.value, () => readMember(member));
    if (parsed.ok) items.push(parsed.value);
    else {
      problem ??= { path: parsed.path, problem: parsed.problem };
      leftOut += 1;
    }
  });
  return { items, leftOut, problem: problem as Problem | null };
}

export function readText(node: JsonNode): string {
  return typeof node.value === "string" ? node.value : fail(node, "text");
}

/** An id as Zoho answers it: any text but the empty one. What goes into a URL is checked again, by isZohoId. */
export function readId<Kind extends string>(node: JsonNode): Id<Kind> {
  if (typeof node.value === "number") fail(node, "text", " (ids exceed 2^53: quote them)");
  return readName(node) as Id<Kind>;
}

export function readName(node: JsonNode): string {
  const text = readText(node);
  return text === "" ? fail(node, "text") : text;
}

export function readBoolean(node: JsonNode): boolean {
  return typeof node.value === "boolean" ? node.value : fail(node, "true or false");
}

const POINTS_AS_TEXT = /^[+-]?\d{1,15}(\.\d{1,15})?$/;

/** Points. Zoho's samples also quote numbers ("100000"), and its timeline quotes all scores. */
export function readNumber(node: JsonNode): number {
  const { value } = node;
  const points = typeof value === "string" && POINTS_AS_TEXT.test(value) ? Number(value) : value;
  if (typeof points !== "number") return fail(node, "a number");
  return Math.abs(points) < MOST_POINTS ? points : fail(node, "a number of at most 12 digits");
}

/** A count in Zoho's `details`, which may be quoted; null for anything else. */
export function readCount(value: unknown): number | null {
  const count = typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : value;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** For keys that Zoho leaves out or sets to null. */
export function orNull<T>(read: (node: JsonNode) => T): (node: JsonNode) => T | null {
  return (node) => (isAbsent(node) ? null : read(node));
}

/** For a text that Zoho leaves out or sets to null, alone or with the object that holds it. */
export function textOrNull(node: JsonNode, key: string): string | null {
  return isAbsent(node) ? null : orNull(readText)(at(node, key));
}

/** The same for an id. */
export function idOrNull<Kind extends string>(node: JsonNode, key: string): Id<Kind> | null {
  return isAbsent(node) ? null : orNull<Id<Kind>>(readId)(at(node, key));
}

/** For lists that Zoho leaves out or sets to null. */
export function readListOrNone<T>(node: JsonNode, readMember: (member: JsonNode) => T): readonly T[] {
  return isAbsent(node) ? [] : readList(node, readMember);
}

export function fail(node: JsonNode, expected: string, hint = ""): never {
  const found = node.value === undefined ? "but it is missing" : `found ${nameKind(node.value)}`;
  throw new ShapeProblem(node.path, `expected ${expected}, ${found}${hint}`);
}

export function failWith({ path, problem }: Problem): never {
  throw new ShapeProblem(path, problem);
}

function nameKind(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "string") return value === "" ? "empty text" : "text";
  return typeof value === "number" ? "a number" : "an object";
}
