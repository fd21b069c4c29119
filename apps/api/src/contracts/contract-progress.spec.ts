import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { TestResponse } from '#api/testing/test-service';

describe('The work under a contract', () => {
  let fixture: TestBoard;
  let contractId = '';
  let aimId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    const { body } = await fixture.clerk.get(`contracts/${contractId}`);
    aimId = (body.aims as { aimId: string }[])[0]?.aimId ?? '';
    fixture.service.setDay('2011-11-07');
  });

  afterAll(() => fixture.service.close());

  it('lets the leader plan and record visits and only the school countersign them', async () => {
    const { systemLeader, head, homeHead, clerk } = fixture;
    const plan = { on: '2011-10-10', halfDays: 2, purpose: 'Action plan' };
    const visitId = await systemLeader.submit(path('visits'), plan, 'visitId');
    const held = { heldOn: '2011-10-10', halfDays: 2, summary: 'Agreed' };
    expect(statusAndCode(await clerk.post(path(`visits/${visitId}/attendance`), held))).toEqual([403, 'forbidden']);
    await systemLeader.submit(path(`visits/${visitId}/attendance`), held);
    expect(statusAndCode(await homeHead.post(path(`visits/${visitId}/countersignature`)))).toEqual([404, 'not-found']);
    await head.submit(path(`visits/${visitId}/countersignature`));
    const second = await clerk.submit(path('visits'), { ...plan, on: '2011-10-17' }, 'visitId');
    const missed = await clerk.post(path(`visits/${second}/non-attendance`), {
      reasonCode: 'snow',
      note: 'Roads closed',
    });
    expect(statusAndCode(missed)).toEqual([409, 'unknown-reason']);
    await clerk.submit(path(`visits/${second}/cancellation`), { reason: 'Roads closed for a week' });
  });

  it('shows measurements, the leader report, the school statement and the board review', async () => {
    const { systemLeader, head, clerk, chair } = fixture;
    const measurement = { aimId, value: 72.5, measuredOn: '2011-11-04', source: 'Half-term assessments' };
    await head.submit(path('measurements'), measurement, 'measurementId');
    const ratings = [{ aimId, rating: 'amber', evidence: 'Books' }];
    const report = { reportedOn: '2011-11-07', ratings, narrative: 'On the way' };
    expect(statusAndCode(await clerk.post(path('progress-reports'), report))).toEqual([403, 'forbidden']);
    await systemLeader.submit(path('progress-reports'), report, 'reportId');
    await head.submit(path('school-statements'), { statement: 'It helps' });
    await chair.submit(path('board-reviews'), { reviewedOn: '2011-11-07', judgement: 'amber', note: 'Continue' });
    const { body } = await clerk.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ boardJudgement: 'amber', aims: [{ latest: { value: 72.5 }, rating: 'amber' }] });
  });

  it('is varied only with the consent of the other side', async () => {
    const { systemLeader, head, clerk } = fixture;
    const proposal = { reason: 'New focus', aims: [{ ...AIM, aimId, statement: 'Level 5 too' }], halfDays: 10 };
    const refused = await head.submit(path('variations/school'), proposal, 'variationId');
    expect(statusAndCode(await head.post(path(`variations/${refused}/consent/school`)))).toEqual([409, 'own-proposal']);
    expect((await head.get(`contracts/${contractId}`)).body).toMatchObject({
      record: { variations: [{ status: 'open', reason: 'New focus' }] },
    });
    const { body: state } = await clerk.get(path('state'));
    expect(state).toMatchObject({ state: { variations: [{ reason: 'New focus' }] } });
    await systemLeader.submit(path(`variations/${refused}/refusal/provider`), { reason: 'Too early' });
    const agreed = await systemLeader.submit(path('variations/provider'), proposal, 'variationId');
    const surplus = await head.post(path(`variations/${agreed}/consent/school`), { reason: 'Gladly' });
    expect(surplus.body).toMatchObject({ status: 400, errors: [{ field: 'reason' }] });
    await head.submit(path(`variations/${agreed}/consent/school`));
    const { body } = await head.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ plannedHalfDays: 10, aims: [{ statement: 'Level 5 too', latest: { value: 72.5 } }] });
  });

  it('shows each measurement beside the straight line from the baseline to the target', async () => {
    const { systemLeader, head, officer } = fixture;
    const { baseline, target } = AIM.change;
    const form = {
      aimId,
      measuredOn: '2011-11-05',
      source: 'Tests',
      status: 'final',
      cohort: { measured: 45, of: 48 },
    };
    await systemLeader.submit(path('measurements'), { ...form, value: target }, 'measurementId');
    const { body } = await head.get(path('progress'));
    const [aim] = body.aims as { expectedNow: number; measurements: { expected: number }[] }[];
    expect(body).toMatchObject({ contractId, on: '2011-11-07', aims: [{ aimId, onCourse: true }] });
    expect(aim?.measurements).toMatchObject([
      { value: 72.5, status: null, cohort: null },
      { value: target, status: 'final', cohort: { measured: 45, of: 48 }, onCourse: true },
    ]);
    const expected = [...(aim?.measurements ?? []).map((each) => each.expected), aim?.expectedNow ?? 0];
    expect(expected).toEqual(expected.toSorted((one, other) => one - other));
    expect(expected.every((value) => value > baseline.value && value < target)).toBe(true);
    const before = await officer.get(path('progress?asOf=2011-11-06'));
    expect(before.body).toMatchObject({ on: '2011-11-06', aims: [{ measurements: [], onCourse: null }] });
    const tooMany = { ...form, value: 72, cohort: { measured: 49, of: 48 } };
    expect(statusAndCode(await head.post(path('measurements'), tooMany))).toEqual([409, 'more-than-the-cohort']);
  });

  it('names every invalid field of an aim, including nested ones', async () => {
    const baseline = { ...AIM.change.baseline, value: '67' };
    const { body } = await fixture.clerk.post(path('aims'), {
      ...AIM,
      by: '2012-5-10',
      change: { ...AIM.change, baseline },
      aimId,
    });
    const fields = (body.errors as { field: string }[]).map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['aimId', 'by', 'change.baseline.value']);
  });

  it('records answers to a concern, each in the name of its party', async () => {
    const { head, systemLeader, chair, clerk, officer } = fixture;
    const concern = { kind: 'capacity', aimIds: [aimId], detail: 'Nobody came.' };
    const escalationId = await head.submit(path('concerns'), concern);
    await systemLeader.submit(`escalations/${escalationId}/answers`, { answer: 'I was ill.' });
    await chair.submit(`escalations/${escalationId}/answers`, { answer: 'The board knows.' });
    const step = `escalations/${escalationId}/step`;
    await officer.submit(`${step}/proposal`, { reason: 'Again' });
    expect(statusAndCode(await officer.post(`${step}/approval`))).toEqual([409, 'second-person-needed']);
    expect(statusAndCode(await clerk.post(`${step}/approval`))).toEqual([409, 'decision-needed']);
    await chair.submit(`${step}/approval`);
    await clerk.submit(`escalations/${escalationId}/resolution`, { outcome: 'New dates', resolvedOn: '2011-11-07' });
    const { body } = await clerk.get(`escalations/${escalationId}`);
    const timeline = (body.timeline as { type: string; data: { by?: string; raisedBy?: string } }[]).map(
      ({ type, data }) => `${type}: ${data.by ?? data.raisedBy ?? 'clerk'}`,
    );
    expect(timeline).toEqual([
      'ConcernRaised: school',
      'ConcernAnswered: provider',
      'ConcernAnswered: board',
      'StepProposed: clerk',
      'ConcernEscalated: clerk',
      'ConcernResolved: clerk',
    ]);
  });

  it('ends after judgement and cannot be closed while money is owed', async () => {
    const { chair, clerk, service } = fixture;
    const judged = { judgement: 'partly-met', evidence: 'The measurement of November', judgedOn: '2011-11-07' };
    await chair.submit(path(`aims/${aimId}/judgement`), judged);
    await clerk.submit(path('completion'), { endedOn: '2011-11-07', unusedPence: 0, note: 'Enough was done' });
    await service.whenIdle();
    expect(statusAndCode(await clerk.post(path('closing')))).toEqual([409, 'money-outstanding']);
    const { body } = await clerk.get(`contracts/${contractId}`);
    expect(body).toMatchObject({
      stage: 'ended',
      waitingFor: [{ kind: 'payment' }, { kind: 'confirmation-of-judgements' }],
    });
  });
});
