import type { ArgumentMetadata } from '@nestjs/common';
import { getMetadataStorage, ValidationTypes, type ValidatorConstraintInterface } from 'class-validator';
import { BodyValidationPipe, isObject, toPlainValue } from '#api/validation/body-validation.pipe';
import { CONSTRAINT_NAME, getNestedClass } from '#api/validation/fields';

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Fields = Readonly<Record<string, unknown>>;

/** A field as its decorators declare it. */
interface Field {
  readonly name: string;
  /** Used when the body does not have the field. */
  readonly defaultValue: unknown;
  /** False when the field is not checked for this value, such as null in a nullable field. */
  readonly applies: (body: object, value: unknown) => boolean;
  readonly isValid: (value: unknown) => boolean;
  /** Validates nested objects; null for other fields. */
  readonly nested: (() => BodyValidator | null) | null;
}

/** Copies a valid body with its defaults. Undefined for an invalid body, and for one that it does not fully understand. */
export type BodyValidator = (body: object) => object | undefined;

const SUPPORTED_RULES = [
  ValidationTypes.CUSTOM_VALIDATION,
  ValidationTypes.NESTED_VALIDATION,
  ValidationTypes.CONDITIONAL_VALIDATION,
];

const findConstraint = ({ constraintCls }: Rule): ValidatorConstraintInterface | null => {
  const [found, ...others] = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  if (found === undefined || others.length > 0 || found.async || found.name !== CONSTRAINT_NAME) return null;
  return found.instance;
};

/** Null when the field has a decorator that is not from `fields.ts`. */
const compileField = (
  type: new () => object,
  name: string,
  rules: readonly Rule[],
  defaultValue: unknown,
): Field | null => {
  const rulesOfType = (ruleType: string): Rule[] => rules.filter((rule) => rule.type === ruleType);
  const constraints = rulesOfType(ValidationTypes.CUSTOM_VALIDATION).map(findConstraint);
  const nestedClass = getNestedClass(type, name);
  const hasNestedRule = rulesOfType(ValidationTypes.NESTED_VALIDATION).length > 0;
  const isSupported = rules.every(
    (rule) => SUPPORTED_RULES.includes(rule.type) && !rule.each && rule.validateIf === undefined,
  );
  if (!isSupported || constraints.includes(null) || (nestedClass !== null) !== hasNestedRule) return null;
  const conditions = rulesOfType(ValidationTypes.CONDITIONAL_VALIDATION).map(
    ({ constraints: [condition] }) => condition as (body: object, value: unknown) => boolean,
  );
  return {
    name,
    defaultValue,
    applies: (body, value) => conditions.every((condition) => condition(body, value)),
    isValid: (value) => constraints.every((constraint) => constraint?.validate(value) === true),
    nested: nestedClass === null ? null : () => getValidator(nestedClass()),
  };
};

const isPrimitive = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Copies the nested object or objects of a field; undefined when one is invalid. */
const copyNested = (value: unknown, validator: BodyValidator): unknown => {
  if (!Array.isArray(value)) return isObject(value) ? validator(value) : undefined;
  const copies = value.map((each: unknown) => (isObject(each) ? validator(each) : undefined));
  return copies.includes(undefined) ? undefined : copies;
};

/** Undefined when the value is invalid. */
const copyField = ({ applies, isValid, nested }: Field, body: object, value: unknown): unknown => {
  if (!applies(body, value)) return isPrimitive(value) ? value : undefined;
  if (!isValid(value)) return undefined;
  if (nested !== null && !isPrimitive(value)) {
    const validator = nested();
    return validator === null ? undefined : copyNested(value, validator);
  }
  if (Array.isArray(value)) return value.every(isPrimitive) ? value : undefined;
  return isPrimitive(value) ? value : undefined;
};

const compileClass = (type: new () => object): BodyValidator | null => {
  const rules = Map.groupBy(
    getMetadataStorage().getTargetValidationMetadatas(type, '', false, false),
    ({ propertyName }) => propertyName,
  );
  const defaults: Fields = { ...new type() };
  const fields = [...rules].map(([name, own]) => compileField(type, name, own, defaults[name]));
  if (!fields.every((field) => field !== null)) return null;
  return (body) => {
    const sent = body as Fields;
    const copy: Record<string, unknown> = {};
    let known = 0;
    for (const field of fields) {
      const isSent = Object.hasOwn(sent, field.name);
      if (isSent) known += 1;
      const value = copyField(field, body, isSent ? sent[field.name] : toPlainValue(field.defaultValue));
      if (value === undefined) return undefined;
      copy[field.name] = value;
    }
    return known === Object.keys(sent).length ? copy : undefined;
  };
};

const cache = new WeakMap<object, { readonly validator: BodyValidator | null }>();

/** The compiled validator of a class; null when the class has decorators that are not from `fields.ts`. */
export const getValidator = (type: new () => object): BodyValidator | null => {
  const { validator } = cache.get(type) ?? { validator: compileClass(type) };
  cache.set(type, { validator });
  return validator;
};

/**
 * Does the same as `BodyValidationPipe` in a fraction of the time: it reads the decorators of a class once and copies a valid body in one pass. Falls
 * back to `BodyValidationPipe` for anything it cannot accept; only `BodyValidationPipe` rejects and explains.
 */
export class CompiledValidationPipe extends BodyValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type } = metadata;
    if (type === 'custom' || (type === 'param' && metatype === String)) return value;
    if (metatype === undefined || !this.toValidate(metadata) || !isObject(value ?? {}))
      return super.transform(value, metadata);
    return getValidator(metatype as new () => object)?.(value ?? {}) ?? super.transform(value, metadata);
  }
}
