import { dirname } from "node:path";

/** A sheet in a folder of this name is a vocabulary: it styles for the whole room that the folder stands in. */
const PARTS = "parts";

/** Tones, not things: whoever shows points says in which places they have a colour. */
const TONES: ReadonlySet<string> = new Set(["plus", "minus"]);

/** What the sheets and the templates of a folder of sources say of each other's class names that is not so. */
export function findStrayClasses(files: Readonly<Record<string, string>>): readonly string[] {
  const styled = collect(files, ".css", selectedClasses);
  const used = collect(files, ".ts", templateClasses);
  const kinds = [...used].filter(([name]) => name.endsWith("*"));
  const bySheets = [...styled].flatMap(([name, sheets]) => {
    const byName = used.get(name);
    if (byName !== undefined) return complainOf(name, sheets, byName);
    const makers = kinds.flatMap(([kind, users]) => (name.startsWith(kind.slice(0, -1)) ? users : []));
    return makers.some((maker) => servesAll(maker, sheets)) ? [] : complainOf(name, sheets, makers);
  });
  const unstyled = [...used].filter(([name]) => !name.endsWith("*") && !styled.has(name));
  return [...bySheets, ...unstyled.map(([name, users]) => `${name} is used by ${users.join(", ")} and styled nowhere`)];
}

function complainOf(name: string, sheets: readonly string[], users: readonly string[]): readonly string[] {
  if (TONES.has(name)) return [];
  const wide = sheets.find(
    (sheet) => isParts(dirname(sheet)) && sheets.every((other) => isWithin(other, roomOf(sheet))),
  );
  const judged = wide === undefined ? sheets : [wide];
  const lonely = judged.flatMap((sheet) => {
    if (users.length === 0) return [`${name} is styled by ${sheet} and used nowhere`];
    return users.some((user) => isWithin(user, roomOf(sheet)))
      ? []
      : [`${name} is styled by ${sheet} and used by no template there, but by ${users.join(", ")}`];
  });
  if (lonely.length > 0) return lonely;
  const [room = "", ...others] = judged.map(roomOf).sort((left, right) => left.length - right.length);
  const apart = others.filter((other) => !isWithin(`${other}/`, room));
  if (apart.length > 0) return [`${name} means one thing in ${room} and another in ${apart.join(", ")}`];
  const far = users.filter((user) => !isWithin(user, room));
  return far.length > 0 ? [`${name} is styled in ${room} and used by ${far.join(", ")}`] : [];
}

/** The folder whose templates a sheet may style, with all that is below it; "" is all there is. */
function roomOf(sheet: string): string {
  const folder = dirname(sheet);
  if (folder === `runtime/${PARTS}`) return "";
  return isParts(folder) ? dirname(folder) : folder;
}

/** A part stands for its whole room: its sheet, and a template that makes a class of a value, as the icon's does. */
const servesAll = (part: string, sheets: readonly string[]) =>
  isParts(dirname(part)) && sheets.every((sheet) => isWithin(sheet, roomOf(part)));

const isParts = (folder: string) => folder.split("/").at(-1) === PARTS;
const isWithin = (path: string, room: string) => room === "" || path.startsWith(`${room}/`);

function collect(
  files: Readonly<Record<string, string>>,
  ending: string,
  read: (text: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [path, text] of Object.entries(files))
    if (path.endsWith(ending))
      for (const name of new Set(read(text))) found.set(name, [...(found.get(name) ?? []), path]);
  return found;
}

function selectedClasses(css: string): readonly string[] {
  const selectors = css
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll(/@import[^;]*;/g, "")
    .match(/[^{};]+(?=\{)/g);
  return (selectors ?? [])
    .filter((selector) => !selector.trim().startsWith("@"))
    .flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name));
}

/** The class names of a module's templates; one that ends in * begins so and depends on a value. */
function templateClasses(source: string): readonly string[] {
  return [...source.matchAll(/\b(?:class|look)=(?:"([^"]*)"|\$\{)/g)]
    .flatMap((found) =>
      found[1] === undefined ? textsOf(expressionAt(source, found.index + found[0].length)) : [found[1]],
    )
    .flatMap((text) => text.split(/\s+/))
    .filter((name) => name !== "" && name !== "*");
}

function expressionAt(source: string, start: number): string {
  let end = start;
  for (let depth = 1; depth > 0 && end < source.length; end += 1)
    depth += source[end] === "{" ? 1 : source[end] === "}" ? -1 : 0;
  return source.slice(start, end - 1);
}

/** All that an expression may give: its texts, but for those that it compares with. */
function textsOf(expression: string): readonly string[] {
  const rest = expression.replaceAll(/===? "[^"]*"/g, "");
  const plain = [...rest.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);
  const templates = [...rest.replaceAll(/"[^"]*"/g, "").matchAll(/`([^`]*)`/g)].map(([, text = ""]) => text);
  return [...plain, ...templates.map((text) => text.replaceAll(/(?:\$\{[^}]*\})+/g, "*"))];
}
