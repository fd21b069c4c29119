/** A JSON Schema of a response or of part of one. A schema with a title becomes a component of the OpenAPI document. */
export type Schema = object;

/** A schema for every field of the type. A missing or misspelt field does not compile. */
export type SchemasOf<Value> = { readonly [Field in keyof Value]-?: Schema };

const withDescription = (description: string | undefined): object => (description === undefined ? {} : { description });
const primitive =
  (schema: object) =>
  (description?: string): Schema => ({ ...schema, ...withDescription(description) });

export const text = primitive({ type: 'string' });
export const id = primitive({ type: 'string', format: 'uuid' });
export const urn = primitive({ type: 'string', pattern: '^[0-9]{6}$' });
export const day = primitive({ type: 'string', format: 'date' });
export const dateTime = primitive({ type: 'string', format: 'date-time' });
export const integer = primitive({ type: 'integer' });
export const number = primitive({ type: 'number' });
export const boolean = primitive({ type: 'boolean' });

/** An object whose fields are not described. */
export const anyObject = primitive({ type: 'object', additionalProperties: true });

/** Any JSON value. */
export const anything = (description: string): Schema => ({ description, additionalProperties: true });

/** A value that can be withheld from the reader. */
export const orWithheld = (schema: Schema): Schema => anyOf(schema, { type: 'string', const: 'withheld' });

/** A list that can be withheld from the reader as a whole. */
export const listOrWithheld = (items: Schema, description?: string): Schema => orWithheld(listOf(items, description));

export const pence = (description = 'In pence.'): Schema => integer(description);
export const halfDays = (description = 'In half-days.'): Schema => integer(description);

/** The version of a record: the number of its events that the reader may see. */
export const version = (): Schema => integer('Number of events in its history that you may see; send it as If-Match.');

/** One of these words. Takes a record, so that a missing word does not compile. */
export const enumOf = <Word extends string>(words: Readonly<Record<Word, true>>, description?: string): Schema => ({
  type: 'string',
  enum: Object.keys(words),
  ...withDescription(description),
});

export const listOf = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...withDescription(description),
});

export const anyOf = (...schemas: readonly Schema[]): Schema => ({ anyOf: schemas });

export const orNull = (schema: Schema): Schema => anyOf(schema, { type: 'null' });

/** An object with all these fields; only the optional ones may be absent. */
export const object = <Value extends object>(
  properties: SchemasOf<Value>,
  optional: readonly (keyof Value & string)[] = [],
): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.some((each) => each === name)),
  properties,
});

/** An object that becomes a component with this title. */
export const namedObject = <Value extends object>(
  title: string,
  properties: SchemasOf<Value>,
  optional: readonly (keyof Value & string)[] = [],
): Schema => ({ title, ...object(properties, optional) });

/** A record or row from which the reader is excluded by a conflict of interest: only a mark in place of its id. */
export const withheld = (key: string): Schema => ({
  title: `Withheld${key.charAt(0).toUpperCase()}${key.slice(1, -'Id'.length)}`,
  type: 'object',
  required: [key, 'withheld'],
  properties: {
    [key]: text('A mark in place of the id, which differs by list.'),
    withheld: { type: 'boolean', const: true },
  },
  description: 'Withheld because you have a conflict of interest.',
});

/** The day for which a record was asked. */
export const asOfDay = (): Schema =>
  orNull(day('The day for which the record was asked; null for the record as it is now.'));

/** A record as its reader may see it. */
export const recordState = (title: string, state: Schema): Schema =>
  namedObject<{ id: string; version: number; asOf: string | null; state: unknown }>(title, {
    id: text(),
    version: version(),
    asOf: asOfDay(),
    state: { title: `${title}State`, ...state },
  });
