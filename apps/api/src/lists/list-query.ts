import { createParamDecorator, Inject, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CSV_TYPE, JSON_TYPE, preferredOf } from '#api/http/content-negotiation';
import { Cursors, type Turn } from '#api/lists/cursors';
import type { List, ListDeclaration } from '#api/lists/list-declaration';
import { BadBody, type WrongField } from '#api/http/problems';
import { without } from '#api/http/omit';
import type { PageAsked } from '#processing/keyset-paging';

export const USUAL_LIMIT = 50;
export const MOST_ROWS = 200;

export const FORMATS = ['json', 'csv'] as const;

/** A list as it is asked for, and the answer that is to be given. */
export interface Asked<Filter extends string = string, Sort extends string = string> {
  readonly page: Pick<PageAsked<Filter, Sort>, 'where' | 'sort'>;
  readonly limit: number;
  /** Where it goes on; null at the beginning. */
  readonly turn: Turn | null;
  readonly format: (typeof FORMATS)[number];
  readonly reply: FastifyReply;
  /** The address of the same list from this turn on; from the beginning without one. */
  readonly address: (turn: Turn | null) => string;
}

/** How this list is asked for. */
export type AskedFor<L> = L extends List<never, infer Filter, infer Sort> ? Asked<Filter, Sort> : never;

interface Question {
  readonly list: ListDeclaration;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Given = Readonly<Record<string, string>>;

const OWN = ['limit', 'cursor', 'sort', 'format'];

/** The values that the sort of a list can have. */
export const sortsOf = ({ sorts }: ListDeclaration): string[] => sorts.flatMap((name) => [name, `-${name}`]);

const wrongNames = ({ filters, needs = [] }: ListDeclaration, query: object): WrongField[] => [
  ...Object.entries(query).flatMap(([field, value]: [string, unknown]) => {
    if (!OWN.includes(field) && !Object.hasOwn(filters, field)) return [{ field, message: 'is not known here' }];
    return typeof value === 'string' ? [] : [{ field, message: 'must stand there once' }];
  }),
  ...needs.filter((field) => !(field in query)).map((field) => ({ field, message: 'is missing' })),
];

const isLimit = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_ROWS;

const wrongValues = (list: ListDeclaration, given: Given): WrongField[] => {
  const { sort, limit, format } = given;
  const wrong = Object.entries(list.filters).flatMap(([field, kind]) => {
    const value = given[field];
    return value === undefined || kind.accepts(value) ? [] : [{ field, message: kind.says }];
  });
  if (sort !== undefined && !sortsOf(list).includes(sort))
    wrong.push({ field: 'sort', message: `must be one of ${sortsOf(list).join(', ')}` });
  if (limit !== undefined && !isLimit(limit))
    wrong.push({ field: 'limit', message: `must be a whole number from 1 to ${MOST_ROWS}` });
  if (format !== undefined && !FORMATS.some((each) => each === format))
    wrong.push({ field: 'format', message: `must be one of ${FORMATS.join(', ')}` });
  return wrong;
};

const refuse = (wrong: readonly WrongField[]): void => {
  if (wrong.length > 0) throw new BadBody(wrong);
};

const formatOf = ({ format }: Given, { headers }: FastifyRequest): Asked['format'] => {
  if (format !== undefined) return format === 'csv' ? 'csv' : 'json';
  return preferredOf(headers.accept, [JSON_TYPE, CSV_TYPE]) === CSV_TYPE ? 'csv' : 'json';
};

const pageOf = ({ filters, sorts }: ListDeclaration, given: Given): Asked['page'] => {
  const where = Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(filters, name)));
  const sort = given.sort ?? sorts[0];
  return { where, sort: { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') } };
};

/** Reads from the address how a list is asked for. Throws `BadBody` that names each wrong parameter, and `NotAcceptable`. */
@Injectable()
export class AskedPipe implements PipeTransform<Question, Asked> {
  constructor(@Inject(Cursors) private readonly cursors: Cursors) {}

  transform({ list, request, reply }: Question): Asked {
    const query = request.query as object;
    refuse(wrongNames(list, query));
    const given = query as Given;
    refuse(wrongValues(list, given));
    const page = pageOf(list, given);
    const format = formatOf(given, request);
    const whole = ['limit', 'cursor'].filter((field) => format === 'csv' && field in given);
    refuse(whole.map((field) => ({ field, message: 'does not go with CSV, which holds the whole list' })));
    const [path = ''] = request.url.split('?');
    const question = JSON.stringify([request.principal?.person, path, Object.entries(page.where).sort(), page.sort]);
    const turn = this.turnOf(given.cursor, question);
    const others = without(given, 'cursor');
    const address = (to: Turn | null): string => {
      const cursor = to === null ? {} : { cursor: this.cursors.write(to, question) };
      const text = new URLSearchParams({ ...others, ...cursor }).toString();
      return text === '' ? path : `${path}?${text}`;
    };
    return { page, limit: Number(given.limit ?? USUAL_LIMIT), turn, format, reply, address };
  }

  private turnOf(cursor: string | undefined, question: string): Turn | null {
    if (cursor === undefined) return null;
    const turn = this.cursors.read(cursor, question);
    if (turn === null)
      refuse([{ field: 'cursor', message: 'does not belong to this list as you ask for it; begin again without it' }]);
    return turn;
  }
}

const TheQuestion = createParamDecorator((list: ListDeclaration, context: ExecutionContext): Question => ({
  list,
  request: context.switchToHttp().getRequest<FastifyRequest>(),
  reply: context.switchToHttp().getResponse<FastifyReply>(),
}));

/** Parameter decorator: how this list is asked for (`AskedFor<typeof LIST>`). */
export const HowAsked = (list: ListDeclaration): ParameterDecorator => TheQuestion(list, AskedPipe);
