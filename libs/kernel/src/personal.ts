declare const personal: unique symbol;

/** Marks text about a person. At run time it is an opaque token (`personal:…`) that only a cipher with the person's key can read. */
export type Personal = string & { readonly [personal]: true };

/** The fields of a command or event that hold personal data. The compiler makes this list, so no field can be forgotten. */
export type PersonalFieldsOf<Data> = {
  [Field in keyof Data & string]: HoldsPersonal<Data[Field]> extends true ? Field : never;
}[keyof Data & string];

/** The first condition excludes plain strings, since every `Personal` is a string too. */
type HoldsPersonal<Value> = string extends Value ? false : Personal extends Value ? true : false;

/** The same data before encryption, as a person typed it. */
export type Plain<Data> = {
  [Field in keyof Data]: HoldsPersonal<Data[Field]> extends true
    ? string | Exclude<Data[Field], Personal>
    : Data[Field];
};

/**
 * Which key encrypts a field. `person`: the key of the person whose stream this is; erasing the person erases it.
 * `item`: a key for this text only, so that it can be erased alone.
 */
export type KeyOwner = 'person' | 'item';

/** Tokens with this prefix are read for ever. They are written only if an id in them is not a UUID. */
export const PERSONAL_PREFIX_1 = 'personal:v1:';

export const PERSONAL_PREFIX = 'personal:v2:';

/** The start of every token. Text from outside must not begin with one of these. */
export const PERSONAL_PREFIXES = [PERSONAL_PREFIX_1, PERSONAL_PREFIX] as const;

export const isPersonal = (value: unknown): value is Personal =>
  typeof value === 'string' && PERSONAL_PREFIXES.some((prefix) => value.startsWith(prefix));
