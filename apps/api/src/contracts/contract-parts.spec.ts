import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import {
  AIM,
  approveRequest,
  draftContract,
  signAndStart,
  tableRequest,
  signFor,
  prepareSignature,
} from '#api/testing/case.builder';

const STARTS = '2011-09-26';
const ENDS = '2012-05-10';

describe('The parts of a contract', () => {
  let fixture: TestBoard;
  let contractId = '';
  let mentoring = {};
  let training = {};
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const readRecord = async () => (await fixture.clerk.get(`contracts/${contractId}`)).body;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { boardId, fundId, leaderId, clerk } = fixture;
    const [requestId, meetingId] = await tableRequest(fixture);
    const decisionId = await approveRequest(fixture, requestId, meetingId);
    const figures = { fundId, pence: 20_000, halfDays: 12, startsOn: STARTS, endsOn: ENDS };
    contractId = await clerk.submit(`boards/${boardId}/contracts`, { reference: 'MK-1/1', decisionId, ...figures });
    await clerk.submit(path('aims'), AIM, 'aimId');
    const days = { startsOn: STARTS, endsOn: ENDS, leaderIds: [leaderId] };
    mentoring = {
      ...days,
      kind: 'support',
      form: 'mentoring',
      description: 'Lessons planned together',
      halfDays: 10,
      pence: 15_000,
    };
    training = {
      ...days,
      kind: 'programme',
      form: 'programme-places',
      description: 'Teach fractions',
      halfDays: 2,
      pence: 4_000,
      programme: { cohort: 'Teachers of years 3 to 6', places: 8 },
    };
  });

  afterAll(() => fixture.service.close());

  it('are added and corrected by the clerk, and add up before anybody signs', async () => {
    const { clerk, head, systemLeader } = fixture;
    expect((await systemLeader.post(path('parts'), mentoring)).status).toBe(403);
    await clerk.submit(path('parts'), mentoring, 'partId');
    const partId = await clerk.submit(path('parts'), training, 'partId');
    const refused = await head.post(path('signatures/school'), await prepareSignature(head, contractId));
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'parts-do-not-add-up' }]);
    await clerk.submit(path(`parts/${partId}/change`), { ...training, pence: 5_000 });
    const needless = await clerk.submit(path('parts'), { ...mentoring, halfDays: 0, pence: 0 }, 'partId');
    await clerk.submit(path(`parts/${needless}/removal`));
    await signFor(head, contractId, 'school');
    expect(await readRecord()).toMatchObject({
      record: { parts: [mentoring, { ...training, partId, pence: 5_000 }] },
      signedBy: ['school'],
    });
  });

  it('are read by the school and the provider', async () => {
    for (const caller of [fixture.head, fixture.systemLeader])
      expect((await caller.get(`contracts/${contractId}`)).body).toMatchObject({
        record: { parts: [{ description: 'Lessons planned together' }, { programme: { places: 8 } }] },
      });
  });

  it('have a form of the list of the board', async () => {
    const { boardId, clerk } = fixture;
    const { body } = await clerk.get(`boards/${boardId}/vocabulary`);
    expect(body.formsOfSupport).toContainEqual({ code: 'mentoring', meaning: 'Mentoring and coaching' });
    await clerk.submit(path('reopening'), { reason: 'A part was missing' });
    const refused = await clerk.post(path('parts'), { ...mentoring, form: 'magic' });
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'unknown-form-of-support' }]);
  });
});

describe('A programme', () => {
  let fixture: TestBoard;
  let contractId = '';
  let partId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const readRecord = async () => (await fixture.head.get(`contracts/${contractId}`)).body;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await draftContract(fixture, await approveRequest(fixture, requestId, meetingId));
    const programme = {
      kind: 'programme',
      form: 'programme-places',
      description: 'Teach fractions',
      startsOn: STARTS,
      endsOn: ENDS,
      halfDays: 12,
      pence: 200_000,
      leaderIds: [fixture.leaderId],
      programme: { cohort: 'Teachers of years 3 to 6', places: 8 },
    };
    partId = await fixture.clerk.submit(path('parts'), programme, 'partId');
    await fixture.clerk.submit(path('aims'), AIM, 'aimId');
    await signAndStart(fixture, contractId);
    fixture.service.setDay('2011-11-10');
  });

  afterAll(() => fixture.service.close());

  it('has sessions that the leader records and corrects, and the school reads', async () => {
    const { systemLeader, head } = fixture;
    const session = { heldOn: '2011-11-08', topic: 'Models for fractions', attended: 7 };
    const sessionId = await systemLeader.submit(path(`parts/${partId}/sessions`), session, 'sessionId');
    expect((await head.post(path(`parts/${partId}/sessions`), session)).status).toBe(404);
    const twice = await systemLeader.submit(path(`parts/${partId}/sessions`), session, 'sessionId');
    await systemLeader.submit(path(`sessions/${twice}/voiding`), { reason: 'Entered twice' });
    const correction = { heldOn: '2011-11-09', attended: 8, reason: 'One came late' };
    await systemLeader.submit(path(`sessions/${sessionId}/correction`), correction);
    expect(await readRecord()).toMatchObject({
      record: {
        sessions: [
          { sessionId, heldOn: '2011-11-09', topic: 'Models for fractions', attended: 8, correctedOn: '2011-11-10' },
          { sessionId: twice, voided: true },
        ],
      },
    });
  });

  it('has a result, which cannot be more people than places', async () => {
    const { systemLeader } = fixture;
    const result = { completed: 9, completedOn: '2011-11-09', note: 'All teach with models' };
    const refused = await systemLeader.post(path(`parts/${partId}/result`), result);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'more-than-places' }]);
    await systemLeader.submit(path(`parts/${partId}/result`), { ...result, completed: 7 });
    await systemLeader.submit(path(`parts/${partId}/result/correction`), { completed: 8, reason: 'One more' });
    expect(await readRecord()).toMatchObject({
      record: { programmeResults: [{ partId, completed: 8, note: 'All teach with models' }] },
    });
  });
});
