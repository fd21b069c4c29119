import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

type Fields = Readonly<Record<string, unknown>>;

describe('The names in a record', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let requestId = '';
  let contractId = '';
  const readContract = async (query = ''): Promise<Fields> =>
    (await fixture.clerk.get(`contracts/${contractId}${query}`)).body;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, systemLeader, head } = fixture;
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const [request, meetingId] = await tableRequest(fixture);
    requestId = request;
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    service.setDay('2011-11-07');
    const plan = { on: '2011-10-10', halfDays: 2, purpose: 'Action plan' };
    const visitId = await systemLeader.submit(`contracts/${contractId}/visits`, plan, 'visitId');
    const held = { heldOn: '2011-10-10', halfDays: 2, summary: 'Agreed' };
    await systemLeader.submit(`contracts/${contractId}/visits/${visitId}/attendance`, held);
    await head.submit(`contracts/${contractId}/visits/${visitId}/countersignature`);
    await service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  const DEEP = {
    agreed: { boardName: 'Partnership Board', leaderPersonName: 'system-leader', fundName: 'Forum grant' },
    draftedByName: 'clerk',
    visits: [
      {
        attendedByNames: ['system-leader'],
        plannedByName: 'system-leader',
        recordedByName: 'system-leader',
        countersignedByName: 'school-head',
      },
    ],
  };

  it('are shown with the ids of all its entries, also on an earlier day and after one of its events', async () => {
    expect(await readContract()).toMatchObject({ leaderPersonName: 'system-leader', record: DEEP });
    const { record } = await readContract();
    const signers = (record as { signatures: Fields[] }).signatures.map(({ personName }) => personName);
    expect(signers.toSorted()).toEqual(['school-head', 'school-head', 'system-leader']);
    expect(await readContract('?asOf=2011-11-07')).toMatchObject({ asOf: '2011-11-07', record: DEEP });
    expect(await readContract('/state')).toMatchObject({ state: DEEP });
    const { body } = await fixture.clerk.get(`requests/${requestId}`);
    expect(body).toMatchObject({
      state: { stage: { meetingOn: '2011-09-20' }, decisionSummary: 'approve-with-conditions, 2011-09-20' },
      timeline: expect.arrayContaining([expect.objectContaining({ byName: 'clerk' })]) as object[],
    });
  });

  it('say of a role for what it is held', async () => {
    const { body } = await administrator.get(`persons/${fixture.head.id}`);
    expect(body).toMatchObject({ roleAssignments: [{ scope: { kind: 'school', name: `School ${SUPPORTED}` } }] });
    expect((await administrator.get('me')).body).toMatchObject({
      roles: [{ scope: { kind: 'everywhere', name: null } }],
    });
  });

  it('are in its history, for who acted and for the ids in what changed', async () => {
    const { body } = await fixture.clerk.get(`contracts/${contractId}/history?limit=200`);
    const events = body.events as { type: string; actorName: string | null; changes: Fields[] }[];
    const changesOf = (name: string): Fields[] => events.find(({ type }) => type === name)?.changes ?? [];
    const field = (change: Fields): string => String(change.field).split('.').at(-1) ?? '';
    const held = changesOf('VisitHeld');
    expect(events.find(({ type }) => type === 'VisitHeld')).toMatchObject({ actorName: 'system-leader' });
    expect(held.find((change) => field(change) === 'recordedBy')).toMatchObject({
      old: null,
      oldName: null,
      new: fixture.systemLeader.id,
      newName: 'system-leader',
    });
    expect(held.find((change) => field(change) === 'attendedBy')).toMatchObject({ newName: ['system-leader'] });
    expect(held.find((change) => field(change) === 'status')).toMatchObject({ oldName: null, newName: null });
    expect(changesOf('VisitPlanned')).toMatchObject([{ new: { plannedByName: 'system-leader' } }]);
  });

  it('are read with one statement, however many entries the record has', async () => {
    const reads = jest.spyOn(fixture.service.readModels, 'rows');
    await readContract();
    const statements = reads.mock.calls.length;
    reads.mockRestore();
    expect(statements).toBe(1);
  });

  it('read `erased` wherever they are shown, once a person was erased', async () => {
    const { systemLeader } = fixture;
    await administrator.post(`persons/${systemLeader.id}/erasure`, { reason: 'asked for it' });
    expect(await readContract()).toMatchObject({
      leaderName: 'erased',
      record: { agreed: { leaderName: 'erased' }, visits: [{ attendedByNames: ['erased'], plannedByName: 'erased' }] },
    });
    const { body } = await fixture.clerk.get(`contracts/${contractId}/history?limit=200`);
    expect(JSON.stringify(body)).toMatch(/Names?":"erased"/);
    expect(JSON.stringify(body)).not.toMatch(/Names?":\[?"system-leader"/);
  });
});
