import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { ValidationFailed, type WrongField } from '#api/http/problems';

const MAX_DEPTH = 12;
const MAX_REPORTED_FIELDS = 200;

/**
 * Validates bodies and queries by the field decorators of their class. Returns a plain object with defaults for missing fields. It converts nothing,
 * rejects unknown fields, and names every wrong field (`ValidationFailed`).
 */
export class BodyValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      transformOptions: { enableImplicitConversion: false },
      exceptionFactory: (errors: ValidationError[]) => createValidationFailed(collectWrongFields(errors, '')),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (!this.toValidate(metadata) || metadata.metatype === undefined)
      return (await super.transform(value, metadata)) as unknown;
    const body = value ?? {};
    if (!isObject(body)) throw createValidationFailed([{ field: metadata.type, message: 'must be a JSON object' }]);
    const unsafe = findUnsafeFields(body, '', 1);
    if (unsafe.length > 0) throw createValidationFailed(unsafe);
    if (!hasFields(metadata.metatype)) return requireEmpty(body);
    return toPlainValue(await super.transform(body, metadata));
  }
}

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const createValidationFailed = (wrong: readonly WrongField[]): ValidationFailed => {
  const further = wrong.length - MAX_REPORTED_FIELDS;
  if (further <= 0) return new ValidationFailed(wrong);
  return new ValidationFailed([
    ...wrong.slice(0, MAX_REPORTED_FIELDS),
    { field: '…', message: `and ${further} more fields are wrong` },
  ]);
};

const hasFields = (type: new (...args: never[]) => unknown): boolean =>
  getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0;

/** For a command without fields. */
const requireEmpty = (body: object): object => {
  const names = Object.keys(body);
  if (names.length > 0) throw createValidationFailed(names.map((field) => ({ field, message: UNKNOWN_FIELD })));
  return {};
};

const UNKNOWN_FIELD = 'is not a known field';

/** Finds names that every object inherits (`__proto__`, `constructor`, `toString`), and nesting that is too deep to process recursively. */
const findUnsafeFields = (value: object, path: string, depth: number): WrongField[] => {
  if (depth > MAX_DEPTH) return [{ field: path, message: `is nested deeper than ${MAX_DEPTH} levels` }];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const field = path === '' ? name : `${path}.${name}`;
    if (name in Object.prototype) return [{ field, message: UNKNOWN_FIELD }];
    return typeof part === 'object' && part !== null ? findUnsafeFields(part, field, depth + 1) : [];
  });
};

const collectWrongFields = (errors: readonly ValidationError[], parent: string): WrongField[] =>
  errors.flatMap((error) => {
    const field = parent === '' ? error.property : `${parent}.${error.property}`;
    const { field: own, whitelistValidation: unknown, ...others } = error.constraints ?? {};
    if (unknown !== undefined) return [{ field, message: UNKNOWN_FIELD }];
    const message = own ?? Object.values(others)[0];
    if (message !== undefined) return [{ field, message }];
    return collectWrongFields(error.children ?? [], field);
  });

/** Copies the value as plain objects and lists, because nothing else can be stored. Leaves out fields that are `undefined`. */
export const toPlainValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toPlainValue);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(fields.map(([name, part]: [string, unknown]) => [name, toPlainValue(part)]));
};
