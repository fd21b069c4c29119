import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { TestResponse } from '#api/testing/test-service';

describe('A corrected record of progress', () => {
  let fixture: TestBoard;
  let contractId = '';
  let aimId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const reason = 'Digits were swapped';
  const aim = async (): Promise<unknown> =>
    ((await fixture.clerk.get(`contracts/${contractId}`)).body.aims as object[])[0];

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    const { body } = await fixture.clerk.get(`contracts/${contractId}`);
    aimId = (body.aims as { aimId: string }[])[0]?.aimId ?? '';
    fixture.service.setDay('2011-11-07');
  });

  afterAll(() => fixture.service.close());

  it('changes the latest measurement of an aim, and only its author and the clerk can correct it', async () => {
    const { head, systemLeader, clerk } = fixture;
    const wrong = { aimId, value: 27, measuredOn: '2011-11-04', source: 'Half-term assessments' };
    const measurementId = await head.submit(path('measurements'), wrong, 'measurementId');
    const right = { value: 72, measuredOn: '2011-11-03', reason };
    const correction = path(`measurements/${measurementId}/correction`);
    expect(statusAndCode(await systemLeader.post(correction, right))).toEqual([409, 'not-the-author']);
    await clerk.submit(correction, right);
    expect(await aim()).toMatchObject({ latest: { value: 72, measuredOn: '2011-11-03' } });
    await head.submit(path(`measurements/${measurementId}/voiding`), { reason });
    expect(await aim()).toMatchObject({ latest: null });
    await head.submit(path('measurements'), { ...wrong, value: 72 }, 'measurementId');
  });

  it('changes the ratings of reports, the statements of the school, and the reviews and judgements of the board', async () => {
    const { head, systemLeader, chair, clerk } = fixture;
    const ratings = [{ aimId, rating: 'amber', evidence: 'Books' }];
    const report = { reportedOn: '2011-11-07', ratings, narrative: 'On the way' };
    const reportId = await systemLeader.submit(path('progress-reports'), report, 'reportId');
    await systemLeader.submit(path(`progress-reports/${reportId}/correction`), {
      reportedOn: '2011-11-06',
      narrative: 'Half-way',
      reason,
    });
    await systemLeader.submit(path(`progress-reports/${reportId}/ratings/${aimId}/correction`), {
      rating: 'green',
      reason,
    });
    const statementId = await head.submit(path('school-statements'), { statement: 'It helps' }, 'statementId');
    await head.submit(path(`school-statements/${statementId}/correction`), { statement: 'It helps us all', reason });
    const review = { reviewedOn: '2011-11-07', judgement: 'red', note: 'Continue' };
    const reviewId = await chair.submit(path('board-reviews'), review, 'reviewId');
    await clerk.submit(path(`board-reviews/${reviewId}/correction`), {
      reviewedOn: '2011-11-07',
      judgement: 'green',
      reason,
    });
    const judged = { judgement: 'not-met', judgedOn: '2011-11-07' };
    await chair.submit(path(`aims/${aimId}/judgement`), { ...judged, evidence: 'Tests' });
    await chair.submit(path(`aims/${aimId}/judgement/correction`), { ...judged, judgement: 'met', reason });
    const { body } = await clerk.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ boardJudgement: 'green', aims: [{ rating: 'green', judgement: 'met' }] });
    expect(body.record).toMatchObject({ reports: [{ reportedOn: '2011-11-06' }], nextReportOn: '2011-12-18' });
  });

  it('can be a variation, which the side that proposed it withdraws', async () => {
    const { systemLeader, head } = fixture;
    const proposal = { reason: 'New focus', aims: [], halfDays: 10 };
    const variationId = await systemLeader.submit(path('variations/provider'), proposal, 'variationId');
    expect(statusAndCode(await head.post(path(`variations/${variationId}/withdrawal/school`), { reason }))).toEqual([
      409,
      'not-own-proposal',
    ]);
    await systemLeader.submit(path(`variations/${variationId}/withdrawal/provider`), { reason });
    const { body } = await head.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ record: { variations: [{ status: 'withdrawn', withdrawalReason: reason }] } });
  });
});
