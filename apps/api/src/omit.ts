/** Copies the record without these fields. */
export const omit = <Whole extends object, Name extends keyof Whole & string>(
  whole: Whole,
  ...names: readonly Name[]
): Omit<Whole, Name> => {
  const remaining = Object.entries(whole).filter(([field]) => !names.some((name) => name === field));
  return Object.fromEntries(remaining) as Omit<Whole, Name>;
};
