import type { ApiPropertyOptions } from '@nestjs/swagger';
import { isObject } from '#api/validation/body-validation.pipe';
import { PERSONAL_PREFIX } from '#kernel/personal';

/** What a value of a field must be, once for the check and once for the documentation. */
export interface Kind {
  readonly accepts: (value: unknown) => boolean;
  /** Completes «this field …». */
  readonly says: string;
  readonly schema: ApiPropertyOptions;
}

export interface TextBounds {
  /** Characters; 2000 without it. */
  readonly max?: number;
}

export interface NumberBounds {
  readonly min?: number;
  readonly max?: number;
}

const PENCE_AT_MOST = 10_000_000_000;
const HALF_DAYS_AT_MOST = 10_000;
const USUAL_TEXT = 2_000;

const matching = (pattern: RegExp, says: string, schema: object): Kind => ({
  accepts: (value) => typeof value === 'string' && pattern.test(value),
  says,
  schema: { type: 'string', ...schema },
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const URN = /^[0-9]{6}$/;
const CODE = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Lower case only: two spellings of one id would be two streams. */
export const id = matching(UUID, 'must be a UUID in lower case', {
  format: 'uuid',
  example: '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11',
});

export const urn = matching(URN, 'must be the six digits of a URN', { pattern: URN.source, example: '113521' });

export const code = matching(CODE, 'must be a code: lower-case letters, digits and single hyphens, at most 64', {
  pattern: CODE.source,
  maxLength: 64,
  example: 'mathematics',
});

/** Control characters other than tab and line breaks, and halves of characters, which could not be sealed. */
const isClean = (text: string): boolean => text.isWellFormed() && !/[\p{Cc}]/u.test(text.replace(/[\t\n\r]/g, ''));

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' &&
  value.length <= max &&
  value.trim() !== '' &&
  isClean(value) &&
  !value.startsWith(PERSONAL_PREFIX);

export const text = ({ max = USUAL_TEXT }: TextBounds): Kind => ({
  accepts: (value) => isText(value, max),
  says: `must be text of at most ${max} characters, not blank, without control characters`,
  schema: { type: 'string', minLength: 1, maxLength: max, pattern: '\\S' },
});

const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

export const day: Kind = {
  accepts: isDay,
  says: 'must be a day that exists, like 2012-02-29',
  schema: { type: 'string', format: 'date', example: '2012-02-29' },
};

const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

export const moment: Kind = {
  accepts: isMoment,
  says: 'must be a moment in UTC with milliseconds, like 2012-02-29T09:30:00.000Z',
  schema: { type: 'string', format: 'date-time', example: '2012-02-29T09:30:00.000Z' },
};

export const whole = ({ min = 0, max = Number.MAX_SAFE_INTEGER }: NumberBounds): Kind => ({
  accepts: (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max,
  says: `must be a whole number from ${min} to ${max}`,
  schema: { type: 'integer', minimum: min, maximum: max },
});

export const pence: Kind = {
  ...whole({ min: 1, max: PENCE_AT_MOST }),
  says: `must be whole pence from 1 to ${PENCE_AT_MOST}`,
};

/** A price or a limit, which can also be nothing. */
export const price: Kind = {
  ...whole({ max: PENCE_AT_MOST }),
  says: `must be whole pence from 0 to ${PENCE_AT_MOST}`,
};

export const halfDays: Kind = {
  ...whole({ min: 1, max: HALF_DAYS_AT_MOST }),
  says: `must be whole half-days from 1 to ${HALF_DAYS_AT_MOST}`,
};

const between = ({ min, max }: NumberBounds): string =>
  `${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` to ${max}`}`;

export const number = (bounds: NumberBounds): Kind => ({
  accepts: (value) =>
    Number.isFinite(value) && Number(value) >= (bounds.min ?? -Infinity) && Number(value) <= (bounds.max ?? Infinity),
  says: `must be a number${between(bounds)}`,
  schema: {
    type: 'number',
    ...(bounds.min === undefined ? {} : { minimum: bounds.min }),
    ...(bounds.max === undefined ? {} : { maximum: bounds.max }),
  },
});

export const oneOf = (values: readonly string[]): Kind => ({
  accepts: (value) => typeof value === 'string' && values.includes(value),
  says: `must be one of ${values.join(', ')}`,
  schema: { type: 'string', enum: [...values] },
});

export const flag: Kind = {
  accepts: (value) => typeof value === 'boolean',
  says: 'must be true or false',
  schema: { type: 'boolean' },
};

/** A part with fields of its own, which are judged by the class of the part. */
export const part: Kind = { accepts: isObject, says: 'must be an object', schema: {} };

export interface ListBounds {
  readonly min?: number;
  /** Entries; 100 without it. */
  readonly max?: number;
}

/** A list whose entries are all of one kind. */
export const listOf = (entry: Kind, { min = 0, max = 100 }: ListBounds): Kind => ({
  accepts: (value) =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every((each) => entry.accepts(each)),
  says: `must be a list of ${min} to ${max} entries, and each ${entry.says}`,
  schema: { minItems: min, maxItems: max },
});

/** The same kind, or null, which also holds when the field is left out. */
export const orNull = (kind: Kind): Kind => ({
  accepts: (value) => value === null || kind.accepts(value),
  says: `${kind.says}, or null`,
  schema: { ...kind.schema, nullable: true, required: false, default: null } as ApiPropertyOptions,
});
