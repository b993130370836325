/**
 * Text built from pieces of a source, which remembers where each piece came from, so that a position in the built text
 * leads back to the source. Inserted text leads to the place in the source where it was inserted.
 */
export class MappedText {
  text = "";
  /** @type {{ built: number, source: number, copied: boolean }[]} */
  #pieces = [];
  #source;

  /** @param {string} source */
  constructor(source) {
    this.#source = source;
  }

  /** @param {number} start @param {number} end offsets in the source */
  copy(start, end) {
    this.#pieces.push({ built: this.text.length, source: start, copied: true });
    this.text += this.#source.slice(start, end);
  }

  /** @param {string} text @param {number} at offset in the source */
  insert(text, at) {
    this.#pieces.push({ built: this.text.length, source: at, copied: false });
    this.text += text;
  }

  /** Keeps the lines of a piece of source that has no other place in the built text. @param {number} start @param {number} end */
  copyLineBreaks(start, end) {
    this.insert(this.#source.slice(start, end).replace(/[^\n]/g, ""), start);
  }

  mark() {
    return { length: this.text.length, pieces: this.#pieces.length };
  }

  /** Forgets everything since the mark. @param {{ length: number, pieces: number }} mark */
  rewind(mark) {
    this.text = this.text.slice(0, mark.length);
    this.#pieces.length = mark.pieces;
  }

  /** @param {number} built offset in the built text @returns {number} offset in the source */
  toSource(built) {
    const piece = this.#pieces.findLast((candidate) => candidate.built <= built);
    if (piece === undefined) return built;
    return piece.copied ? piece.source + built - piece.built : piece.source;
  }
}
