let count = 0;

/** An id for an element, unique in the page. */
export function newId(): string {
  count += 1;
  return `scorelens-${count}`;
}
