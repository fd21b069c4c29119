import { applyDecorators } from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import { CSV_TYPE, JSON_TYPE } from '#api/http/content-negotiation';
import { csvHeader } from '#api/lists/csv';
import type { Kind } from '#api/validation/field-types';
import type { List } from '#api/lists/list-declaration';
import { FORMATS, MOST_ROWS, sortsOf, USUAL_LIMIT } from '#api/lists/list-query';
import * as is from '#api/openapi/response-schemas';
import { Conditional, CONTENT_TAG } from '#api/http/query-route';

type AnyList = List<never, string, string>;

const parameter = (name: string, schema: object, description: string, required = false): MethodDecorator =>
  ApiQuery({ name, required, description, schema });

const filtering = ({ needs = [] }: AnyList, [name, { schema, says }]: [string, Kind]): MethodDecorator =>
  parameter(name, schema, `Only rows with this value. It ${says}.`, needs.includes(name));

const parametersOf = (list: AnyList): MethodDecorator[] => [
  ...Object.entries(list.filters).map((filter) => filtering(list, filter)),
  parameter(
    'sort',
    { type: 'string', enum: sortsOf(list), default: list.sorts[0] },
    'What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last.',
  ),
  parameter(
    'limit',
    { type: 'integer', minimum: 1, maximum: MOST_ROWS, default: USUAL_LIMIT },
    'How many rows at the most.',
  ),
  parameter(
    'cursor',
    { type: 'string', minLength: 1 },
    'As it stands in `next`: where the list goes on. It is yours, and for this question.',
  ),
  parameter(
    'format',
    { type: 'string', enum: FORMATS },
    '`csv`: the whole list as a file, as with `Accept: text/csv`.',
  ),
];

const shapeOf = ({ title, besides, rows, row, withheld }: AnyList): is.Shape => {
  const each = withheld === null ? row : is.either(row, is.withheld(withheld));
  const next = is.orNull(is.text('Address of the next page; null on the last.'));
  return is.named(title, { ...besides, [rows]: is.listOf(each), next });
};

const LINK = {
  description: 'Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288.',
  schema: { type: 'string' as const },
};

const csvOf = (list: AnyList): object => ({
  schema: {
    type: 'string',
    description: 'RFC 4180 with a header row, in UTF-8; a text like a formula has an apostrophe before it.',
  },
  example: csvHeader(list),
});

/** A route that shows a list a page at a time, or whole as CSV: what it is, who may see it, and the list. */
export const ShowsList = (summary: string, grants: Grants, list: AnyList): MethodDecorator =>
  applyDecorators(
    Policy(summary, grants),
    ...parametersOf(list),
    ApiResponse({
      status: 200,
      description:
        'A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list.',
      headers: { ETag: CONTENT_TAG, Link: LINK },
      content: { [JSON_TYPE]: { schema: shapeOf(list) }, [CSV_TYPE]: csvOf(list) },
    }),
    Conditional(),
  );
