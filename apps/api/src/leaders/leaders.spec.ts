import { randomUUID } from 'node:crypto';
import { createTestBoard, HOME, type TestBoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';
import { commandRequest } from '#execution/command-executor';
import { board } from '#domain/board';

/** Creates a clerk of a board for another area. */
const createClerkOfAnotherArea = async ({ service }: TestBoard): Promise<Caller> => {
  const id = randomUUID();
  const establish = { name: 'Another board', from: '2011-09-01', terms: null } as const;
  await service.executor.execute(
    commandRequest(board, 'EstablishBoard', id, { ...establish, areas: ['826'] }, service.commandContext()),
  );
  return service.createCaller('clerk', { kind: 'board', id });
};

describe('The record of a system leader', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  const terms = {
    providerType: 'nle',
    designatingBody: 'National College',
    from: '2011-09-01',
    homeSchoolUrn: HOME,
    phases: ['Primary'],
    needAreas: ['mathematics'],
  };

  it('has the id of the person, so that nobody is designated twice', async () => {
    const { clerk, chair } = fixture;
    const first = await clerk.post('leaders', { ...terms, personId: chair.id });
    expect([first.status, first.body]).toMatchObject([201, { id: chair.id }]);
    const second = await clerk.post('leaders', { ...terms, personId: chair.id });
    expect([second.status, second.body]).toMatchObject([409, { code: 'already-exists' }]);
  });

  it('names the types and need areas of the clerk’s board, which an administrator may not know', async () => {
    const { clerk, service, boardId } = fixture;
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const newcomer = await service.createCaller('system-leader', { kind: 'leader', id: randomUUID() });
    const needAreas = ['mathematics', 'oracy'];
    const designate = async (caller: Caller) => {
      const { status, body } = await caller.post('leaders', { ...terms, needAreas, personId: newcomer.id });
      return [status, (body as { code?: string }).code];
    };
    expect(await designate(clerk)).toEqual([409, 'unknown-need-area']);
    const amendment = {
      from: '2012-02-01' as const,
      changes: { needAreas: needAreas.map((code) => ({ code, meaning: code })) },
    };
    const amended = commandRequest(
      board,
      'AmendTerms',
      boardId,
      { ...amendment, reason: 'Oracy' },
      service.commandContext(),
    );
    await service.executor.execute(amended);
    const { today } = service.commandContext();
    service.setDay('2012-02-01');
    expect(await designate(administrator)).toEqual([409, 'unknown-need-area']);
    expect(await designate(clerk)).toEqual([201, undefined]);
    service.setDay(today);
  });

  it('is corrected by those who manage it, and then says so', async () => {
    const { clerk, leaderId, systemLeader } = fixture;
    const { providerType, from, phases, needAreas } = terms;
    const designation = { providerType, designatingBody: 'College', from, phases, needAreas, reason: 'Mistyped' };
    expect((await systemLeader.post(`leaders/${leaderId}/correction`, designation)).status).toBe(403);
    expect((await clerk.post(`leaders/${leaderId}/correction`, designation)).status).toBe(200);
    const offerId = await systemLeader.submit(
      `leaders/${leaderId}/offers`,
      { from: '2012-10-01', to: '2012-10-05', halfDays: 2 },
      'offerId',
    );
    const offer = { from: '2012-10-01', to: '2012-10-06', halfDays: 3, reason: 'Mistyped' };
    await systemLeader.submit(`leaders/${leaderId}/offers/${offerId}/correction`, offer);
    const { body } = await clerk.get(`leaders/${leaderId}`);
    expect(body).toMatchObject({
      designatingBody: 'College',
      corrected: true,
      corrections: [
        { offerId: null, recordedBy: clerk.id, reason: 'Mistyped' },
        { offerId, recordedBy: systemLeader.id, reason: 'Mistyped' },
      ],
    });
    expect((body as { offers: object[] }).offers.at(-1)).toMatchObject({ offerId, offered: 3, corrected: true });
  });

  it('can be renewed only after the designation has ended and only by those who manage it', async () => {
    const { clerk, leaderId, service } = fixture;
    const renewal = { ...terms, from: '2011-11-01' };
    const elsewhere = await createClerkOfAnotherArea(fixture);
    const early = await clerk.post(`leaders/${leaderId}/renewal`, renewal);
    expect([early.status, early.body]).toMatchObject([409, { code: 'already-designated' }]);
    await clerk.submit(`leaders/${leaderId}/withdrawal`, { on: '2011-09-30', reason: 'Moves away' });
    service.setDay('2011-10-01');
    expect((await elsewhere.post('leaders', { ...renewal, personId: leaderId })).status).toBe(409);
    expect((await elsewhere.post(`leaders/${leaderId}/renewal`, renewal)).status).toBe(404);
    expect((await clerk.post(`leaders/${leaderId}/renewal`, renewal)).status).toBe(200);
    const { body } = await clerk.get(`leaders/${leaderId}`);
    expect(body).toMatchObject({ personId: leaderId, from: '2011-11-01', to: null, withdrawn: false });
  });
});
