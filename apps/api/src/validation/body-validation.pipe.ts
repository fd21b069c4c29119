import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { ValidationFailed, type WrongField } from '#api/http/request-errors';
import { MAX_DEPTH, TOO_DEEP } from '#api/validation/json-structure';
import { WrongFieldList } from '#api/validation/wrong-field-list';

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
      exceptionFactory: (errors: ValidationError[]) => new ValidationFailed(collectWrongFields(errors, '')),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (!this.toValidate(metadata) || metadata.metatype === undefined)
      return (await super.transform(value, metadata)) as unknown;
    const body = value ?? {};
    if (!isObject(body)) throw new ValidationFailed([{ field: metadata.type, message: 'must be a JSON object' }]);
    refuseUnsafeFields(body);
    if (!hasFields(metadata.metatype)) return requireEmpty(body);
    return toPlainValue(await super.transform(body, metadata));
  }
}

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasFields = (type: new (...args: never[]) => unknown): boolean =>
  getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0;

/** For a command without fields. */
const requireEmpty = (body: object): object => {
  const names = Object.keys(body);
  if (names.length > 0) throw new ValidationFailed(names.map((field) => ({ field, message: UNKNOWN_FIELD })));
  return {};
};

export const UNKNOWN_FIELD = 'is not a known field';

/** Names that every object inherits, and one that `class-transformer` leaves out without a word. */
const isUnsafeName = (name: string): boolean => name in Object.prototype || name === 'prototype';

/**
 * Throws `ValidationFailed` for unsafe names (`__proto__`, `constructor`, `toString`, `prototype`), and for nesting that is too deep to process
 * recursively. Builds the path of a field only when it is wrong, because paths can be long.
 */
export const refuseUnsafeFields = (body: object): void => {
  const wrong = new WrongFieldList();
  findUnsafeFields(body, [], wrong);
  wrong.throwIfAny();
};

const findUnsafeFields = (value: object, path: readonly string[], wrong: WrongFieldList): void => {
  if (path.length >= MAX_DEPTH) return wrong.add(path, TOO_DEEP);
  for (const name in value) {
    if (wrong.isFull) return;
    const part = (value as Readonly<Record<string, unknown>>)[name];
    if (isUnsafeName(name)) wrong.add([...path, name], UNKNOWN_FIELD);
    else if (typeof part === 'object' && part !== null) findUnsafeFields(part, [...path, name], wrong);
  }
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

/** Two spellings of one text in Unicode become one. Anything else stays as it is. */
export const normaliseText = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC') : value);

/**
 * Copies the value as plain objects and lists, because nothing else can be stored, with its texts in Unicode's normal form C. Leaves out fields that are
 * `undefined`.
 */
export const toPlainValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toPlainValue);
  if (!isObject(value)) return normaliseText(value);
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(fields.map(([name, part]: [string, unknown]) => [name, toPlainValue(part)]));
};
