/** What a value in an answer is: a JSON Schema. One with a title stands in the document under that name. */
export type Shape = object;

/** A schema for every field of the type: one that is missing or misspelt does not compile. */
export type ShapesOf<Value> = { readonly [Field in keyof Value]-?: Shape };

const described = (description: string | undefined): object => (description === undefined ? {} : { description });
const plain =
  (schema: object) =>
  (description?: string): Shape => ({ ...schema, ...described(description) });

export const text = plain({ type: 'string' });
export const id = plain({ type: 'string', format: 'uuid' });
export const urn = plain({ type: 'string', pattern: '^[0-9]{6}$' });
export const day = plain({ type: 'string', format: 'date' });
export const moment = plain({ type: 'string', format: 'date-time' });
export const whole = plain({ type: 'integer' });
export const number = plain({ type: 'number' });
export const flag = plain({ type: 'boolean' });

/** An object whose fields depend on what it tells. */
export const anything = plain({ type: 'object', additionalProperties: true });

export const pence = (description = 'In pence.'): Shape => whole(description);
export const halfDays = (description = 'In half-days.'): Shape => whole(description);

/** Number of events in the record's history; sent as its ETag. */
export const version = (): Shape => whole('Number of events in its history; send it as If-Match.');

/** One word of a closed list, of which none may be forgotten. */
export const word = <Word extends string>(words: Readonly<Record<Word, true>>, description?: string): Shape => ({
  type: 'string',
  enum: Object.keys(words),
  ...described(description),
});

export const listOf = (items: Shape, description?: string): Shape => ({
  type: 'array',
  items,
  ...described(description),
});

export const either = (...shapes: readonly Shape[]): Shape => ({ anyOf: shapes });

export const orNull = (shape: Shape): Shape => either(shape, { type: 'null' });

/** An object with all these fields, save that the optional ones may be left out. */
export const fields = <Value extends object>(
  properties: ShapesOf<Value>,
  optional: readonly (keyof Value & string)[] = [],
): Shape => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.some((each) => each === name)),
  properties,
});

/** The same under a name of its own. */
export const named = <Value extends object>(
  title: string,
  properties: ShapesOf<Value>,
  optional: readonly (keyof Value & string)[] = [],
): Shape => ({ title, ...fields(properties, optional) });

/** What is left of a record that a conflict of interest keeps from the reader. */
export const withheld = (key: string): Shape => ({
  title: `Withheld${key.charAt(0).toUpperCase()}${key.slice(1, -'Id'.length)}`,
  type: 'object',
  required: [key, 'withheld'],
  properties: { [key]: text(), withheld: { type: 'boolean', const: true } },
  description: 'Kept from you by a conflict of interest: only that there is one.',
});

/** A record as its stream folds to now. */
export const current = (title: string, state: Shape): Shape =>
  named<{ id: string; version: number; state: unknown }>(title, {
    id: text(),
    version: version(),
    state: { title: `${title}State`, ...state },
  });
