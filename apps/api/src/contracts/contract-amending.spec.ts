import { designateForAlliance, establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, tableRequest, prepareSignature, signFor } from '#api/testing/case.builder';

describe('A draft with a mistake', () => {
  let fixture: TestBoard;
  let contractId = '';
  let draft = {};
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const readRecord = async () => (await fixture.clerk.get(`contracts/${contractId}`)).body;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { boardId, fundId, clerk } = fixture;
    const [requestId, meetingId] = await tableRequest(fixture);
    const decisionId = await approveRequest(fixture, requestId, meetingId);
    draft = {
      reference: 'MK-1/1',
      decisionId,
      fundId,
      pence: 20_000,
      halfDays: 12,
      startsOn: '2011-09-26',
      endsOn: '2012-05-10',
    };
    contractId = await clerk.submit(`boards/${boardId}/contracts`, draft);
  });

  afterAll(() => fixture.service.close());

  it('names the leader whom the board awarded the work, if it names any', async () => {
    const { boardId, clerk, leaderId } = fixture;
    expect(await readRecord()).toMatchObject({ leaderId });
    const { allianceId } = await establishAlliance(fixture, HOME);
    const other = await designateForAlliance(fixture, allianceId, '113531');
    const refused = await clerk.post(`boards/${boardId}/contracts`, { ...draft, leaderId: other.leaderId });
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'not-the-awarded-leader' }]);
  });

  it('is amended by the clerk after a signature, which is void then', async () => {
    const { clerk, head, systemLeader } = fixture;
    const aimId = await clerk.submit(path('aims'), { ...AIM, statement: 'Level 3' }, 'aimId');
    await signFor(head, contractId, 'school');
    const amendment = { pence: 200_000, reason: 'A nought was missing' };
    expect((await systemLeader.post(path('amendment'), amendment)).status).toBe(403);
    await clerk.submit(path('amendment'), amendment);
    await clerk.submit(path(`aims/${aimId}/change`), AIM);
    expect(await readRecord()).toMatchObject({
      stage: 'draft',
      pence: 200_000,
      payer: 'fund',
      signedBy: [],
      aims: [{ aimId, statement: AIM.statement }],
      record: {
        draftChanges: [
          { kind: 'reopened', voided: ['school'], reason: amendment.reason },
          { kind: 'amended', old: { pence: 20_000 }, new: { pence: 200_000 }, reason: amendment.reason },
        ],
      },
    });
  });

  it('is not signed by a party that read it before the clerk amended it', async () => {
    const { clerk, head } = fixture;
    const signature = await prepareSignature(head, contractId);
    await clerk.submit(path('amendment'), { pence: 190_000, reason: 'The price was agreed again' });
    expect(await head.post(path('signatures/school'), signature)).toMatchObject({
      status: 409,
      body: { code: 'contract-changed' },
    });
    expect((await head.post(path('signatures/school'), { signedOn: '2011-09-20' })).status).toBe(400);
    await clerk.submit(path('amendment'), { pence: 200_000, reason: 'The first price was right' });
  });

  it('is opened again by the clerk, so that it can be signed for other aims', async () => {
    const { clerk, head } = fixture;
    await signFor(head, contractId, 'school');
    expect((await clerk.post(path('aims'), AIM)).body).toMatchObject({ code: 'contract-already-signed' });
    await clerk.submit(path('reopening'), { reason: 'An aim is missing' });
    await clerk.submit(path('aims'), AIM, 'aimId');
    expect(await readRecord()).toMatchObject({ stage: 'draft', aims: [{}, {}] });
  });

  it('is withdrawn and drafted again on the same decision, with another payer', async () => {
    const { boardId, clerk } = fixture;
    const again = { ...draft, payer: 'school', fundId: null, pence: 150_000 };
    expect((await clerk.post(`boards/${boardId}/contracts`, again)).body).toMatchObject({ code: 'already-exists' });
    await clerk.submit(path('withdrawal'), { reason: 'The school pays itself' });
    expect(await clerk.submit(`boards/${boardId}/contracts`, again)).toBe(contractId);
    expect(await readRecord()).toMatchObject({
      stage: 'draft',
      payer: 'school',
      fundId: null,
      pence: 150_000,
      aims: [],
    });
  });
});
