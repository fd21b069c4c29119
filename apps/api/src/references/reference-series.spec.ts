import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { designateForCouncil } from '#api/testing/alliance.builder';
import { buildApproval, openMeeting, tableRequest } from '#api/testing/case.builder';

const REQUEST = {
  from: 'board',
  needAreas: ['mathematics'],
  outcomesWanted: 'Better results',
  circumstances: 'Results have fallen',
  urgency: 'soon',
};

describe('A request without a reference', () => {
  let fixture: TestBoard;

  beforeAll(async () => {
    fixture = await createTestBoard();
  });

  afterAll(() => fixture.service.close());

  const ask = (change: object = {}): Promise<string> =>
    fixture.clerk.submit(`boards/${fixture.boardId}/schools/${SUPPORTED}/requests`, { ...REQUEST, ...change });

  const read = async (id: string): Promise<Record<string, unknown>> =>
    (await fixture.clerk.get(`requests/${id}`)).body.state as Record<string, unknown>;

  it('gets the next number of the board in the year, which no other request has', async () => {
    const taken = await ask({ reference: '2011-0002' });
    const given = await Promise.all([ask(), ask(), ask()]);
    const references = await Promise.all(given.map(async (id) => (await read(id)).reference));
    expect(references.toSorted()).toEqual(['2011-0001', '2011-0003', '2011-0004']);
    expect((await read(taken)).reference).toBe('2011-0002');
  });

  it('keeps its number when the same request is sent again', async () => {
    const path = `boards/${fixture.boardId}/schools/${SUPPORTED}/requests`;
    const send = () => fixture.clerk.post(path, REQUEST, { 'idempotency-key': 'the-same' });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect((await read(String(first.body.id))).reference).toBe('2011-0005');
  });

  it('says why support is asked for, and keeps who said so from everybody but the clerk', async () => {
    const { boardId, clerk, members, auditor, head } = fixture;
    const path = `boards/${boardId}/schools/${SUPPORTED}/requests`;
    const support = { reasonCode: 'early-signs', source: 'soft-intelligence' };
    const wrong = { ...REQUEST, support: { ...support, reasonCode: 'because' } };
    expect((await clerk.post(path, wrong)).body.code).toBe('unknown-support-reason');
    const id = await ask({ support, protectedSource: 'A teacher, who asks not to be named' });
    expect(await read(id)).toMatchObject({ support, protectedSource: 'A teacher, who asks not to be named' });
    for (const reader of [members[1], auditor, head]) {
      const { body } = await reader.get(`requests/${id}`);
      expect(body.state).toMatchObject({ support, protectedSource: null });
      expect(JSON.stringify(body)).not.toContain('A teacher');
    }
    const asSchool = { ...REQUEST, from: 'school', protectedSource: 'A teacher' };
    expect((await head.post(path, asSchool)).status).toBe(403);
  });
});

describe('Help that a school does not want, or can no longer have', () => {
  it('is recorded with a code, and a lost eligibility with its day after the decision', async () => {
    const fixture = await createTestBoard();
    const { service, clerk, head, systemLeader } = fixture;
    await designateForCouncil(fixture, '879');
    const [requestId, meetingId] = await tableRequest(fixture);
    const lost = { since: '2011-09-20', reason: 'The grant is only for maintained schools' };
    expect((await clerk.post(`requests/${requestId}/lost-eligibility`, lost)).body.code).toBe('not-decided');
    await openMeeting(fixture, meetingId);
    await clerk.submit(`meetings/${meetingId}/decisions`, buildApproval(fixture, requestId), 'decisionId');
    await service.whenIdle();
    const declined = { reasonCode: 'fear-of-takeover', note: 'The governors fear to lose the school' };
    expect((await systemLeader.post(`requests/${requestId}/help-declined`, declined)).status).toBe(403);
    await head.submit(`requests/${requestId}/help-declined`, declined);
    expect((await head.post(`requests/${requestId}/help-declined`, declined)).body.code).toBe('help-already-declined');
    await clerk.submit(`requests/${requestId}/lost-eligibility`, lost);
    const { state } = (await clerk.get(`requests/${requestId}`)).body;
    expect(state).toMatchObject({ eligible: false, helpDeclined: declined, eligibilityLost: lost });
    await service.close();
  });
});
