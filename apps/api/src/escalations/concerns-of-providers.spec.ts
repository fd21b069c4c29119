import { createAllianceContract, establishAlliance, type TestLeader } from '#api/testing/alliance.builder';
import type { TestBoard } from '#api/testing/board.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';
import { leader } from '#domain/leader';
import { commandRequest } from '#execution/command-executor';

const LEAD_SCHOOL = '113533';
const FOREIGN_SCHOOL = '113540';

describe('A concern about a contract of an alliance', () => {
  let fixture: TestBoard;
  let director: Caller;
  let foreignDirector: Caller;
  let lead: TestLeader;
  let deployed: TestLeader;
  let allianceId = '';
  let foreignAllianceId = '';
  let contractId = '';

  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const raise = (caller: Caller, more: object = {}): Promise<string> =>
    caller.submit(`contracts/${contractId}/concerns`, {
      kind: 'engagement',
      detail: 'Nobody comes to the meetings',
      aimIds: [],
      ...more,
    });
  const hasTask = async (caller: Caller, escalationId: string): Promise<boolean> => {
    await fixture.service.whenIdle();
    const { body } = await caller.get('me/tasks');
    return (body.tasks as { kind: string; recordId: string }[]).some(
      ({ kind, recordId }) => kind === 'answer-concern-as-provider' && recordId === escalationId,
    );
  };

  beforeAll(async () => {
    ({ fixture, allianceId, director, lead, deployed, contractId } = await createAllianceContract(LEAD_SCHOOL));
    ({ director: foreignDirector, allianceId: foreignAllianceId } = await establishAlliance(fixture, FOREIGN_SCHOOL));
  });
  afterAll(() => fixture.service.close());

  it('is raised as the provider by the director and by the lead leader, and by nobody of another alliance', async () => {
    for (const caller of [director, lead.caller]) {
      const id = await raise(caller);
      expect((await caller.get(`escalations/${id}`)).body).toMatchObject({ state: { raisedBy: 'provider' } });
      expect(await hasTask(director, id)).toBe(false);
    }
    const refused = { kind: 'engagement', detail: 'No', aimIds: [] };
    expect((await foreignDirector.post(`contracts/${contractId}/concerns`, refused)).status).toBe(404);
  });

  it('is read and answered as the provider by the director, who has the task until then', async () => {
    const id = await raise(fixture.head);
    expect(await hasTask(director, id)).toBe(true);
    expect(await hasTask(lead.caller, id)).toBe(true);
    expect(await hasTask(foreignDirector, id)).toBe(false);
    expect((await foreignDirector.get(`escalations/${id}`)).status).toBe(404);
    await director.submit(`escalations/${id}/answers`, { answer: 'We come on Monday' });
    await director.submit(`escalations/${id}/answers/1/corrections`, { text: 'On Tuesday', reason: 'A slip' });
    expect(await hasTask(lead.caller, id)).toBe(false);
    for (const reader of [director, deployed.caller, fixture.head])
      expect((await reader.get(`escalations/${id}`)).body).toMatchObject({
        state: { provider: { kind: 'alliance' }, answers: [{ as: 'provider', answer: 'On Tuesday' }] },
      });
    expect((await director.get(`escalations/${id}/timeline`)).status).toBe(200);
  });

  it('cannot be answered for a party for which the caller does not act', async () => {
    const id = await raise(fixture.head);
    const answer = { answer: 'For the school', as: 'school' };
    expect(statusAndCode(await director.post(`escalations/${id}/answers`, answer))).toEqual([403, 'forbidden']);
  });

  it('is raised for the party that somebody with several roles names', async () => {
    const { service, head } = fixture;
    const both = await service.createCaller('alliance-director', { kind: 'alliance', id: allianceId }, head.id);
    const byDefault = await raise(both);
    const asSchool = await raise(both, { raisedBy: 'school' });
    const shown = await Promise.all([byDefault, asSchool].map((id) => both.get(`escalations/${id}`)));
    const parties = shown.map(({ body }) => (body as { state: { raisedBy: string } }).state.raisedBy);
    expect(parties.sort()).toEqual(['provider', 'school']);
  });

  it('is not raised as a member of the board by somebody who works for the alliance', async () => {
    const { service, chair } = fixture;
    const both = await service.createCaller('alliance-director', { kind: 'alliance', id: allianceId }, chair.id);
    const refused = await both.post(`contracts/${contractId}/concerns`, {
      kind: 'engagement',
      detail: 'Nobody comes to the meetings',
      aimIds: [],
      raisedBy: 'board-member',
    });
    expect(statusAndCode(refused)).toEqual([403, 'forbidden']);
  });

  it('is answered by the alliance to which the contract passed on, and is about the one of its day', async () => {
    const { clerk, head, service } = fixture;
    const { today } = service.commandContext();
    const id = await raise(head);
    const provider = async () => ((await clerk.get(`escalations/${id}`)).body.state as { provider: object }).provider;
    expect(await provider()).toMatchObject({ allianceId });
    expect(await hasTask(director, id)).toBe(true);
    const passing = { allianceId: foreignAllianceId, on: today, reason: 'The lead school changed' };
    // The board does not look after the leader, whose school is in another area.
    const pass = commandRequest(leader, 'PassLeaderOn', lead.leaderId, passing, service.commandContext());
    await service.executor.execute(pass);
    await clerk.submit(`contracts/${contractId}/passing-on`, { ...passing, decidedOn: today });
    expect(await provider()).toMatchObject({ allianceId: foreignAllianceId });
    expect(await hasTask(director, id)).toBe(false);
    expect((await director.post(`escalations/${id}/answers`, { answer: 'No' })).status).toBe(404);
    expect(await hasTask(foreignDirector, id)).toBe(true);
    await foreignDirector.submit(`escalations/${id}/answers`, { answer: 'We come on Monday' });
  });
});
