/** The record without these fields. */
export const without = <Whole extends object, Name extends keyof Whole & string>(
  whole: Whole,
  ...names: readonly Name[]
): Omit<Whole, Name> => {
  const left = Object.entries(whole).filter(([field]) => !names.some((name) => name === field));
  return Object.fromEntries(left) as Omit<Whole, Name>;
};
