type Schemas = Record<string, unknown>;

/** Where values stand instead of schemas. */
const VALUES = ['example', 'examples'];

/** The same with every schema that has a title put into the schemas under it, and named where it stood. Throws when two differ under one title. */
export const namedApart = (value: unknown, schemas: Schemas): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => namedApart(each, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const { title, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      VALUES.includes(key) ? part : namedApart(part, schemas),
    ]),
  );
  if (typeof title !== 'string') return title === undefined ? rest : { title, ...rest };
  if (title in schemas && JSON.stringify(schemas[title]) !== JSON.stringify(rest))
    throw new Error(`Two schemas are called ${title}.`);
  schemas[title] = rest;
  return { $ref: `#/components/schemas/${title}` };
};
