import type { ApiPropertyOptions } from '@nestjs/swagger';
import { isObject } from '#api/validation/body-validation.pipe';
import { isAcademicYear } from '#domain/academic-year';
import { isPersonal } from '#kernel/personal';

/** The type of a field: how it is checked and how it is documented. */
export interface FieldType {
  readonly isValid: (value: unknown) => boolean;
  /** Completes the sentence "This field …". */
  readonly message: string;
  readonly schema: ApiPropertyOptions;
  /** What a filter of a list selects with a value of this type, if not the rows that have the value. */
  readonly selects?: string;
}

export interface TextBounds {
  /** In characters; 2000 by default. */
  readonly max?: number;
}

export interface NumberBounds {
  readonly min?: number;
  readonly max?: number;
}

const MAX_PENCE = 10_000_000_000;
const MAX_HALF_DAYS = 10_000;
const DEFAULT_TEXT_LENGTH = 2_000;

const patternType = (pattern: RegExp, message: string, schema: object): FieldType => ({
  isValid: (value) => typeof value === 'string' && pattern.test(value),
  message,
  schema: { type: 'string', ...schema },
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const URN = /^[0-9]{6}$/;
const CODE = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Lower case only, because two spellings of one id would be two streams. */
export const id = patternType(UUID, 'must be a UUID in lower case', {
  format: 'uuid',
  example: '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11',
});

export const urn = patternType(URN, 'must be the six digits of a URN', { pattern: URN.source, example: '113521' });

export const code = patternType(
  CODE,
  'must be a code: lower-case letters, digits and single hyphens, at most 64 characters',
  {
    pattern: CODE.source,
    maxLength: 64,
    example: 'mathematics',
  },
);

/**
 * Rejects control characters other than tab and line breaks; format characters, which nobody sees and which change what others see (zero width, direction);
 * and lone surrogates, which could not be encrypted.
 */
const isClean = (text: string): boolean =>
  text.isWellFormed() && !/[\p{Cc}\p{Cf}]/u.test(text.replace(/[\t\n\r]/g, ''));

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value.length <= max && value.trim() !== '' && isClean(value) && !isPersonal(value);

export const text = ({ max = DEFAULT_TEXT_LENGTH }: TextBounds): FieldType => ({
  isValid: (value) => isText(value, max),
  message: `must be text of at most ${max} characters, not blank, without control characters or invisible characters`,
  schema: { type: 'string', minLength: 1, maxLength: max, pattern: '\\S' },
});

const MAX_URL_LENGTH = 2_000;

/** The address of a page, without a user name. */
const isHttpsUrl = (value: unknown): boolean => {
  if (typeof value !== 'string' || !isText(value, MAX_URL_LENGTH) || /\s/.test(value)) return false;
  const url = URL.parse(value);
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
};

export const httpsUrl: FieldType = {
  isValid: isHttpsUrl,
  message: `must be an https URL of at most ${MAX_URL_LENGTH} characters, without a user name`,
  schema: { type: 'string', format: 'uri', maxLength: MAX_URL_LENGTH, example: 'https://www.example.org/report' },
};

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2200-12-31';

const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  if (value < FIRST_DAY || value > LAST_DAY) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

export const day: FieldType = {
  isValid: isDay,
  message: 'must be a real date in the years 1900 to 2200, such as 2012-02-29',
  schema: { type: 'string', format: 'date', example: '2012-02-29' },
};

/** An academic year, 1 September to 31 August. */
export const academicYear: FieldType = {
  isValid: (value) => typeof value === 'string' && isAcademicYear(value),
  message: 'must be an academic year by its two calendar years, such as 2015-16',
  schema: { type: 'string', pattern: '^(19|2[01])[0-9]{2}-[0-9]{2}$', example: '2015-16' },
};

const isDateTime = (value: unknown): boolean =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

export const dateTime: FieldType = {
  isValid: isDateTime,
  message: 'must be a date and time in UTC with milliseconds, such as 2012-02-29T09:30:00.000Z',
  schema: { type: 'string', format: 'date-time', example: '2012-02-29T09:30:00.000Z' },
};

export const integer = ({ min = 0, max = Number.MAX_SAFE_INTEGER }: NumberBounds): FieldType => ({
  isValid: (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max,
  message: `must be a whole number from ${min} to ${max}`,
  schema: { type: 'integer', minimum: min, maximum: max },
});

export const pence: FieldType = {
  ...integer({ min: 1, max: MAX_PENCE }),
  message: `must be whole pence from 1 to ${MAX_PENCE}`,
};

/** A price or a limit, which can be 0. */
export const price: FieldType = {
  ...integer({ max: MAX_PENCE }),
  message: `must be whole pence from 0 to ${MAX_PENCE}`,
};

export const halfDays: FieldType = {
  ...integer({ min: 1, max: MAX_HALF_DAYS }),
  message: `must be whole half-days from 1 to ${MAX_HALF_DAYS}`,
};

const describeRange = ({ min, max }: NumberBounds): string =>
  `${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` to ${max}`}`;

/** A whole number in a query, where every value is text. */
export const digits = ({ min, max }: Required<NumberBounds>, example: number): FieldType => ({
  isValid: (value) =>
    typeof value === 'string' && /^(0|[1-9]\d{0,8})$/.test(value) && Number(value) >= min && Number(value) <= max,
  message: `must be a whole number from ${min} to ${max}`,
  schema: { type: 'integer', minimum: min, maximum: max, example },
});

/** A number in a query, where every value is text. */
export const decimal: FieldType = {
  isValid: (value) => typeof value === 'string' && /^-?\d{1,9}(\.\d{1,6})?$/.test(value),
  message: 'must be a number with at most nine digits before the point and six after it',
  schema: { type: 'number', example: 54.5 },
};

export const number = (bounds: NumberBounds): FieldType => ({
  isValid: (value) =>
    Number.isFinite(value) &&
    Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER &&
    Number(value) >= (bounds.min ?? -Infinity) &&
    Number(value) <= (bounds.max ?? Infinity),
  message: `must be a number${describeRange(bounds)}, at most ${Number.MAX_SAFE_INTEGER} in size`,
  schema: {
    type: 'number',
    ...(bounds.min === undefined ? {} : { minimum: bounds.min }),
    ...(bounds.max === undefined ? {} : { maximum: bounds.max }),
  },
});

export const oneOf = (values: readonly string[]): FieldType => ({
  isValid: (value) => typeof value === 'string' && values.includes(value),
  message: `must be one of ${values.join(', ')}`,
  schema: { type: 'string', enum: [...values] },
});

export const boolean: FieldType = {
  isValid: (value) => typeof value === 'boolean',
  message: 'must be true or false',
  schema: { type: 'boolean' },
};

/** An object whose fields are checked by their own class. */
export const object: FieldType = { isValid: isObject, message: 'must be an object', schema: {} };

export interface ListBounds {
  readonly min?: number;
  /** Number of entries; 100 by default. */
  readonly max?: number;
}

/** A list whose entries all have one type. */
export const listOf = (entry: FieldType, { min = 0, max = 100 }: ListBounds): FieldType => ({
  isValid: (value) =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every((each) => entry.isValid(each)),
  message: `must be a list of ${min} to ${max} entries, and each ${entry.message}`,
  schema: { minItems: min, maxItems: max },
});

/** The same type, or null. A missing field counts as null. */
export const orNull = (type: FieldType): FieldType => ({
  isValid: (value) => value === null || type.isValid(value),
  message: `${type.message}, or null`,
  schema: { ...type.schema, nullable: true, required: false, default: null } as ApiPropertyOptions,
});
