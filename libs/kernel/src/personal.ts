declare const personal: unique symbol;

/** Marks text about a person. At run time it is an opaque token (`personal:…`) that only a cipher with the person's key can read. */
export type Personal = string & { readonly [personal]: true };

/**
 * The paths of personal text in the data of a command or event: `note`, `baseline.cohort`, and `ratings.evidence` for the evidence of each entry of a list.
 * The compiler makes this list, so no text can be forgotten.
 */
export type PersonalPathsOf<Data, Depth extends readonly unknown[] = []> = Depth['length'] extends 6
  ? // No table has this path, so data that is nested deeper does not compile.
    'nested too deep'
  : Data extends object
    ? { [Field in keyof Data & string]-?: PathsOfField<Field, Data[Field], [...Depth, unknown]> }[keyof Data & string]
    : never;

type PathsOfField<Field extends string, Value, Depth extends readonly unknown[]> =
  HoldsPersonal<Value> extends true
    ? Field
    : NonNullable<Value> extends readonly (infer Entry)[]
      ? PathsOfEntry<Field, Entry, Depth>
      : PathsBelow<Field, PersonalPathsOf<NonNullable<Value>, Depth>>;

type PathsOfEntry<Field extends string, Entry, Depth extends readonly unknown[]> =
  HoldsPersonal<Entry> extends true ? Field : PathsBelow<Field, PersonalPathsOf<Entry, Depth>>;

type PathsBelow<Field extends string, Paths> = Paths extends string ? `${Field}.${Paths}` : never;

/** The first condition excludes plain strings, since every `Personal` is a string too. */
type HoldsPersonal<Value> = string extends Value ? false : Personal extends Value ? true : false;

/** The same data before encryption, as a person typed it. */
export type Plain<Data> = { [Field in keyof Data]: PlainValue<Data[Field]> };

type PlainValue<Value> =
  HoldsPersonal<Value> extends true ? string | Exclude<Value, Personal> : Value extends object ? Plain<Value> : Value;

/**
 * Which key encrypts a text. `person`: the key of the person whose stream this is; erasing the person erases it.
 * `item`: a key for this text only, so that it can be erased alone. `item-or-known`: as `item`, but a text that the state of the stream already has in a
 * field of this name keeps its token. A decision can then tell by the tokens whether the text is another one.
 */
export type KeyOwner = 'person' | 'item' | 'item-or-known';

/** Tokens with these two prefixes are read for ever, and never written. */
export const PERSONAL_PREFIX_1 = 'personal:v1:';
export const PERSONAL_PREFIX_2 = 'personal:v2:';

export const PERSONAL_PREFIX = 'personal:v3:';

/** The start of every token. Text from outside must not begin with one of these. */
export const PERSONAL_PREFIXES = [PERSONAL_PREFIX_1, PERSONAL_PREFIX_2, PERSONAL_PREFIX] as const;

const COMMON_PREFIX = 'personal:';

export const isPersonal = (value: unknown): value is Personal =>
  typeof value === 'string' &&
  value.startsWith(COMMON_PREFIX) &&
  PERSONAL_PREFIXES.some((prefix) => value.startsWith(prefix));

/** The reference to the key of one text, `command:field`. The key of a person is for several texts, so a reference to it does not match. */
const ONE_TEXT = /^personal:(?:v2:|v3:[\w-]{16}:)(?<reference>[\w-]{22}:[\w.]+|=[\w-]+)\.[\w-]*$/;

/**
 * What the copies of one text have in common. A text that is stored in a second place gets another token under the same key. Equal tokens have the same
 * identity too, and only they have it under the key of a person.
 */
export const textIdentity = (token: string): string => ONE_TEXT.exec(token)?.groups?.reference ?? token;

/** Whether two tokens are copies of one text. */
export const isSameText = (one: Personal | null, other: Personal | null): boolean =>
  one === other || (one !== null && other !== null && textIdentity(one) === textIdentity(other));
