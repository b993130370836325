/**
 * Writes one html`` template as the JSX that it stands for. The grammar is htm's own state machine
 * (https://github.com/developit/htm/blob/master/src/build.mjs), minus everything that htm accepts in silence and reads
 * differently from what is written: that is a TemplateProblem.
 */

/**
 * @typedef {{ expression: import("typescript").Expression, end: number }} Hole
 * @typedef {{ source: string, start: number, end: number, holes: ReadonlyMap<number, Hole> }} Template `start` and `end`
 *   are the offsets between the backticks; `holes` are keyed by the offset of their `${`.
 * @typedef {(expression: import("typescript").Expression) => void} WriteExpression
 */

export class TemplateProblem extends Error {
  /** @param {string} message @param {number} at offset in the source */
  constructor(message, at) {
    super(message);
    this.at = at;
  }
}

const COMPONENT = /^[A-Z]\w*(\.[A-Z]\w*)*$/;
const ENTITY = /&(#\d+|#x[\da-f]+|[a-z]\w*);/i;
const BLANK = /\s/;

/**
 * @param {Template} template
 * @param {import("./mapped-text.js").MappedText} out
 * @param {WriteExpression} writeExpression writes what stands in a hole, nested templates included
 */
export function writeJsx({ source, start, end, holes }, out, writeExpression) {
  let at = start;
  out.insert("(", start);
  if (writeChildren(true) !== 1) throw new TemplateProblem("A template has exactly one root element.", start);
  if (at < end) throw new TemplateProblem("This closing tag closes nothing.", at);
  out.insert(")", end);

  /** @param {boolean} root @returns {number} how many children that are not blank */
  function writeChildren(root) {
    let count = 0;
    while (at < end && !source.startsWith("</", at)) {
      const hole = holes.get(at);
      if (source.startsWith("<!--", at)) skipComment();
      else if (source[at] === "<") {
        writeElement();
        count += 1;
      } else if (hole !== undefined) {
        if (root) throw new TemplateProblem("The root of a template is an element, not a value.", at);
        writeHole(hole);
        count += 1;
      } else if (writeText(root)) count += 1;
    }
    return count;
  }

  function skipComment() {
    const close = source.indexOf("-->", at);
    if (close === -1 || close > end) throw new TemplateProblem("This comment is not closed.", at);
    out.copyLineBreaks(at, close);
    at = close + 3;
  }

  /** @param {boolean} root @returns {boolean} whether htm makes a text node of it */
  function writeText(root) {
    const from = at;
    while (at < end && source[at] !== "<" && !holes.has(at)) at += 1;
    const text = source.slice(from, at);
    rejectEntities(text, from);
    // As htm does, and JSX: a line break and the blanks around it are no text at the ends of one.
    const start = from + (/^\s*\n\s*/.exec(text)?.[0].length ?? 0);
    const stop = Math.max(start, at - (/\s*\n\s*$/.exec(text)?.[0].length ?? 0));
    out.copy(from, start);
    if (start === stop) {
      out.copy(stop, at);
      return false;
    }
    if (root) throw new TemplateProblem("The root of a template is one element, without text beside it.", from);
    out.insert("{`", start);
    out.copy(start, stop);
    out.insert("`}", stop);
    out.copy(stop, at);
    return true;
  }

  /** @param {Hole} hole */
  function writeHole(hole) {
    out.insert("{", at);
    writeExpression(hole.expression);
    at = hole.end;
    out.insert("}", at);
  }

  function writeElement() {
    const open = at;
    out.copy(at, at + 1);
    at += 1;
    const name = writeTagName();
    writeAttributes(name, open);
    if (source.startsWith("/>", at)) {
      out.copy(at, at + 2);
      at += 2;
      return;
    }
    out.copy(at, at + 1);
    at += 1;
    writeChildren(false);
    if (at >= end) throw new TemplateProblem(`<${name}> is not closed.`, open);
    writeClosingTag(name);
  }

  /** @returns {string} */
  function writeTagName() {
    const hole = holes.get(at);
    if (hole === undefined) {
      const name = /^[a-z][\w.:-]*/.exec(source.slice(at, end))?.[0];
      if (name === undefined) {
        throw new TemplateProblem("A tag is a lower-case element name or a component in a hole, <${Name} …>.", at);
      }
      out.copy(at, at + name.length);
      at += name.length;
      return name;
    }
    const name = hole.expression.getText();
    if (!COMPONENT.test(name)) throw new TemplateProblem("A component in a tag is a capitalised name.", at);
    writeExpression(hole.expression);
    at = hole.end;
    return name;
  }

  /** @param {string} element @param {number} open */
  function writeAttributes(element, open) {
    for (;;) {
      const from = at;
      while (at < end && BLANK.test(source.charAt(at))) at += 1;
      out.copy(from, at);
      if (at >= end) throw new TemplateProblem(`The tag <${element}> does not end.`, open);
      if (source[at] === ">" || source.startsWith("/>", at)) return;
      if (from === at) throw new TemplateProblem("Attributes are separated by blanks.", at);
      if (source.startsWith("...", at)) writeSpread();
      else writeAttribute();
    }
  }

  function writeSpread() {
    const hole = holes.get(at + 3);
    if (hole === undefined) throw new TemplateProblem("A spread is written ...${props}.", at);
    out.insert("{...", at);
    writeExpression(hole.expression);
    at = hole.end;
    out.insert("}", at);
  }

  function writeAttribute() {
    const name = /^[A-Za-z_][\w:.-]*/.exec(source.slice(at, end))?.[0];
    if (name === undefined) throw new TemplateProblem("Expected the name of an attribute.", at);
    out.copy(at, at + name.length);
    at += name.length;
    const next = source.slice(at, end).trimStart();
    if (source[at] !== "=") {
      if (next.startsWith("=")) throw new TemplateProblem("No blank before the = of an attribute.", at);
      return;
    }
    out.copy(at, at + 1);
    at += 1;
    const quote = source[at];
    const hole = holes.get(at);
    if (hole !== undefined) writeHole(hole);
    else if (quote === '"' || quote === "'") writeQuoted(quote);
    else writeBareWord(name);
  }

  /** @param {string} name */
  function writeBareWord(name) {
    const word = /^[^\s"'=<>/`\\]+/.exec(source.slice(at, end))?.[0] ?? "";
    const value = [...holes.keys()].some((hole) => hole > at && hole < at + word.length) ? "" : word;
    if (value === "") throw new TemplateProblem(`The value of ${name} is a hole, a word or a quoted text.`, at);
    out.insert('"', at);
    out.copy(at, at + value.length);
    at += value.length;
    out.insert('"', at);
  }

  /** @param {string} quote */
  function writeQuoted(quote) {
    const open = at;
    const inside = [];
    at += 1;
    while (at < end && source[at] !== quote) {
      const hole = holes.get(at);
      if (hole !== undefined) inside.push({ at, hole });
      at = hole?.end ?? at + 1;
    }
    if (at >= end) throw new TemplateProblem("This quote is not closed.", open);
    const [first] = inside;
    // htm hands on the bare value where the quotes hold one hole and nothing else.
    if (first !== undefined && first.at === open + 1 && first.hole.end === at) {
      at = first.at;
      writeHole(first.hole);
    } else {
      out.insert("{`", open);
      let from = open + 1;
      for (const { at: holeAt, hole } of inside) {
        rejectEntities(source.slice(from, holeAt), from);
        out.copy(from, holeAt + 2);
        writeExpression(hole.expression);
        out.insert("}", hole.end);
        from = hole.end;
      }
      rejectEntities(source.slice(from, at), from);
      out.copy(from, at);
      out.insert("`}", at);
    }
    at += 1;
  }

  /** @param {string} name */
  function writeClosingTag(name) {
    const open = at;
    at += 2;
    const hole = holes.get(at);
    const close = source.indexOf(">", hole?.end ?? at);
    const written = hole?.expression.getText() ?? source.slice(at, close).trim();
    if (close === -1 || close >= end) throw new TemplateProblem(`The tag </${name}> does not end.`, open);
    if (written !== name && written !== "/" && written !== "") {
      throw new TemplateProblem(`</${written}> closes <${name}>.`, open);
    }
    out.insert(`</${name}`, open);
    out.copyLineBreaks(at, close);
    out.copy(close, close + 1);
    at = close + 1;
  }

  /** @param {string} text @param {number} from */
  function rejectEntities(text, from) {
    const entity = ENTITY.exec(text);
    if (entity === null) return;
    throw new TemplateProblem(`htm does not decode ${entity[0]}: write the character.`, from + entity.index);
  }
}
