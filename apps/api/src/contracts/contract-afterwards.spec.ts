import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, completeContract, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];

describe('A contract that has ended', () => {
  let fixture: TestBoard;
  let contractId = '';
  let decisionId = '';
  let aimId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const readAfterwards = async (reader: Caller = fixture.clerk): Promise<unknown> => {
    const { body } = await reader.get(`contracts/${contractId}`);
    return (body.record as { afterwards: unknown }).afterwards;
  };
  const listTasks = async (caller: Caller): Promise<string[]> => {
    await fixture.service.whenIdle();
    const { body } = await caller.get('me/tasks?limit=200');
    return (body.tasks as { kind: string; path: string }[])
      .filter((task) => task.path.includes(contractId))
      .map(({ kind }) => kind);
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    decisionId = await approveRequest(fixture, requestId, meetingId);
    contractId = await startContract(fixture, decisionId);
    aimId = await completeContract(fixture, contractId);
  });
  afterAll(() => fixture.service.close());

  it('shows on what each judgement rests, and who confirmed it', async () => {
    const { body } = await fixture.head.get(`contracts/${contractId}`);
    expect(body).toMatchObject({
      record: {
        judgements: [{ aimId, judgement: 'met', restsOn: { evidenceIds: [] }, otherAssessor: null }],
        afterwards: { judgementsConfirmed: { confirmedOn: '2011-11-07', confirmedBy: fixture.chair.id } },
      },
    });
    expect((await fixture.clerk.post(path('judgements/confirmation'), { confirmedOn: '2011-11-07' })).status).toBe(403);
  });

  it('needs a new confirmation after a correction, before it is closed', async () => {
    const { clerk, chair } = fixture;
    const correction = { judgement: 'partly-met', judgedOn: '2011-11-07', reason: 'Not all pupils were tested' };
    await clerk.submit(path(`aims/${aimId}/judgement/correction`), correction);
    expect(await listTasks(chair)).toContain('confirm-judgements');
    const { state } = (await clerk.get(`decisions/${decisionId}`)).body as {
      state: { taken: { conditions: { conditionId: string }[] } };
    };
    for (const { conditionId } of state.taken.conditions)
      await clerk.submit(`decisions/${decisionId}/conditions/${conditionId}/discharge`, { evidence: 'Done' });
    expect(statusAndCode(await clerk.post(path('closing')))).toEqual([409, 'judgements-not-confirmed']);
    await chair.submit(path('judgements/confirmation'), { confirmedOn: '2011-11-07', note: 'As discussed' });
    expect(await listTasks(chair)).not.toContain('confirm-judgements');
    await clerk.submit(path('closing'));
  });

  it('is evaluated by both sides, who reply to each other, also after it is closed', async () => {
    const { head, systemLeader, clerk, homeHead } = fixture;
    expect(await listTasks(head)).toContain('evaluate-for-school');
    expect(await listTasks(systemLeader)).toContain('evaluate-as-provider');
    const texts = { evaluatedOn: '2011-11-07', wentWell: 'We planned together', toImprove: 'Begin earlier' };
    expect((await systemLeader.post(path('evaluations/school'), texts)).status).toBe(403);
    await head.submit(path('evaluations/school'), texts);
    expect(await listTasks(head)).not.toContain('evaluate-for-school');
    expect(await listTasks(systemLeader)).toContain('reply-to-school');
    const reply = { repliedOn: '2011-11-07', reply: 'So do we wish' };
    await systemLeader.submit(path('evaluations/school/reply'), reply);
    expect(await listTasks(systemLeader)).not.toContain('reply-to-school');
    await systemLeader.submit(path('evaluations/provider'), texts);
    await head.submit(path('evaluations/provider/reply'), reply);
    await head.submit(path('evaluations/provider/reply/correction'), { reply: 'Thank you', reason: 'Mistyped' });
    await clerk.submit(path('evaluations/school/correction'), {
      ...{ evaluatedOn: '2011-11-07', toImprove: 'Begin in summer', reason: 'A word was missing' },
    });
    expect(await readAfterwards(systemLeader)).toMatchObject({
      evaluations: [
        { side: 'school', wentWell: 'We planned together', toImprove: 'Begin in summer', reply },
        { side: 'provider', reply: { reply: 'Thank you' } },
      ],
    });
    expect(JSON.stringify(await readAfterwards(homeHead))).not.toMatch(/planned together|Thank you/);
  });

  it('becomes a case study when both sides agree, until one declines', async () => {
    const { head, systemLeader, clerk } = fixture;
    await clerk.submit(path('case-study'), { proposedOn: '2011-11-07', reason: 'Others can learn from it' });
    expect(await listTasks(head)).toContain('answer-case-study-for-school');
    const agreement = { agreedOn: '2011-11-07' };
    expect(statusAndCode(await clerk.post(path('case-study/consent/school'), agreement))).toEqual([
      409,
      'agreement-needs-source',
    ]);
    await head.submit(path('case-study/consent/school'), agreement);
    await systemLeader.submit(path('case-study/consent/provider'), agreement);
    const isCaseStudy = async (): Promise<unknown> => (await clerk.get(path('supported-school'))).body.isCaseStudy;
    expect(await isCaseStudy()).toBe(true);
    await head.submit(path('case-study/refusal/school'), { declinedOn: '2011-11-07', reason: 'A new head' });
    expect(await isCaseStudy()).toBe(false);
    await clerk.submit(path('case-study/withdrawal'), { withdrawnOn: '2011-11-07', reason: 'Not now' });
    expect(await readAfterwards()).toMatchObject({ caseStudy: null });
  });

  it('is checked in a later term, and that is late after its day', async () => {
    const { clerk, chair, service, boardId } = fixture;
    expect(await readAfterwards()).toMatchObject({
      followUp: { terms: 2, possibleFrom: '2012-01-01', dueOn: '2012-07-31', found: null },
    });
    const results = [{ aimId, held: 'held', value: 84, evidence: 'Tests of May 2012' }];
    const early = { checkedOn: '2011-11-07', results, note: 'Too early' };
    expect(statusAndCode(await clerk.post(path('follow-up'), early))).toEqual([409, 'too-early-to-check']);
    service.setDay('2012-08-01');
    expect(await listTasks(chair)).toContain('record-follow-up');
    const { body } = await clerk.get(`boards/${boardId}/due`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ kind: 'follow-up', contractId, due: '2012-07-31', state: 'late' }),
    );
    await clerk.submit(path('follow-up'), { checkedOn: '2012-07-16', results, note: 'The results have stayed' });
    await clerk.submit(path('follow-up/correction'), { checkedOn: '2012-07-17', reason: 'The day was mistyped' });
    expect(await listTasks(chair)).not.toContain('record-follow-up');
    expect(await readAfterwards()).toMatchObject({ followUp: { found: { checkedOn: '2012-07-17', results } } });
  });

  it('is followed up by the rules that the board has set', async () => {
    const { clerk, boardId } = fixture;
    const rules = { from: '2012-09-01', afterTerms: 1, returnWithinDays: 365, reason: 'Agreed' };
    await clerk.submit(`boards/${boardId}/follow-up-rules`, rules);
    const { body } = await clerk.get(`boards/${boardId}`);
    expect(body).toMatchObject({ state: { followUpRules: [rules] } });
  });
});
