/** True for objects, or lists, of the same members: each the same value or the very same object. */
export function isAlike(one: object, other: object): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && Object.is(Reflect.get(one, name), Reflect.get(other, name)))
  );
}
