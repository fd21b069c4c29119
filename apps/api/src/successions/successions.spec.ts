import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { establishBody } from '#api/testing/body.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';

const ACADEMY = '149010';

describe('The conversion of a school in the middle of a contract', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let newHead: Caller;
  let trust: Caller;
  let contractId = '';
  let requestId = '';
  let successionId = '';
  const path = `schools/${SUPPORTED}/successions`;
  const terms = { kind: 'conversion', predecessors: [SUPPORTED], successors: [ACADEMY], on: '2011-11-01' };
  const codes = ({ status, body }: TestResponse): unknown[] => [status, body.code];

  /** Lets the deadlines of this day run. */
  const comeTo = async (day: string): Promise<void> => {
    await fixture.service.whenIdle();
    const { status } = await administrator.post('demonstration/clock', { to: `${day}T09:00:00.000Z` });
    expect(status).toBe(200);
  };
  const readContract = async () =>
    (await fixture.clerk.get(`contracts/${contractId}`)).body.record as { circumstances: { kind: string }[] };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service } = fixture;
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const [request, meetingId] = await tableRequest(fixture);
    requestId = request;
    contractId = await startContract(fixture, await approveRequest(fixture, request, meetingId));
    const entry = buildRegisterEntry({ name: 'High View Academy', status: 'Proposed to open', typeCode: '34' });
    const row = { urn: ACADEMY, entry, governance: null, source: { file: 'gias.csv', extractedOn: null } };
    await service.executor.execute(
      commandRequest(school, 'RecordRegisterEntry', ACADEMY, row, service.commandContext()),
    );
    newHead = await service.createCaller('school-head', { kind: 'school', id: ACADEMY });
    const bodyId = await establishBody(service, ACADEMY);
    trust = await service.createCaller('responsible-body', { kind: 'body', id: bodyId });
  });

  afterAll(() => fixture.service.close());

  it('is proposed, noted on the request and the contract, and waits in the due list for the board', async () => {
    const { clerk, boardId } = fixture;
    const open = await fixture.officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      ...{ reference: 'MK-2', from: 'la', needAreas: ['mathematics'], outcomesWanted: 'Better results' },
      ...{ circumstances: 'A hard year', urgency: 'soon' },
    });
    successionId = await fixture.head.submit(path, { ...terms, source: 'Academy order' });
    await comeTo('2011-09-27');
    expect((await readContract()).circumstances).toMatchObject([{ kind: 'succession-proposed', answer: null }]);
    const due = await clerk.get(`boards/${boardId}/due?kind=circumstance`);
    expect(JSON.stringify(due.body)).toContain('The school is to convert');
    expect((await clerk.get(`requests/${open}`)).body).toMatchObject({
      state: { schoolChanges: [{ kind: 'succession-proposed', sourceId: successionId }] },
    });
    // It was decided before the conversion was proposed.
    expect((await clerk.get(`requests/${requestId}`)).body).toMatchObject({ state: { schoolChanges: [] } });
  });

  it('lets the new head read nothing of the old school before everybody has confirmed', async () => {
    const { head, clerk } = fixture;
    expect((await newHead.get(`contracts/${contractId}`)).status).toBe(404);
    const kinds = async (reader: Caller) =>
      ((await reader.get('me/tasks')).body.tasks as { kind: string }[]).map(({ kind }) => kind);
    expect(await kinds(head)).toContain('confirm-succession');
    expect(await kinds(trust)).toEqual(['confirm-succession-for-responsible-body']);
    expect(codes(await clerk.post(`${path}/${successionId}/confirmation`, {}))).toEqual([409, 'source-missing']);
    await head.submit(`${path}/${successionId}/confirmation`, {});
    expect((await head.get(`schools/${SUPPORTED}`)).body).toMatchObject({ successions: [{ stage: 'proposed' }] });
    expect((await trust.post(`${path}/${successionId}/responsible-body-confirmation`, {})).status).toBe(404);
    await trust.submit(`schools/${ACADEMY}/successions/${successionId}/responsible-body-confirmation`, {});
    expect((await head.get(`${path}/${successionId}`)).body).toMatchObject({
      state: { ...terms, stage: 'confirmed', source: 'Academy order', confirmations: [{ party: 'school' }, {}] },
    });
    await fixture.service.whenIdle();
    expect(await kinds(head)).not.toContain('confirm-succession');
    expect((await newHead.get(`contracts/${contractId}`)).status).toBe(404);
  });

  it('gives the new head the requests, contracts, history and tasks of the old school from its first day', async () => {
    await comeTo('2011-11-01');
    expect((await readContract()).circumstances.map(({ kind }) => kind)).toContain('succession-confirmed');
    expect((await newHead.get(`contracts/${contractId}`)).status).toBe(200);
    const requests = (await newHead.get(`schools/${ACADEMY}/requests`)).body.requests;
    expect(requests).toMatchObject([{ schoolUrn: SUPPORTED, requestId }, { schoolUrn: SUPPORTED }]);
    for (const reader of [newHead, trust, fixture.clerk])
      expect((await reader.get(`schools/${ACADEMY}/contracts`)).body.contracts).toMatchObject([
        { contractId, schoolUrn: SUPPORTED },
      ]);
    expect((await newHead.get(`schools/${SUPPORTED}/contracts`)).body.contracts).toMatchObject([{ contractId }]);
    expect((await newHead.get(`contracts/${contractId}/history`)).status).toBe(200);
    const ofNew = (await newHead.get('me/tasks')).body.tasks as { path: string }[];
    const ofOld = (await fixture.head.get('me/tasks')).body.tasks as { path: string }[];
    expect(ofNew.map((each) => each.path)).toEqual(ofOld.map((each) => each.path));
    expect(ofNew.length).toBeGreaterThan(0);
  });

  it('hides what the board knows of the old school from a clerk who leads the new one', async () => {
    const { service, boardId, clerk } = fixture;
    const oversight = `boards/${boardId}/schools/${SUPPORTED}/oversight`;
    const both = await service.createCaller('clerk', { kind: 'board', id: boardId }, newHead.id);
    expect([(await clerk.get(oversight)).status, (await both.get(oversight)).status]).toEqual([200, 404]);
  });

  it('can be corrected after it was confirmed: until all confirm again, the new head reads nothing', async () => {
    const { clerk } = fixture;
    await clerk.submit(`${path}/${successionId}/correction`, { ...terms, on: '2011-12-01', reason: 'Another day' });
    await fixture.service.whenIdle();
    expect((await newHead.get(`contracts/${contractId}`)).status).toBe(404);
    const onPaper = { source: 'Minutes of the governing body' };
    expect(codes(await clerk.post(`${path}/${successionId}/confirmation`, onPaper))).toEqual([
      409,
      'second-person-needed',
    ]);
    await fixture.officer.submit(`${path}/${successionId}/confirmation`, onPaper);
    await clerk.submit(`${path}/${successionId}/withdrawal`, { reason: 'The order was revoked' });
    expect((await clerk.get(`${path}/${successionId}/history`)).body.events).toMatchObject([
      { type: 'SuccessionProposed' },
      { type: 'SuccessionPartyConfirmed' },
      { type: 'SuccessionPartyConfirmed' },
      { type: 'SuccessionConfirmed' },
      { type: 'SuccessionCorrected' },
      { type: 'SuccessionPartyConfirmed' },
      { type: 'SuccessionWithdrawn' },
    ]);
  });
});
