import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { BadBody, type WrongField } from '#api/http/problems';

const DEEPEST = 12;
const MOST_REPORTED = 200;

/**
 * Judges bodies and queries by the field decorators of their class and hands on a plain object, with defaults in place of what was left out.
 * Nothing is converted, unknown fields are wrong, and every wrong field is named (`BadBody`).
 */
export class FieldsPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      transformOptions: { enableImplicitConversion: false },
      exceptionFactory: (errors: ValidationError[]) => badBody(wrongFields(errors, '')),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (!this.toValidate(metadata) || metadata.metatype === undefined)
      return (await super.transform(value, metadata)) as unknown;
    const body = value ?? {};
    if (!isObject(body)) throw badBody([{ field: metadata.type, message: 'must be a JSON object' }]);
    const dangerous = faults(body, '', 1);
    if (dangerous.length > 0) throw badBody(dangerous);
    if (!hasFields(metadata.metatype)) return onlyEmpty(body);
    return plain(await super.transform(body, metadata));
  }
}

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const badBody = (wrong: readonly WrongField[]): BadBody => {
  const left = wrong.length - MOST_REPORTED;
  if (left <= 0) return new BadBody(wrong);
  return new BadBody([...wrong.slice(0, MOST_REPORTED), { field: '…', message: `and ${left} more are wrong` }]);
};

const hasFields = (type: new (...args: never[]) => unknown): boolean =>
  getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0;

/** For a command without fields: whatever was sent is too much. */
const onlyEmpty = (body: object): object => {
  const names = Object.keys(body);
  if (names.length > 0) throw badBody(names.map((field) => ({ field, message: UNKNOWN })));
  return {};
};

const UNKNOWN = 'is not known here';

/** Names that every object has (`__proto__`, `constructor`, `toString`) and depths that would exhaust whoever walks them. */
const faults = (value: object, path: string, depth: number): WrongField[] => {
  if (depth > DEEPEST) return [{ field: path, message: `is nested deeper than ${DEEPEST} levels` }];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const field = path === '' ? name : `${path}.${name}`;
    if (name in Object.prototype) return [{ field, message: UNKNOWN }];
    return typeof part === 'object' && part !== null ? faults(part, field, depth + 1) : [];
  });
};

const wrongFields = (errors: readonly ValidationError[], above: string): WrongField[] =>
  errors.flatMap((error) => {
    const field = above === '' ? error.property : `${above}.${error.property}`;
    const { field: own, whitelistValidation: unknown, ...others } = error.constraints ?? {};
    if (unknown !== undefined) return [{ field, message: UNKNOWN }];
    const message = own ?? Object.values(others)[0];
    if (message !== undefined) return [{ field, message }];
    return wrongFields(error.children ?? [], field);
  });

/** The same content as plain objects and lists, since nothing else can be stored; fields that are `undefined` are left out. */
export const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(fields.map(([name, part]: [string, unknown]) => [name, plain(part)]));
};
