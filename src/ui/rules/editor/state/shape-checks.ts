/** Whether a value from outside is what it should be. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === "string";
export const isNumber: Check = (value) => Number.isFinite(value);
export const isFlag: Check = (value) => typeof value === "boolean";
export const isObject: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
export const isNull: Check = (value) => value === null;
export const isAnything: Check = () => true;

export function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value));
}

export function isOneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

export function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

export function isShape(checks: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (!isObject(value)) return false;
    const object = value as Readonly<Record<string, unknown>>;
    return Object.entries(checks).every(([name, check]) => Object.hasOwn(object, name) && check(object[name]));
  };
}

export const orNull = (check: Check): Check => either(isNull, check);
