import { createAllianceContract, type TestLeader } from '#api/testing/alliance.builder';
import type { TestBoard } from '#api/testing/board.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';
import type { IsoDay } from '#kernel/time';

const LEAD_SCHOOL = '113533';
const CONCERN = { kind: 'engagement', detail: 'Nobody comes to the meetings', aimIds: [] };
const LAST_DAY = '2012-05-10';
const GRACE_DAY = '2012-05-24';
const LAST_READING_DAY = '2013-05-10';

describe('The rights of a provider', () => {
  let fixture: TestBoard;
  let director: Caller;
  let lead: TestLeader;
  let deployed: TestLeader;
  let path = '';
  let escalationId = '';

  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const onDay = async <Value>(day: IsoDay, read: () => Promise<Value>): Promise<Value> => {
    fixture.service.setDay(day);
    return read();
  };
  const reads = async (caller: Caller): Promise<number[]> => {
    const paths = [path, `${path}/history`, `${path}/state`, `${path}?asOf=2012-01-10`, `escalations/${escalationId}`];
    return Promise.all(paths.map(async (each) => (await caller.get(each)).status));
  };
  const countTasks = async (caller: Caller): Promise<number> => {
    const { body } = await caller.get('me/tasks');
    return (body.tasks as { kind: string }[]).filter(({ kind }) => kind === 'answer-concern-as-provider').length;
  };
  const countListed = async ({ caller, leaderId }: TestLeader, reader = caller): Promise<number> =>
    ((await reader.get(`leaders/${leaderId}/contracts`)).body.contracts as unknown[]).length;

  beforeAll(async () => {
    const running = await createAllianceContract(LEAD_SCHOOL);
    ({ fixture, director, lead, deployed } = running);
    path = `contracts/${running.contractId}`;
    escalationId = await fixture.head.submit(`${path}/concerns`, CONCERN);
    await fixture.service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  it('to record something end with the grace days of the contract, and the refusal says whom to ask', async () => {
    const raise = async (caller: Caller): Promise<unknown[]> => {
      const response = await caller.post(`${path}/concerns`, CONCERN);
      return [...statusAndCode(response), response.body.detail];
    };
    for (const caller of [director, lead.caller])
      expect(await onDay(GRACE_DAY, async () => (await raise(caller))[0])).toBe(201);
    const refusal = `The contract ended on ${LAST_DAY}, and its provider could record something until ${GRACE_DAY}. Ask the clerk of the board to record it.`;
    for (const caller of [director, lead.caller])
      expect(await onDay('2012-05-25', () => raise(caller))).toEqual([409, 'provider-rights-ended', refusal]);
    const answer = { answer: 'We came' };
    expect(statusAndCode(await director.post(`escalations/${escalationId}/answers`, answer))).toEqual([
      409,
      'provider-rights-ended',
    ]);
    const visit = { on: '2012-05-10', halfDays: 1, purpose: 'Late' };
    expect(statusAndCode(await deployed.caller.post(`${path}/visits`, visit))).toEqual([409, 'limit-passed']);
  });

  it('to record something end for providers only: the school and the board still raise and answer concerns', async () => {
    fixture.service.setDay('2012-05-25');
    for (const caller of [fixture.head, fixture.clerk])
      expect((await caller.post(`escalations/${escalationId}/answers`, { answer: 'We waited' })).status).toBe(200);
  });

  it('leave them no task to answer a concern after the grace days', async () => {
    for (const caller of [director, lead.caller]) {
      expect(await onDay(GRACE_DAY, () => countTasks(caller))).toBe(1);
      expect(await onDay('2012-05-25', () => countTasks(caller))).toBe(0);
    }
  });

  it('to read a contract end a year after its last day, in the record, its history and the list of contracts', async () => {
    for (const { caller } of [lead, deployed]) {
      expect(await onDay(LAST_READING_DAY, () => reads(caller))).toEqual([200, 200, 200, 200, 200]);
      expect(await onDay('2013-05-11', () => reads(caller))).toEqual([403, 403, 403, 403, 403]);
    }
    const { body } = await lead.caller.get(path);
    expect(body.detail).toBe(
      `The contract ended on ${LAST_DAY}, and its provider and monitoring group could read it until ${LAST_READING_DAY}. Ask the clerk of the board for what you need.`,
    );
    // The alliance to which the leaders belong still finds what its people did, and not the concern.
    expect(await reads(director)).toEqual([200, 200, 200, 200, 403]);
    for (const leader of [lead, deployed]) {
      expect(await onDay(LAST_READING_DAY, () => countListed(leader))).toBe(1);
      expect(await onDay('2013-05-11', () => countListed(leader))).toBe(0);
    }
  });

  it('do not end for somebody who reads the contract in another role', async () => {
    const { head, clerk, auditor, service } = fixture;
    service.setDay('2014-01-10');
    for (const caller of [head, clerk, auditor]) expect(await reads(caller)).toEqual([200, 200, 200, 200, 200]);
    expect((await lead.homeHead.get(path)).status).toBe(200);
    expect(await countListed(lead, lead.homeHead)).toBe(1);
  });

  it('last while the contract runs, also for a leader whose designation has ended, and are counted from an early end', async () => {
    const { service, clerk } = fixture;
    service.setDay('2011-11-01');
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    await administrator.submit(`leaders/${deployed.leaderId}/withdrawal`, { on: '2011-10-31', reason: 'Resigned' });
    service.setDay('2011-11-02');
    const plan = { on: '2011-11-10', halfDays: 1, purpose: 'Last visit' };
    expect((await deployed.caller.get(path)).status).toBe(200);
    expect((await deployed.caller.post(`${path}/visits`, plan)).status).toBe(200);
    const ended = { causeCode: 'not-progressing', endedOn: '2011-11-02', note: 'No progress' };
    await clerk.submit(`${path}/early-end`, ended);
    for (const caller of [deployed.caller, lead.caller]) {
      expect(await onDay('2012-11-01', async () => (await caller.get(path)).status)).toBe(200);
      expect(await onDay('2012-11-02', async () => (await caller.get(path)).status)).toBe(403);
    }
    expect(statusAndCode(await onDay('2011-11-16', () => lead.caller.post(`${path}/concerns`, CONCERN)))[0]).toBe(201);
    expect(statusAndCode(await onDay('2011-11-17', () => lead.caller.post(`${path}/concerns`, CONCERN)))[0]).toBe(409);
  });
});
