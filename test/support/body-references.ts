import {
  fillPath,
  type ApiDescription,
  type KindByField,
  type Route,
  type Schema,
} from '#test/support/api-description';
import { parseProblem, type RawAnswer, type Send } from '#test/support/raw-requests';
import { createSample, listSchemaPaths, setValue } from '#test/support/sample-values';

/** A field of a body that names a record of this kind. */
export interface ReferenceField {
  readonly route: Route;
  readonly path: readonly string[];
  readonly kind: string;
  /** A valid body, in which every field that names a record names one of the caller's own. */
  readonly body: unknown;
  /** Whether the field holds a list of ids. */
  readonly isList: boolean;
}

type Ids = Readonly<Record<string, string>>;

const SCHOOL_KINDS = ['school', 'discussed-school'];

/** Kinds of record that everybody may name, because their registers are public or their ids are all that is told. */
export const OPEN_KINDS: readonly string[] = ['person', 'leader', 'alliance', 'body', ...SCHOOL_KINDS];

/** Kinds of record that belong to a case of a school, so that a conflict of interest hides them. */
export const CASE_KINDS: readonly string[] = ['request', 'decision', 'contract', 'escalation'];

/** An id of this kind of which there is no record. */
export const missingId = (kind: string): string =>
  SCHOOL_KINDS.includes(kind) ? '999999' : '00000000-0000-4000-8000-000000000000';

/** Every field of every body that names a record, once for each kind that it can name. `own`: ids of records that the caller may name. */
export const listReferenceFields = (
  routes: readonly Route[],
  description: ApiDescription,
  own: Ids,
): ReferenceField[] =>
  routes.flatMap((route) => {
    const { schema } = route;
    if (schema === undefined) return [];
    const fields = listChoices(schema, description);
    const sample = createOwnSample(schema, description, own);
    return fields.map((field) => ({
      route,
      path: field.path,
      kind: field.kind,
      isList: field.isList,
      body: chooseKind(nameRecord(sample, field, own[field.kind] ?? ''), field),
    }));
  });

/** A valid body, in which every field that names a record names one of the caller's own. */
export const createOwnSample = (schema: Schema, description: ApiDescription, own: Ids): unknown =>
  listChoices(schema, description)
    .filter(({ kind }) => own[kind] !== undefined)
    .reduce(
      (body, field) => chooseKind(nameRecord(body, field, own[field.kind] ?? ''), field),
      omitUnknownNames(createSample(schema, description)),
    );

/** The field names something by a name that must be known, and may be left out. */
const NAMES = ['trustName'];

const omitUnknownNames = (sample: unknown): unknown =>
  typeof sample !== 'object' || sample === null || Array.isArray(sample)
    ? sample
    : Object.fromEntries(Object.entries(sample).filter(([field]) => !NAMES.includes(field)));

const listChoices = (schema: Schema, description: ApiDescription) =>
  listSchemaPaths(schema, description).flatMap(({ path, schema: field }) =>
    toKinds(field['x-record']).map(({ kind, choice }) => ({ path, kind, choice, isList: field.type === 'array' })),
  );

interface Choice {
  readonly kind: string;
  /** The value of another field with which the id names this kind of record. */
  readonly choice: { readonly field: string; readonly value: string } | null;
}

const toKinds = (record: string | KindByField | undefined): Choice[] => {
  if (record === undefined) return [];
  if (typeof record === 'string') return [{ kind: record, choice: null }];
  return Object.entries(record.kinds).flatMap(([value, kind]) =>
    kind === null ? [] : [{ kind, choice: { field: record.field, value } }],
  );
};

const chooseKind = (body: unknown, { path, choice }: Choice & Pick<ReferenceField, 'path'>): unknown =>
  choice === null ? body : setValue(body, [...path.slice(0, -1), choice.field], choice.value);

/** The body with this id in the field. */
export const nameRecord = (
  body: unknown,
  { path, isList }: Pick<ReferenceField, 'path' | 'isList'>,
  id: string,
): unknown => setValue(body, path, isList ? [id] : id);

/** The answer to a body that names this id, without the id. */
export const answerTo = async (
  send: Send,
  { route, path, isList, body }: ReferenceField,
  id: string,
  { token, ids }: { readonly token: string; readonly ids: Ids },
): Promise<string> => {
  const answer = await send(fillPath(route.path, ids), { token, body: nameRecord(body, { path, isList }, id) });
  // A record in the path can have the same id as one of another kind.
  return [id, ...Object.values(ids)].reduce((text, each) => text.replaceAll(each, 'ID'), describe(answer));
};

const describe = (answer: RawAnswer): string => {
  if (answer.status < 400) return String(answer.status);
  const { code, detail } = parseProblem(answer);
  return `${answer.status} ${code}: ${detail}`;
};
