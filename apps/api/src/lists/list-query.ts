import { createParamDecorator, Inject, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CSV_TYPE, JSON_TYPE, negotiateMediaType } from '#api/http/content-negotiation';
import { ValidationFailed, type WrongField } from '#api/http/request-errors';
import { Cursors, type Cursor } from '#api/lists/cursors';
import type { List, ListDeclaration } from '#api/lists/list-declaration';
import { WithheldMarks } from '#api/lists/withheld-marks';
import { NamesReader } from '#api/names/names-reader';
import { omit } from '#api/omit';
import { day } from '#api/validation/field-types';
import type { IsoDay } from '#kernel/time';
import type { PageRequest } from '#processing/keyset-paging';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

export const FORMATS = ['json', 'csv'] as const;

/** A parsed and validated list query. */
export interface ListQuery<Filter extends string = string, Sort extends string = string> {
  readonly page: Pick<PageRequest<Filter, Sort>, 'where' | 'sort'>;
  readonly limit: number;
  /** Where the page starts; null for the first page. */
  readonly cursor: Cursor | null;
  readonly format: (typeof FORMATS)[number];
  /** The day as at the end of which the list is read; null for now. */
  readonly asOf: IsoDay | null;
  readonly reply: FastifyReply;
  /** Reads the names of the ids in the rows. */
  readonly names: Pick<NamesReader, 'addNames'>;
  /** The mark that replaces the id of a withheld row in this list. */
  readonly mark: (id: string) => string;
  /** The URL of the same list from this cursor; of the first page for null. */
  readonly pageUrl: (cursor: Cursor | null) => string;
}

/** The query of this list: `ListQueryOf<typeof LIST>`. */
export type ListQueryOf<L> = L extends List<never, infer Filter, infer Sort> ? ListQuery<Filter, Sort> : never;

interface ListRequest {
  readonly list: ListDeclaration;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type QueryParameters = Readonly<Record<string, string>>;

const RESERVED_PARAMETERS = ['limit', 'cursor', 'sort', 'format'];

/** The values of the `sort` parameter of a list. */
export const listSortValues = ({ sorts }: ListDeclaration): string[] => sorts.flatMap((name) => [name, `-${name}`]);

const findWrongNames = ({ filters, asOf, required = [] }: ListDeclaration, query: object): WrongField[] => {
  const known = [...Object.keys(filters), ...(asOf === true ? ['asOf'] : []), ...RESERVED_PARAMETERS];
  const wrong = Object.entries(query).flatMap(([field, value]: [string, unknown]) => {
    if (!known.includes(field)) return [{ field, message: `is not a known parameter. Use ${known.join(', ')}` }];
    return typeof value === 'string' ? [] : [{ field, message: 'must be given once' }];
  });
  const missing = required.filter((field) => !(field in query));
  return [...wrong, ...missing.map((field) => ({ field, message: 'is missing' }))];
};

const isValidLimit = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MAX_LIMIT;

const findWrongValues = (list: ListDeclaration, parameters: QueryParameters): WrongField[] => {
  const { sort, limit, format, asOf } = parameters;
  const wrong = Object.entries(list.filters).flatMap(([field, type]) => {
    const value = parameters[field];
    return value === undefined || type.isValid(value) ? [] : [{ field, message: type.message }];
  });
  if (sort !== undefined && !listSortValues(list).includes(sort))
    wrong.push({ field: 'sort', message: `must be one of ${listSortValues(list).join(', ')}` });
  if (limit !== undefined && !isValidLimit(limit))
    wrong.push({ field: 'limit', message: `must be a whole number from 1 to ${MAX_LIMIT}` });
  if (asOf !== undefined && !day.isValid(asOf)) wrong.push({ field: 'asOf', message: day.message });
  if (format !== undefined && !FORMATS.some((each) => each === format))
    wrong.push({ field: 'format', message: `must be one of ${FORMATS.join(', ')}` });
  return wrong;
};

const rejectIfAny = (wrong: readonly WrongField[]): void => {
  if (wrong.length > 0) throw new ValidationFailed(wrong);
};

const chooseFormat = ({ format }: QueryParameters, { headers }: FastifyRequest): ListQuery['format'] => {
  if (format !== undefined) return format === 'csv' ? 'csv' : 'json';
  return negotiateMediaType(headers.accept, [JSON_TYPE, CSV_TYPE]) === CSV_TYPE ? 'csv' : 'json';
};

const parsePage = ({ filters, sorts }: ListDeclaration, parameters: QueryParameters): ListQuery['page'] => {
  const where = Object.fromEntries(Object.entries(parameters).filter(([name]) => Object.hasOwn(filters, name)));
  const sort = parameters.sort ?? sorts[0];
  return { where, sort: { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') } };
};

/** Parses the query parameters of a list. Throws `ValidationFailed`, which names each wrong parameter, and `NotAcceptable`. */
@Injectable()
export class ListQueryPipe implements PipeTransform<ListRequest, ListQuery> {
  constructor(
    @Inject(Cursors) private readonly cursors: Cursors,
    @Inject(NamesReader) private readonly names: NamesReader,
    @Inject(WithheldMarks) private readonly marks: WithheldMarks,
  ) {}

  transform({ list, request, reply }: ListRequest): ListQuery {
    const query = request.query as object;
    rejectIfAny(findWrongNames(list, query));
    const parameters = query as QueryParameters;
    rejectIfAny(findWrongValues(list, parameters));
    const page = parsePage(list, parameters);
    const format = chooseFormat(parameters, request);
    const paging = ['limit', 'cursor'].filter((field) => format === 'csv' && field in parameters);
    rejectIfAny(paging.map((field) => ({ field, message: 'cannot be used with CSV, which returns the whole list' })));
    const [path = ''] = request.url.split('?');
    const asOf = (parameters.asOf ?? null) as IsoDay | null;
    const shown = [Object.entries(page.where).sort(), page.sort, ...(asOf === null ? [] : [asOf])];
    const signed = JSON.stringify([request.principal?.person, path, ...shown]);
    const cursor = this.readCursor(parameters.cursor, signed);
    const otherParameters = omit(parameters, 'cursor');
    const pageUrl = (next: Cursor | null): string => {
      const nextCursor = next === null ? {} : { cursor: this.cursors.write(next, signed) };
      const text = new URLSearchParams({ ...otherParameters, ...nextCursor }).toString();
      return text === '' ? path : `${path}?${text}`;
    };
    const { names } = this;
    const mark = (id: string): string => this.marks.make(id, request.principal?.person ?? '', path);
    return {
      page,
      limit: Number(parameters.limit ?? DEFAULT_LIMIT),
      cursor,
      format,
      asOf,
      reply,
      names,
      mark,
      pageUrl,
    };
  }

  private readCursor(text: string | undefined, signed: string): Cursor | null {
    if (text === undefined) return null;
    const cursor = this.cursors.read(text, signed);
    if (cursor === null)
      rejectIfAny([
        { field: 'cursor', message: 'does not match this list or its filters. Start again without a cursor.' },
      ]);
    return cursor;
  }
}

const ListRequestParam = createParamDecorator((list: ListDeclaration, context: ExecutionContext): ListRequest => ({
  list,
  request: context.switchToHttp().getRequest<FastifyRequest>(),
  reply: context.switchToHttp().getResponse<FastifyReply>(),
}));

/** Parameter decorator: the parsed query of this list (`ListQueryOf<typeof LIST>`). */
export const ListParams = (list: ListDeclaration): ParameterDecorator => ListRequestParam(list, ListQueryPipe);
