import type { OpenAPIObject } from '@nestjs/swagger';
import { nameFieldFor, NamedBy, type IdField } from '#api/names/name-fields';
import { TestService } from '#api/testing/test-service';
import type { NamedKind } from '#read-models/record-names';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const PART = 'It is part of this record, which says what it is.';
const OWN = 'It is the record itself, whose name is one of its fields.';

/** The ids that have no name, and why. Each is used, or the test fails. */
const UNNAMED: Readonly<Record<string, string>> = {
  handOverId: 'Names a part of the request, and a request of another board only after that board took it.',
  id: OWN,
  recordId: 'It can be support of another board, whose reference is not shown. The board has its name.',
  'Fund.fundId': OWN,
  'School.urn': OWN,
  'Contract.contractId': OWN,
  'GroupMembership.groupId': OWN,
  'GroupMeeting.meetingId': PART,
  'GroupMeeting.present': PART,
  'WorkPlan.supersedes': PART,
  'WorkPlan.supersededBy': PART,
  planId: PART,
  dropsVisitIds: PART,
  givenBy: 'It is an office, such as the local authority, and no person.',
  aimId: PART,
  partId: PART,
  sessionId: PART,
  evidenceId: PART,
  aimIds: PART,
  visitId: PART,
  visitIds: PART,
  pauseId: PART,
  visitsNotHeld: PART,
  itemId: PART,
  itemIds: PART,
  carriedOver: PART,
  measurementId: PART,
  measurementIds: PART,
  evidenceIds: PART,
  reportId: PART,
  statementId: PART,
  reviewId: PART,
  recoveryId: PART,
  carryForwardId: PART,
  entryId: PART,
  variationId: PART,
  withdrawnVariationId: PART,
  circumstanceId: PART,
  instalmentId: PART,
  conditionId: PART,
  bidId: PART,
  actionId: PART,
  memorandumId: PART,
  tierId: PART,
  strandId: PART,
  hubId: PART,
  designationId: PART,
  progressId: PART,
  memberId: PART,
  membershipId: PART,
  offerId: PART,
  expertiseId: PART,
  rankingId: PART,
  sharingId: PART,
  roleAssignmentId: PART,
  interestId: PART,
  paperId: PART,
  escalationId: 'A concern has no name. Its kind and its day are shown with it.',
  openConcerns: 'A concern has no name. The concerns of the contract, with their kinds, are in the record.',
  successionId: 'A succession has no name. Its kind, schools and day are shown with it.',
  commandId: 'It names a command.',
  correlationId: 'It names a command.',
  causationId: 'It names a command.',
};

const KINDS: readonly NamedKind[] = [
  'person',
  'school',
  'body',
  'board',
  'alliance',
  'fund',
  'meeting',
  'decision',
  'contract',
  'request',
];
const FIELD_KINDS: readonly IdField[] = [...KINDS, ...KINDS.map((kind) => [kind] as const), new NamedBy('kind', {})];

/** A field that can have the id of a record, by its name. */
const NAMED_AS_ID = /(Id|Ids|Urn|Urns|By|Schools)$|^(id|urn|by|actor|present|apologies|for|against|abstained)$/;

/** The values that a field can have: those in a list, and those that are allowed with null and `withheld`. */
const listValues = (schema: Schema): readonly Schema[] =>
  [...(schema.items === undefined ? [] : [schema.items]), ...(schema.anyOf ?? [])].flatMap(listValues).concat(schema);

const isId = (field: string, schema: Schema): boolean =>
  listValues(schema).some(
    ({ type, format, pattern, enum: words, description = '' }) =>
      type === 'string' &&
      words === undefined &&
      format !== 'date' &&
      (format === 'uuid' || pattern === '^[0-9]{6}$' || /^Id of the/.test(description) || NAMED_AS_ID.test(field)),
  );

/** A record, its state at one point, its history or its timeline. */
const RECORD_PATH = /^\/v1\/(me|(?!operations)[a-z-]+\/\{[a-z]+\}(\/(state|history|timeline))?)$/;

describe('The ids in a record and its history', () => {
  let service: TestService;
  let document: OpenAPIObject;

  beforeAll(async () => {
    service = await TestService.startOn('2012-03-01');
    document = service.document();
  });
  afterAll(() => service.close());

  const resolve = (schema: Schema): Schema =>
    schema.$ref === undefined
      ? schema
      : (document.components?.schemas?.[schema.$ref.replace('#/components/schemas/', '')] as Schema);

  /** The ids below a schema without a name, each with the name of its schema. */
  const findUnnamed = (schema: Schema, title: string, seen: Set<string>): string[] => {
    if (schema.$ref !== undefined) {
      if (seen.has(schema.$ref)) return [];
      seen.add(schema.$ref);
      return findUnnamed(resolve(schema), schema.$ref.split('/').at(-1) ?? '', seen);
    }
    const { properties = {}, items, anyOf = [] } = schema;
    if ('withheld' in properties) return [];
    const own = Object.entries(properties)
      .filter(([field, property]) => isId(field, resolve(property)))
      .filter(([field]) => !FIELD_KINDS.some((of) => nameFieldFor(field, of) in properties))
      .map(([field]) => `${title}.${field}`);
    const parts = [...Object.values(properties), ...(items === undefined ? [] : [items]), ...anyOf];
    return [...own, ...parts.flatMap((part) => findUnnamed(part, title, seen))];
  };

  const listRecords = (): [string, Schema][] =>
    Object.entries(document.paths).flatMap(([path, { get }]) => {
      const response = get?.responses['200'];
      const content = response !== undefined && 'content' in response ? response.content : undefined;
      const schema = content?.['application/json']?.schema as Schema | undefined;
      return RECORD_PATH.test(path) && schema !== undefined ? [[path, schema]] : [];
    });

  it('are shown with names, except those that name a part of the record', () => {
    const records = listRecords();
    expect(records.length).toBeGreaterThan(25);
    const found = records.flatMap(([, schema]) => findUnnamed(schema, '', new Set()));
    const reasonFor = (id: string): string | undefined => UNNAMED[id] ?? UNNAMED[id.split('.').at(-1) ?? ''];
    expect(found.filter((id) => reasonFor(id) === undefined)).toEqual([]);
    const used = new Set(found.flatMap((id) => [id, id.split('.').at(-1) ?? '']));
    expect(Object.keys(UNNAMED).filter((id) => !used.has(id))).toEqual([]);
  });

  it('are found by the format, the description or the name of their field', () => {
    const uuid = { type: 'string', format: 'uuid' };
    expect(isId('lead', uuid)).toBe(true);
    expect(isId('lead', { anyOf: [{ type: 'array', items: uuid }, { type: 'null' }] })).toBe(true);
    expect(isId('writer', { type: 'string', description: 'Id of the person.' })).toBe(true);
    expect(isId('writtenBy', { type: 'string' })).toBe(true);
    expect(isId('writtenBy', { type: 'string', enum: ['head'] })).toBe(false);
    expect(isId('by', { type: 'string', format: 'date' })).toBe(false);
    expect(findUnnamed({ properties: { leaderId: uuid, leaderName: {}, boardId: uuid } }, 'Offer', new Set())).toEqual([
      'Offer.boardId',
    ]);
  });
});
