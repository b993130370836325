/** A page holds several scripts, each with a copy of this file: their counts must not meet. */
const script = Math.random().toString(36).slice(2);
let count = 0;

/** An id for an element, which no other one of the page has. */
export function newId(): string {
  count++;
  return `id-${script}-${count}`;
}
