import type { ArgumentMetadata } from '@nestjs/common';
import { getMetadataStorage, ValidationTypes, type ValidatorConstraintInterface } from 'class-validator';
import { CHECKED_AS, classOfPart } from '#api/validation/fields';
import { FieldsPipe, isObject, plain } from '#api/validation/body-validation.pipe';

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Fields = Readonly<Record<string, unknown>>;

/** One field as its decorators want it. */
interface Field {
  readonly name: string;
  /** What stands in its place when it is left out. */
  readonly otherwise: unknown;
  readonly judged: (body: object, value: unknown) => boolean;
  readonly accepts: (value: unknown) => boolean;
  /** The class of its parts; null for a field without. */
  readonly part: (() => Prepared | null) | null;
}

/** Judges a body and copies it with its defaults; undefined for what is wrong, or out of the ordinary. */
export type Prepared = (body: object) => object | undefined;

const KNOWN_RULES = [
  ValidationTypes.CUSTOM_VALIDATION,
  ValidationTypes.NESTED_VALIDATION,
  ValidationTypes.CONDITIONAL_VALIDATION,
];

const constraintOf = ({ constraintCls }: Rule): ValidatorConstraintInterface | null => {
  const [found, ...others] = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  return found === undefined || others.length > 0 || found.async || found.name !== CHECKED_AS ? null : found.instance;
};

const prepareField = (
  type: new () => object,
  name: string,
  rules: readonly Rule[],
  otherwise: unknown,
): Field | null => {
  const of = (kind: string): Rule[] => rules.filter((rule) => rule.type === kind);
  const constraints = of(ValidationTypes.CUSTOM_VALIDATION).map(constraintOf);
  const part = classOfPart(type, name);
  const known = rules.every((rule) => KNOWN_RULES.includes(rule.type) && !rule.each && rule.validateIf === undefined);
  if (!known || constraints.includes(null) || (part === null) !== (of(ValidationTypes.NESTED_VALIDATION).length === 0))
    return null;
  const conditions = of(ValidationTypes.CONDITIONAL_VALIDATION).map(
    ({ constraints: [condition] }) => condition as (body: object, value: unknown) => boolean,
  );
  return {
    ...{ name, otherwise },
    judged: (body, value) => conditions.every((condition) => condition(body, value)),
    accepts: (value) => constraints.every((constraint) => constraint?.validate(value) === true),
    part: part === null ? null : () => preparedFor(part()),
  };
};

const isPrimitive = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** The parts of a field, each judged and copied; undefined when one is wrong. */
const partsOf = (value: unknown, prepared: Prepared): unknown => {
  if (!Array.isArray(value)) return isObject(value) ? prepared(value) : undefined;
  const copies = value.map((each: unknown) => (isObject(each) ? prepared(each) : undefined));
  return copies.includes(undefined) ? undefined : copies;
};

const copyOf = ({ judged, accepts, part }: Field, body: object, value: unknown): unknown => {
  if (!judged(body, value)) return isPrimitive(value) ? value : undefined;
  if (!accepts(value)) return undefined;
  const prepared = part?.() ?? null;
  if (part !== null && !isPrimitive(value)) return prepared === null ? undefined : partsOf(value, prepared);
  if (Array.isArray(value)) return value.every(isPrimitive) ? value : undefined;
  return isPrimitive(value) ? value : undefined;
};

const prepare = (type: new () => object): Prepared | null => {
  const rules = Map.groupBy(
    getMetadataStorage().getTargetValidationMetadatas(type, '', false, false),
    ({ propertyName }) => propertyName,
  );
  const defaults: Fields = { ...new type() };
  const fields = [...rules].map(([name, own]) => prepareField(type, name, own, defaults[name]));
  if (!fields.every((field) => field !== null)) return null;
  return (body) => {
    const sent = body as Fields;
    const copy: Record<string, unknown> = {};
    let found = 0;
    for (const field of fields) {
      const isSent = Object.hasOwn(sent, field.name);
      if (isSent) found += 1;
      const value = isSent ? sent[field.name] : plain(field.otherwise);
      const part = copyOf(field, body, value);
      if (part === undefined) return undefined;
      copy[field.name] = part;
    }
    return found === Object.keys(sent).length ? copy : undefined;
  };
};

const known = new WeakMap<object, { readonly prepared: Prepared | null }>();

/** What judges bodies of this class; null when its decorators are not all our own. */
export const preparedFor = (type: new () => object): Prepared | null => {
  const { prepared } = known.get(type) ?? { prepared: prepare(type) };
  known.set(type, { prepared });
  return prepared;
};

/**
 * As `FieldsPipe`, in a fraction of its time: the decorators of a class are read once, and a body that they accept is copied at one go. Whatever is not
 * plainly right is left to `FieldsPipe`, whose judgement alone refuses, and who says why.
 */
export class PreparedFieldsPipe extends FieldsPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type } = metadata;
    if (type === 'custom' || (type === 'param' && metatype === String)) return value;
    if (metatype === undefined || !this.toValidate(metadata) || !isObject(value ?? {}))
      return super.transform(value, metadata);
    return preparedFor(metatype as new () => object)?.(value ?? {}) ?? super.transform(value, metadata);
  }
}
