import { parse } from 'csv-parse/sync';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { nameFieldFor } from '#api/names/name-fields';
import { addNamesToSchema } from '#api/names/named-schema';
import { listOf, object, id } from '#api/openapi/response-schemas';

type Row = Readonly<Record<string, unknown>>;

const rowsOf = (body: Row, field: string): Row[] => body[field] as Row[];

describe('The names shown with ids', () => {
  let fixture: TestBoard;
  let contractId = '';
  let decisionId = '';
  let meetingId = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meeting] = await tableRequest(fixture);
    meetingId = meeting;
    decisionId = await approveRequest(fixture, requestId, meetingId);
    contractId = await startContract(fixture, decisionId);
    await fixture.service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  it('are shown in lists for persons, schools, funds, decisions, requests and meetings', async () => {
    const { clerk, boardId } = fixture;
    const contracts = await clerk.get(`boards/${boardId}/contracts`);
    expect(rowsOf(contracts.body, 'contracts')[0]).toMatchObject({
      leaderName: 'system-leader',
      schoolName: `School ${SUPPORTED}`,
      homeSchoolName: `School ${HOME}`,
      allianceName: null,
      fundName: 'Forum grant',
      requestReference: expect.stringContaining('MK-1') as string,
      decisionSummary: 'approve-with-conditions, 2011-09-20',
    });
    const requests = await clerk.get(`boards/${boardId}/requests`);
    expect(rowsOf(requests.body, 'requests')[0]).toMatchObject({
      schoolName: `School ${SUPPORTED}`,
      meetingOn: '2011-09-20',
    });
    const meetings = await clerk.get(`boards/${boardId}/meetings`);
    expect(rowsOf(meetings.body, 'meetings')[0]).toMatchObject({
      presentNames: ['chair', 'board-member', 'board-member', 'board-member'],
    });
  });

  it('are shown in the record of a contract, board, meeting and decision', async () => {
    const { clerk, boardId, members } = fixture;
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({ leaderName: 'system-leader' });
    expect((await clerk.get(`decisions/${decisionId}`)).body).toMatchObject({
      state: { taken: { boardName: 'Partnership Board', award: { leaderName: 'system-leader' } } },
    });
    expect((await clerk.get(`meetings/${meetingId}`)).body).toMatchObject({
      state: { boardName: 'Partnership Board', items: [{ schoolName: `School ${SUPPORTED}` }] },
    });
    const { body } = await clerk.get(`boards/${boardId}`);
    const seats = rowsOf(body.state as Row, 'members');
    expect(seats.find(({ personId }) => personId === members[0].id)).toMatchObject({
      personName: 'board-member',
      schoolName: `School ${SUPPORTED}`,
    });
    const { recordedByName, ...terms } = rowsOf(body.state as Row, 'terms')[0] ?? {};
    expect(typeof recordedByName).not.toBe('undefined');
    expect(terms).not.toHaveProperty('recordedByNames');
  });

  it('follow their id in CSV', async () => {
    const { clerk, boardId } = fixture;
    const { text } = await clerk.getRaw(`boards/${boardId}/contracts?format=csv`);
    const [header = [], line = []] = parse(text, { bom: true, columns: false });
    const column = header.indexOf('leaderId');
    expect(header[column + 1]).toBe('leaderName');
    expect(line[column + 1]).toBe('system-leader');
  });

  it('are not shown in a withheld row', async () => {
    const { service, boardId, members } = fixture;
    const conflicted = await service.createCaller('clerk', { kind: 'board', id: boardId }, members[0].id);
    const { body } = await conflicted.get(`boards/${boardId}/contracts`);
    expect(rowsOf(body, 'contracts')).toEqual([
      { contractId: expect.not.stringMatching(contractId) as string, withheld: true },
    ]);
  });

  it('are read with one statement for a page, however many rows it has', async () => {
    const { clerk, boardId, service } = fixture;
    for (const day of ['2011-10-03', '2011-10-04', '2011-10-05'] as const)
      await clerk.submit(`boards/${boardId}/meetings`, { on: day, place: 'Council House' });
    const reads = jest.spyOn(service.readModels, 'rows');
    const { body } = await clerk.get(`boards/${boardId}/meetings`);
    const statements = reads.mock.calls.length;
    reads.mockRestore();
    expect(rowsOf(body, 'meetings').length).toBe(4);
    expect(statements).toBe(2);
  });

  it('are in fields named after the id', () => {
    expect(nameFieldFor('schoolUrn', 'school')).toBe('schoolName');
    expect(nameFieldFor('meetingId', 'meeting')).toBe('meetingOn');
    expect(nameFieldFor('urn', 'school')).toBe('schoolName');
    expect(nameFieldFor('declaredBy', 'person')).toBe('declaredByName');
  });

  it('are in fields with a plural where the field with the ids is a list', () => {
    expect(nameFieldFor('present', ['person'])).toBe('presentNames');
    expect(nameFieldFor('decidedBy', ['person'])).toBe('decidedByNames');
    expect(nameFieldFor('apologies', ['person'])).toBe('apologyNames');
    expect(nameFieldFor('leadSchools', ['school'])).toBe('leadSchoolNames');
    expect(nameFieldFor('leaderIds', ['person'])).toBe('leaderNames');
  });

  it('must be declared for fields that the schema has', () => {
    const schema = listOf(object<{ leaderId: string }>({ leaderId: id() }));
    expect(() => addNamesToSchema(schema, { leader: 'person' })).toThrow('A schema has no field leader to name.');
    expect(addNamesToSchema(schema, { leaderId: 'person' })).toMatchObject({
      items: { required: ['leaderId', 'leaderName'] },
    });
  });
});
