import type { Json } from '#kernel/json';

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/**
 * Lists the fields that only one of two values has, by path. Values of fields are not compared. A null and an empty list have no fields, so they differ
 * from nothing.
 */
export const findShapeDifferences = (frozen: Json, current: Json, path = 'data'): string[] => {
  if (isList(frozen) && isList(current)) {
    const [first, other] = [frozen[0], current[0]];
    return first === undefined || other === undefined ? [] : findShapeDifferences(first, other, `${path}[]`);
  }
  if (!isObject(frozen) || !isObject(current)) return [];
  const names = [...new Set([...Object.keys(frozen), ...Object.keys(current)])];
  return names.flatMap((name) => {
    const [before, now] = [frozen[name], current[name]];
    if (before === undefined) return [`${path}.${name} is new`];
    if (now === undefined) return [`${path}.${name} is gone`];
    return findShapeDifferences(before, now, `${path}.${name}`);
  });
};
