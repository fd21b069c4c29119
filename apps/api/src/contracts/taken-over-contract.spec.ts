import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { AIM } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';
import type { IsoDay } from '#kernel/time';

describe('A running contract that is taken over from paper', () => {
  let fixture: TestBoard;
  let decisionId = '';

  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const path = (rest: string): string => `contracts/${decisionId}/${rest}`;
  const kindsOfTasks = async (caller: Caller): Promise<unknown[]> => {
    await fixture.service.whenIdle();
    const { body } = await caller.get('me/tasks');
    return (body.tasks as { kind: string; recordId: string }[])
      .filter(({ recordId }) => recordId === decisionId)
      .map(({ kind }) => kind);
  };
  const paper = (reference = '2011-08-30/4') => ({
    reference,
    schoolUrn: SUPPORTED,
    award: {
      leaderId: fixture.leaderId,
      level: 'targeted',
      mostHalfDays: 60,
      mostPence: 900_000,
      latestEnd: '2012-05-10',
    },
    madeOn: '2011-08-30',
    effectiveFrom: '2011-09-06',
    source: 'Minutes of 30 August 2011, item 4',
  });

  beforeAll(async () => {
    fixture = await createTestBoard();
    fixture.service.setDay('2011-10-03');
  });

  afterAll(() => fixture.service.close());

  it('follows from a decision from paper that has its true days and that the chair confirms', async () => {
    const { boardId, clerk, chair, head } = fixture;
    const entered = await clerk.post(`boards/${boardId}/taken-over-decisions`, paper());
    expect(entered.status).toBe(201);
    decisionId = String(entered.body.id);
    expect(await kindsOfTasks(clerk)).toEqual([]);
    expect(await kindsOfTasks(chair)).toEqual(['confirm-taken-over-decision']);
    expect(statusAndCode(await head.post(`decisions/${decisionId}/confirmation`, {}))).toEqual([403, 'forbidden']);
    expect(statusAndCode(await clerk.post(`decisions/${decisionId}/confirmation`, {}))).toEqual([403, 'forbidden']);
    await chair.submit(`decisions/${decisionId}/confirmation`);
    expect(await kindsOfTasks(chair)).toEqual([]);
    expect(await kindsOfTasks(clerk)).toEqual(['draft-contract']);
    expect((await clerk.get(`decisions/${decisionId}`)).body).toMatchObject({
      state: {
        taken: { meetingId: null, madeOn: '2011-08-30', effectiveFrom: '2011-09-06', outcome: 'approve' },
        takenOver: { enteredByName: 'clerk', confirmedByName: 'chair', source: 'Minutes of 30 August 2011, item 4' },
      },
    });
    expect((await clerk.get(`boards/${boardId}/decisions`)).body).toMatchObject({
      decisions: [{ decisionId, meetingId: null, takenOver: 'confirmed' }],
    });
  });

  it('counts as signed once the clerk takes it over, and reserves the half-days and the money that are left', async () => {
    const { boardId, fundId, leaderId, clerk, service } = fixture;
    await clerk.submit(`boards/${boardId}/contracts`, {
      reference: 'P-2011-1',
      decisionId,
      leaderId,
      fundId,
      pence: 150_000,
      halfDays: 8,
      startsOn: '2011-09-12',
      endsOn: '2012-05-10',
    });
    await clerk.submit(path('aims'), AIM, 'aimId');
    for (const party of [fixture.head, fixture.systemLeader, fixture.homeHead])
      expect(await kindsOfTasks(party)).toEqual([]);
    expect(await kindsOfTasks(clerk)).toEqual(['take-over-contract']);
    expect((await clerk.get(`contracts/${decisionId}`)).body).toMatchObject({ waitingFor: [{ kind: 'take-over' }] });
    await clerk.submit(path('take-over'), {
      schoolSignedOn: '2011-09-07',
      providerSignedOn: '2011-09-08',
      homeSchoolSignedOn: null,
      halfDaysBefore: 4,
      penceBefore: 50_000,
      source: 'Contract of 8 September 2011, file 14',
    });
    await service.whenIdle();
    expect(await kindsOfTasks(clerk)).toEqual(['start-contract']);
    expect((await clerk.get(`funds/${fundId}`)).body).toMatchObject({ outstanding: 150_000 });
  });

  it('starts on the day on which its work began, and shows each party that it was taken over from paper', async () => {
    const { boardId, clerk, head, systemLeader } = fixture;
    await clerk.submit(path('start'), { startedOn: '2011-09-12' });
    for (const reader of [clerk, head, systemLeader]) {
      const { body } = await reader.get(`contracts/${decisionId}`);
      expect(body).toMatchObject({
        stage: 'running',
        startedOn: '2011-09-12',
        takenOverOn: '2011-10-03',
        record: {
          takenOver: {
            before: { halfDays: 4, pence: 50_000 },
            source: 'Contract of 8 September 2011, file 14',
          },
          signatures: [
            { as: 'school', personId: null, signedOn: '2011-09-07' },
            { as: 'provider', personId: null, signedOn: '2011-09-08' },
            { as: 'home-head', personId: null, signedOn: null },
          ],
          nextReviewOn: '2011-11-14',
        },
      });
    }
    const { body } = await clerk.get(`boards/${boardId}/contracts`);
    expect(body).toMatchObject({ contracts: [{ takenOverOn: '2011-10-03', stage: 'running' }] });
    const history = await head.get(`contracts/${decisionId}/history`);
    expect(JSON.stringify(history.body)).toContain('ContractTakenOver');
  });

  it('lets visits after the take-over be planned, recorded and countersigned', async () => {
    const { systemLeader, head, service } = fixture;
    const visitId = await systemLeader.submit(
      path('visits'),
      { on: '2011-10-03', halfDays: 2, purpose: 'Lessons' },
      'visitId',
    );
    await systemLeader.submit(path(`visits/${visitId}/attendance`), {
      heldOn: '2011-10-03',
      halfDays: 2,
      summary: 'Saw lessons',
    });
    await head.submit(path(`visits/${visitId}/countersignature`));
    await service.whenIdle();
    expect((await head.get(`contracts/${decisionId}`)).body).toMatchObject({ deliveredHalfDays: 2 });
  });

  it('is refused for a school that is not in the register, and for an award that has ended', async () => {
    const { boardId, clerk, leaderId } = fixture;
    expect(
      statusAndCode(
        await clerk.post(`boards/${boardId}/taken-over-decisions`, { ...paper('2011-08-30/5'), schoolUrn: '999999' }),
      ),
    ).toEqual([404, 'not-found']);
    const late = { ...paper('2011-08-30/5'), award: { ...paper().award, leaderId, latestEnd: '2011-10-02' } };
    expect(statusAndCode(await clerk.post(`boards/${boardId}/taken-over-decisions`, late))).toEqual([
      409,
      'award-ended',
    ]);
  });

  it('is entered once, also by two clerks at the same moment, and again after a rejection', async () => {
    const { boardId, clerk, service, chair } = fixture;
    const second = await service.createCaller('clerk', { kind: 'board', id: boardId });
    const enter = (caller: Caller, reference: string) =>
      caller.post(`boards/${boardId}/taken-over-decisions`, paper(reference));
    const refused = await enter(second, ' 2011-08-30 /4');
    expect(statusAndCode(refused)).toEqual([409, 'reference-already-used']);
    expect(refused.body.detail).toContain(`/v1/decisions/${decisionId}`);
    const both = await Promise.all([enter(clerk, 'A-7'), enter(second, 'a-7')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const first = String(both.find(({ status }) => status === 201)?.body.id);
    await chair.submit(`decisions/${first}/rejection`, { reason: 'The board decided on 20 days' });
    expect((await enter(clerk, 'A-7')).status).toBe(201);
  });

  it('can name a school that has closed since, and not one that was closed when the decision took effect', async () => {
    const { boardId, clerk, service } = fixture;
    const enterAfterClosing = async (closedOn: IsoDay): Promise<unknown[]> => {
      const row = {
        urn: SUPPORTED,
        entry: buildRegisterEntry({ status: 'Closed', closedOn }),
        governance: null,
        source: { file: 'establishments.csv', extractedOn: null },
      };
      await service.executor.execute(
        commandRequest(school, 'RecordRegisterEntry', SUPPORTED, row, service.commandContext()),
      );
      return statusAndCode(await clerk.post(`boards/${boardId}/taken-over-decisions`, paper(`closed ${closedOn}`)));
    };
    expect(await enterAfterClosing('2011-09-05')).toEqual([409, 'school-closed']);
    expect(await enterAfterClosing('2011-09-06')).toEqual([201, undefined]);
  });

  it('is not entered by a clerk who has a conflict of interest because of the leader', async () => {
    const { service, boardId, homeHead } = fixture;
    const interested = await service.createCaller('clerk', { kind: 'board', id: boardId }, homeHead.id);
    expect(statusAndCode(await interested.post(`boards/${boardId}/taken-over-decisions`, paper()))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('cannot follow from a decision whose entry was rejected, and the record and list show it as rejected', async () => {
    const { boardId, clerk } = fixture;
    const entered = await clerk.post(`boards/${boardId}/taken-over-decisions`, paper('2011-08-30/6'));
    const rejected = String(entered.body.id);
    await clerk.submit(`decisions/${rejected}/rejection`, { reason: 'Entered twice' });
    await fixture.service.whenIdle();
    const draft = await clerk.post(`boards/${boardId}/contracts`, {
      reference: 'P-2011-2',
      decisionId: rejected,
      leaderId: fixture.leaderId,
      fundId: fixture.fundId,
      pence: 1,
      halfDays: 1,
      startsOn: '2011-10-03',
      endsOn: '2012-05-10',
    });
    expect(statusAndCode(draft)).toEqual([409, 'decision-does-not-allow']);
    const { state } = (await clerk.get(`decisions/${rejected}`)).body as { state: object };
    expect(state).toMatchObject({ rescinded: false, takenOver: { rejectedOn: '2011-10-03' } });
    for (const query of ['', '?asOf=2011-10-03']) {
      const { decisions } = (await clerk.get(`boards/${boardId}/decisions${query}`)).body as {
        decisions: { decisionId: string }[];
      };
      expect(decisions.find(({ decisionId: id }) => id === rejected)).toMatchObject({
        rescinded: false,
        takenOver: 'rejected',
      });
    }
    const again = await fixture.chair.post(`decisions/${rejected}/rescission`, { reason: 'Entered twice' });
    expect(statusAndCode(again)).toEqual([409, 'already-rejected']);
  });
});
