import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';
import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';

const NOTICE = { kind: 'warning-notice', addressees: ['responsible-body'], copiedTo: [], text: 'Agree a plan' };

describe('A formal step and what follows it', () => {
  let fixture: TestBoard;
  let trust: Caller;
  let escalationId = '';
  const path = (rest: string): string => `escalations/${escalationId}/${rest}`;
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const readState = async (reader: Caller) =>
    (await reader.get(`escalations/${escalationId}`)).body.state as Record<string, unknown>;
  const readTasks = async (reader: Caller): Promise<string[]> => {
    await fixture.service.whenIdle();
    const { body } = await reader.get('me/tasks?limit=200');
    return (body.tasks as { kind: string; recordId: string }[]).flatMap(({ kind, recordId }) =>
      recordId === escalationId ? kind : [],
    );
  };
  const takeStep = async (): Promise<void> => {
    await fixture.clerk.submit(path('step/proposal'), { reason: 'No answer', urgency: 'The head leaves' });
    await fixture.officer.submit(path('step/approval'));
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { boardId, officer, service } = fixture;
    trust = await service.createCaller('responsible-body', { kind: 'school', id: SUPPORTED });
    const law = { governance: 'maintained', consultees: ['Diocese of Exeter'], source: 'Instrument of government' };
    await fixture.clerk.submit(`schools/${SUPPORTED}/classification`, law);
    const concern = { kind: 'leadership', detail: 'The third head in a year' };
    escalationId = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/concerns`, concern);
    await takeStep();
    await takeStep();
  });
  afterAll(() => fixture.service.close());

  it('needs what the rules of the board say, which the board can change from a day on', async () => {
    const { clerk, head, boardId } = fixture;
    const rules = `boards/${boardId}/escalation-rules`;
    expect((await head.get(rules)).body).toEqual(PUBLISHED_ESCALATION_RULES);
    const change = { from: '2030-01-01', changes: { caution: 'Ask the legal service.' }, reason: 'Agreed' };
    expect((await head.post(rules, change)).status).toBe(403);
    await clerk.submit(rules, change);
    const later = (await head.get(`${rules}?on=2030-01-01`)).body;
    expect(later).toMatchObject({ setBy: 'board', rules: { caution: 'Ask the legal service.' } });
    expect(later.rules).toMatchObject({ checklist: PUBLISHED_ESCALATION_RULES.rules.checklist });
  });

  it('waits for the checklist, which the school does not read', async () => {
    const { clerk, head, officer } = fixture;
    const proposal = { reason: 'No answer', urgency: 'The head leaves' };
    expect(statusAndCode(await clerk.post(path('step/proposal'), proposal))).toEqual([409, 'checklist-incomplete']);
    for (const { code: item, perConsultee } of PUBLISHED_ESCALATION_RULES.rules.checklist) {
      const entry = { item, consultee: perConsultee ? 1 : null, finding: 'Done', on: '2011-09-01' };
      expect((await head.post(path('checklist'), entry)).status).toBe(403);
      await clerk.submit(path('checklist'), entry);
    }
    await takeStep();
    expect(await readState(officer)).toMatchObject({ step: 'formal-step' });
    expect((await readState(officer)).checklist).toHaveLength(PUBLISHED_ESCALATION_RULES.rules.checklist.length);
    expect((await readState(head)).checklist).toEqual([]);
  });

  it('leads to a notice that an officer sends, and that only those addressed read', async () => {
    const { clerk, chair, head, officer } = fixture;
    await clerk.submit(path('notices'), NOTICE);
    expect((await readState(trust)).notices).toEqual([]);
    expect(await readTasks(officer)).toContain('send-notice');
    const sending = { sentOn: '2011-09-01' };
    expect((await chair.post(path('notices/1/sending'), sending)).status).toBe(403);
    expect(statusAndCode(await officer.post(path('notices/7/sending'), sending))).toEqual([409, 'unknown-notice']);
    await officer.submit(path('notices/1/sending'), sending);
    expect((await readState(trust)).notices).toMatchObject([
      { text: 'Agree a plan', sent: { complyBy: '2011-09-22' } },
    ]);
    expect((await readState(head)).notices).toMatchObject([{ text: 'withheld', sent: { complyBy: '2011-09-22' } }]);
    expect(await readTasks(trust)).toContain('comply-with-notice-for-responsible-body');
  });

  it('hears those addressed, also by a letter that the clerk records', async () => {
    const { clerk, head, officer } = fixture;
    const letter = { text: 'There is a plan', receivedOn: '2011-09-01' };
    const at = path('notices/1/representations');
    expect(statusAndCode(await head.post(at, letter))).toEqual([409, 'not-addressed']);
    expect((await head.post(at, { ...letter, by: 'responsible-body' })).status).toBe(403);
    expect(statusAndCode(await clerk.post(at, letter))).toEqual([409, 'represented-side-needed']);
    await clerk.submit(at, { ...letter, by: 'responsible-body' });
    await trust.submit(at, { text: 'The plan is begun' });
    expect((await readState(trust)).representations).toMatchObject([
      { by: 'responsible-body', recordedBy: clerk.id },
      { by: 'responsible-body', recordedBy: trust.id },
    ]);
    expect((await readState(head)).representations).toMatchObject([{ text: 'withheld' }, { text: 'withheld' }]);
    expect((await readState(trust)).representations).toMatchObject([{ text: 'There is a plan' }, {}]);
    expect(await readTasks(officer)).toContain('answer-representation');
    const answer = { outcome: 'withdrawn', answer: 'There is a plan', answeredOn: '2011-09-01' };
    expect((await clerk.post(path('representations/1/answer'), answer)).status).toBe(403);
    await officer.submit(path('representations/1/answer'), answer);
    expect((await readState(trust)).notices).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('is resolved when each representation is answered', async () => {
    const { clerk, officer } = fixture;
    const outcome = { outcome: 'There is a plan', resolvedOn: '2011-09-01' };
    expect(statusAndCode(await clerk.post(path('resolution'), outcome))).toEqual([409, 'measures-open']);
    const answer = { outcome: 'confirmed', answer: 'It was withdrawn', answeredOn: '2011-09-01' };
    await officer.submit(path('representations/2/answer'), answer);
    await clerk.submit(path('resolution'), outcome);
  });
});
