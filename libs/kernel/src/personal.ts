/** Marks text about a person; at run time an opaque token (`personal:…`), which only a codec with the person's key can read. */
declare const personal: unique symbol;
export type Personal = string & { readonly [personal]: true };

/** The fields of a command or event that hold personal data: the compiler's list, so that none can be forgotten. */
export type PersonalFieldsOf<Data> = {
  [Field in keyof Data & string]: HoldsPersonal<Data[Field]> extends true ? Field : never;
}[keyof Data & string];

/** Every `Personal` is a string too, so a plain string must be told apart. */
type HoldsPersonal<Value> = string extends Value ? false : Personal extends Value ? true : false;

/** The same data before sealing, as a person typed it. */
export type Plain<Data> = {
  [Field in keyof Data]: HoldsPersonal<Data[Field]> extends true
    ? string | Exclude<Data[Field], Personal>
    : Data[Field];
};

/**
 * Whose key seals a field: `person` = the key of the person whose stream this is, erased with the person;
 * `item` = a key of its own, so that this one text can be erased alone.
 */
export type KeyOwner = 'person' | 'item';

export const PERSONAL_PREFIX = 'personal:v1:';

export const isPersonal = (value: unknown): value is Personal =>
  typeof value === 'string' && value.startsWith(PERSONAL_PREFIX);
