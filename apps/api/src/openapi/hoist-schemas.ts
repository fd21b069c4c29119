type Schemas = Record<string, unknown>;

/** Keywords that contain values instead of schemas. */
const VALUE_KEYWORDS = ['example', 'examples'];

/**
 * Moves every schema with a title to `schemas`, under its title, and puts a reference in its place. Throws when two different schemas have the same
 * title.
 */
export const hoistNamedSchemas = (value: unknown, schemas: Schemas): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => hoistNamedSchemas(each, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const { title, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      VALUE_KEYWORDS.includes(key) ? part : hoistNamedSchemas(part, schemas),
    ]),
  );
  if (typeof title !== 'string') return title === undefined ? rest : { title, ...rest };
  if (title in schemas && JSON.stringify(schemas[title]) !== JSON.stringify(rest))
    throw new Error(`Two schemas are named ${title}.`);
  schemas[title] = rest;
  return { $ref: `#/components/schemas/${title}` };
};
