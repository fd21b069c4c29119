import { aBoard, type ABoard } from '#api/testing/board.builder';
import { AIM, decided, started, tabled } from '#api/testing/case.builder';
import type { Answered } from '#api/testing/test-service';

describe('The work under a contract', () => {
  let there: ABoard;
  let contractId = '';
  let aimId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const code = ({ status, body }: Answered): unknown[] => [status, body.code];

  beforeAll(async () => {
    there = await aBoard();
    const [requestId, meetingId] = await tabled(there);
    contractId = await started(there, await decided(there, requestId, meetingId));
    const { body } = await there.clerk.get(`contracts/${contractId}`);
    aimId = (body.aims as { aimId: string }[])[0]?.aimId ?? '';
    there.service.on('2011-11-07');
  }, 60_000);

  afterAll(() => there.service.close());

  it('is planned and recorded by the leader and countersigned by the school, each for itself', async () => {
    const { systemLeader, head, homeHead, clerk } = there;
    const plan = { on: '2011-10-10', halfDays: 2, purpose: 'Action plan' };
    const visitId = await systemLeader.made(path('visits'), plan, 'visitId');
    const held = { heldOn: '2011-10-10', halfDays: 2, summary: 'Agreed' };
    expect(code(await clerk.post(path(`visits/${visitId}/held`), held))).toEqual([403, 'forbidden']);
    await systemLeader.made(path(`visits/${visitId}/held`), held);
    expect(code(await homeHead.post(path(`visits/${visitId}/countersignature`)))).toEqual([404, 'not-found']);
    await head.made(path(`visits/${visitId}/countersignature`));
    const second = await clerk.made(path('visits'), { ...plan, on: '2011-10-17' }, 'visitId');
    const missed = await clerk.post(path(`visits/${second}/missed`), { reasonCode: 'snow', note: 'Roads closed' });
    expect(code(missed)).toEqual([409, 'unknown-reason']);
  });

  it('is seen from all sides: readings, the report of the leader, the view of the school, the review of the board', async () => {
    const { systemLeader, head, clerk, chair } = there;
    const reading = { aimId, value: 72.5, takenOn: '2011-11-04', source: 'Half-term assessments' };
    await head.made(path('readings'), reading, 'readingId');
    const ratings = [{ aimId, rating: 'amber', evidence: 'Books' }];
    const report = { reportedOn: '2011-11-07', ratings, narrative: 'On the way' };
    expect(code(await clerk.post(path('progress-reports'), report))).toEqual([403, 'forbidden']);
    await systemLeader.made(path('progress-reports'), report, 'reportId');
    await head.made(path('school-view'), { view: 'It helps' });
    await chair.made(path('board-reviews'), { reviewedOn: '2011-11-07', judgement: 'amber', note: 'Continue' });
    const { body } = await clerk.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ boardJudgement: 'amber', aims: [{ latest: { value: 72.5 }, rating: 'amber' }] });
  });

  it('is varied with the consent of the other side only', async () => {
    const { systemLeader, head, clerk } = there;
    const proposal = { reason: 'New focus', aims: [{ ...AIM, aimId, statement: 'Level 5 too' }], halfDays: 10 };
    const refused = await head.made(path('variations/by-school'), proposal, 'variationId');
    expect(code(await head.post(path(`variations/${refused}/consent/by-school`)))).toEqual([409, 'own-proposal']);
    expect((await head.get(`contracts/${contractId}`)).body).toMatchObject({
      record: { variation: { reason: 'New focus' } },
    });
    const told = (await clerk.get(path('history'))).body;
    expect(told).toMatchObject({ state: { variation: { reason: 'withheld' } } });
    await systemLeader.made(path(`variations/${refused}/refusal/by-provider`), { reason: 'Too early' });
    const agreed = await systemLeader.made(path('variations/by-provider'), proposal, 'variationId');
    const surplus = await head.post(path(`variations/${agreed}/consent/by-school`), { reason: 'Gladly' });
    expect(surplus.body).toMatchObject({ status: 400, errors: [{ field: 'reason' }] });
    await head.made(path(`variations/${agreed}/consent/by-school`));
    const { body } = await head.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ plannedHalfDays: 10, aims: [{ statement: 'Level 5 too', latest: { value: 72.5 } }] });
  });

  it('names every wrong field of an aim, however deep', async () => {
    const baseline = { ...AIM.baseline, value: '67' };
    const { body } = await there.clerk.post(path('aims'), { ...AIM, baseline, target: { value: 80 }, aimId });
    const fields = (body.errors as { field: string }[]).map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['aimId', 'baseline.value', 'target.by']);
  });

  it('is answered for when a concern is raised, each in their own name', async () => {
    const { head, systemLeader, chair, clerk, officer } = there;
    const concern = { kind: 'capacity', aimIds: [aimId], detail: 'Nobody came.' };
    const escalationId = await head.made(path('concerns'), concern);
    await systemLeader.made(`escalations/${escalationId}/answers`, { answer: 'I was ill.' });
    await chair.made(`escalations/${escalationId}/answers`, { answer: 'The board knows.' });
    const unclassified = await officer.post(`escalations/${escalationId}/escalation`, { reason: 'Again' });
    expect(code(unclassified)).toEqual([409, 'school-type-unknown']);
    await clerk.made(`escalations/${escalationId}/resolution`, { outcome: 'New dates', resolvedOn: '2011-11-07' });
    const { body } = await clerk.get(`escalations/${escalationId}`);
    const said = (body.said as { type: string; data: { by?: string; raisedBy?: string } }[]).map(
      ({ type, data }) => `${type}: ${data.by ?? data.raisedBy ?? 'clerk'}`,
    );
    expect(said).toEqual([
      'ConcernRaised: school',
      'ConcernAnswered: provider',
      'ConcernAnswered: board',
      'ConcernResolved: clerk',
    ]);
  });

  it('is judged, ends, and is not closed while money is owed', async () => {
    const { chair, clerk, service } = there;
    const judged = { judgement: 'partly-met', evidence: 'The reading of November', judgedOn: '2011-11-07' };
    await chair.made(path(`aims/${aimId}/judgement`), judged);
    await clerk.made(path('completion'), { endedOn: '2011-11-07', unusedPence: 0, note: 'Enough was done' });
    await service.quiet();
    expect(code(await clerk.post(path('closing')))).toEqual([409, 'money-outstanding']);
    const { body } = await clerk.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ stage: 'ended', waitingFor: [{ what: 'payment' }] });
  });
});
