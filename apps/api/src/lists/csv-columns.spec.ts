import type { OpenAPIObject } from '@nestjs/swagger';
import { TestService } from '#api/testing/test-service';
import { MATCH_PARTS } from '#domain/board-matching-rules.events';

interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

interface ListColumns {
  readonly path: string;
  /** Fields of a row; those of nested objects by their own names. */
  readonly fields: readonly string[];
  readonly columns: readonly string[];
}

/** Fields of a row that deliberately have no column of the same name, and why. */
const WITHOUT_COLUMN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/v1/boards/{board}/agenda': { boardId: 'in the URL' },
  '/v1/boards/{board}/contracts': {
    boardId: 'in the URL',
    boardName: 'its id is in the URL',
    leaderPersonId: 'the column leaderId identifies the leader',
    moneyConfirmed: 'a detail of the start, on the page of the contract',
    daysConfirmed: 'a detail of the start, on the page of the contract',
  },
  '/v1/boards/{board}/decisions': { boardId: 'in the URL' },
  '/v1/boards/{board}/funds': { boardId: 'in the URL', boardName: 'its id is in the URL' },
  '/v1/boards/{board}/meetings': { boardId: 'in the URL' },
  '/v1/boards/{board}/requests': { boardId: 'in the URL' },
  '/v1/boards/{board}/waiting-requests': { boardId: 'in the URL' },
  '/v1/boards/{board}/supported-schools': {
    ...{
      contractId: 'the reference identifies it in a published file',
      version: 'of one copy of one record',
      on: 'as version',
    },
    ...{ boardId: 'in the URL', boardName: 'its id is in the URL' },
    ...{
      pupilPremium: 'in a column of its percentage',
      eal: 'as pupilPremium',
      senSupport: 'as eal',
      senPlans: 'as eal',
    },
    ...{ code: 'the columns have the meanings', meaning: 'in the columns level and reason' },
    ...{ kind: 'in the column providerKind', name: 'in the column providerName' },
  },
  '/v1/requests/{request}/bid-comparison': { parts: 'in the columns of SCORE_COLUMNS' },
  '/v1/requests/{request}/providers': { parts: 'in the columns of SCORE_COLUMNS' },
  '/v1/schools': {
    file: 'in the column sourceFile',
    latestInspection: 'in the columns from inspectionFramework to safeguarding',
    lastOverallGrade: 'in the columns from overallGrade to overallGradeUrn',
  },
};

/** The parts of a score: the value of each has a column, and all explanations have one. */
const SCORE_COLUMNS = [...MATCH_PARTS.map((part) => `${part} value`), 'explanations'];

/** Columns that are computed from a field with another name. */
const COMPUTED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  '/v1/alliances/{alliance}/returns': ['forms'],
  '/v1/boards/{board}/contracts': ['aimKinds', 'aimValues', 'aimJudgements'],
  '/v1/boards/{board}/supported-schools': [
    ...['pupilPremiumPercent', 'ealPercent', 'senSupportPercent', 'senPlansPercent', 'level', 'providerKind'],
    ...['providerName', 'before', 'targets', 'after', 'judgements', 'laterChecks'],
  ],
  '/v1/boards/{board}/dashboard': ['indicatorYear', 'indicatorValue', 'indicatorStatus'],
  '/v1/requests/{request}/bid-comparison': SCORE_COLUMNS,
  '/v1/requests/{request}/providers': SCORE_COLUMNS,
  '/v1/schools': [
    'inspectionFramework',
    'inspectionKind',
    'inspectedOn',
    'inspectedUrn',
    'categoryOfConcern',
    'safeguarding',
    'overallGrade',
    'overallGradeOn',
    'overallGradeUrn',
    'sourceFile',
  ],
};

const resolve = (document: OpenAPIObject, schema: JsonSchema): JsonSchema => {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : ((document.components?.schemas?.[name] ?? {}) as JsonSchema);
};

const listFields = (document: OpenAPIObject, row: JsonSchema): string[] =>
  Object.entries(resolve(document, row).properties ?? {}).flatMap(([name, schema]) => {
    const { properties } = resolve(document, schema);
    return properties === undefined ? [name] : Object.keys(properties);
  });

/** Reads fields and columns from the documented response of every list. */
const findLists = (document: OpenAPIObject): ListColumns[] =>
  Object.entries(document.paths).flatMap(([path, { get }]) => {
    const success = get?.responses['200'];
    const content = success !== undefined && 'content' in success ? success.content : undefined;
    const [json, csv] = [content?.['application/json'], content?.['text/csv']];
    if (json === undefined || csv === undefined) return [];
    const page = resolve(document, json.schema as JsonSchema);
    const { items = {} } = Object.values(page.properties ?? {}).find(({ type }) => type === 'array') ?? {};
    const fields = listFields(document, items.anyOf?.[0] ?? items);
    return [{ path, fields, columns: String(csv.example).trim().split(',') }];
  });

const findMissingColumns = ({ path, fields, columns }: ListColumns): string[] =>
  fields.filter((field) => !columns.includes(field) && WITHOUT_COLUMN[path]?.[field] === undefined);

const findUnknownColumns = ({ path, fields, columns }: ListColumns): string[] => {
  const known = [...fields, ...(COMPUTED_COLUMNS[path] ?? []), 'withheld'];
  return columns.filter((column) => !known.includes(column));
};

describe('The CSV columns of every list', () => {
  let lists: ListColumns[];

  beforeAll(async () => {
    const service = await TestService.startOn('2012-03-01');
    lists = findLists(service.document());
    await service.close();
  });

  it('include every field of a row, except those listed here with a reason', () => {
    expect(lists.length).toBeGreaterThan(5);
    for (const list of lists) expect([list.path, findMissingColumns(list)]).toEqual([list.path, []]);
  });

  it('are fields of a row or listed here as computed', () => {
    for (const list of lists) expect([list.path, findUnknownColumns(list)]).toEqual([list.path, []]);
  });

  it('are checked: a field without a column and a column without a field are found', () => {
    const list = { path: '/v1/any', fields: ['id', 'name'], columns: ['id', 'colour'] };
    expect([findMissingColumns(list), findUnknownColumns(list)]).toEqual([['name'], ['colour']]);
  });

  it('have no obsolete exceptions', () => {
    for (const [path, exceptions] of Object.entries(WITHOUT_COLUMN)) {
      const list = lists.find((each) => each.path === path);
      for (const field of Object.keys(exceptions))
        expect([path, list?.fields]).toEqual([path, expect.arrayContaining([field])]);
    }
  });
});
