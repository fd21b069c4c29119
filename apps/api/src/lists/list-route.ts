import { applyDecorators } from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import { CSV_TYPE, JSON_TYPE } from '#api/http/content-negotiation';
import { ConditionalGet, ETAG_HEADER } from '#api/http/query-route';
import { ChecksParameters } from '#api/http/known-parameters';
import { AcceptsLogPosition } from '#api/http/log-position';
import { Reads } from '#api/http/reads';
import { formatCsvHeader } from '#api/lists/csv';
import type { List } from '#api/lists/list-declaration';
import { DEFAULT_LIMIT, FORMATS, listSortValues, MAX_LIMIT } from '#api/lists/list-query';
import { addNamesToSchema } from '#api/names/named-schema';
import { withNameSources } from '#api/names/with-names';
import * as schemas from '#api/openapi/response-schemas';
import { day, type FieldType } from '#api/validation/field-types';

type AnyList = List<never, string, string>;

const parameter = (name: string, schema: object, description: string, required = false): MethodDecorator =>
  ApiQuery({ name, required, description, schema });

const filterParameter = (
  { required = [] }: AnyList,
  [name, { schema, message, selects = 'Only rows with this value.' }]: [string, FieldType],
): MethodDecorator => parameter(name, schema, `${selects} It ${message}.`, required.includes(name));

const listParameters = (list: AnyList): MethodDecorator[] => [
  ...Object.entries(list.filters).map((filter) => filterParameter(list, filter)),
  parameter(
    'sort',
    { type: 'string', enum: listSortValues(list), default: list.sorts[0] },
    'Sort field; prefix with `-` for descending. Withheld rows come last.',
  ),
  ...(list.asOf === true
    ? [
        parameter(
          'asOf',
          day.schema,
          'The list as it was known at the end of this day (Europe/London). Default: as it is now.',
        ),
      ]
    : []),
  parameter(
    'limit',
    { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT },
    'Maximum number of rows.',
  ),
  parameter(
    'cursor',
    { type: 'string', minLength: 1 },
    'From `next` of the previous page. Valid only for you, and for the same filters, sort order and day.',
  ),
  parameter(
    'format',
    { type: 'string', enum: FORMATS },
    '`csv` returns the whole list as a file, as `Accept: text/csv` does.',
  ),
];

const pageSchema = ({ title, extra, rows, row, names, withheld }: AnyList): schemas.Schema => {
  const named = names === null ? row : addNamesToSchema(row, names);
  const anyRow = withheld === null ? named : schemas.anyOf(named, schemas.withheld(withheld));
  const next = schemas.orNull(schemas.text('URL of the next page; null on the last.'));
  return schemas.namedObject(title, { ...extra, [rows]: schemas.listOf(anyRow), next });
};

const LINK_HEADER = {
  description: 'URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288.',
  schema: { type: 'string' as const },
};

const csvContent = (list: AnyList): object => ({
  schema: {
    type: 'string',
    description:
      'RFC 4180 with a header row, in UTF-8 with a byte order mark. Text that looks like a formula starts with an apostrophe.',
  },
  example: formatCsvHeader(list),
});

/** A route that returns a list: one page as JSON, or the whole list as CSV. */
export const ListRoute = (summary: string, grants: Grants, list: AnyList): MethodDecorator =>
  applyDecorators(
    Policy(summary, grants),
    ChecksParameters(),
    Reads(withNameSources(list.sources, list.names)),
    AcceptsLogPosition(),
    ...listParameters(list),
    ApiResponse({
      status: 200,
      description:
        'A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list of today without filters.',
      headers: { ETag: ETAG_HEADER, Link: LINK_HEADER },
      content: { [JSON_TYPE]: { schema: pageSchema(list) }, [CSV_TYPE]: csvContent(list) },
    }),
    ConditionalGet(),
  );
