let count = 0;

/** An id for an element, which no other one of the page has: all scripts of a page share this count. */
export function newId(): string {
  count++;
  return `id-${count}`;
}
