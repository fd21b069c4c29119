import { randomUUID } from 'node:crypto';
import type { Caller, Installation } from '#scenarios/demo-installation';
import type { RunningService } from '#scenarios/spawn-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { waitUntil } from '#kernel/testing/wait-until';
import { createBusyBoard } from '#test/support/busy-board.builder';
import { itOnFake } from '#test/support/conditional-tests';
import { Servers } from '#test/support/servers';

const REPETITIONS = 30;
const INCREASES_PER_API = 60;
/** Far more than a worker that is not paused is behind. */
const INCREASES_BEHIND = 20;
const INCREASES = '/v1/funds/{fund}/increases';

describe('Two APIs and two workers on shared servers', () => {
  let servers: Servers;
  let board: { readonly board: string };
  let [firstCaller, secondCaller]: Caller[] = [];

  const openInstallation = async (api: RunningService | undefined): Promise<Installation> =>
    servers.installation(api?.url ?? '');

  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
    const apis = [await servers.startApi(), await servers.startApi()];
    await Promise.all([servers.startWorker(), servers.startWorker()]);
    const [first, second] = await Promise.all(apis.map(openInstallation));
    if (first === undefined || second === undefined) throw new Error('An API was not started.');
    const busy = await createBusyBoard(first, { pence: 1_000_000_000, halfDays: 1_000 });
    board = { board: busy.board.id };
    firstCaller = await first.administrator;
    secondCaller = await second.createCaller(FIRST_ADMINISTRATOR, 'Administrator');
  });
  afterAll(() => servers.stop());

  const getCallers = (): readonly [Caller, Caller] => {
    if (firstCaller === undefined || secondCaller === undefined) throw new Error('The APIs were not started.');
    return [firstCaller, secondCaller];
  };

  const createGrant = () => ({ name: randomUUID(), source: 'Council', financialYear: '2011-12', pence: 1 });

  it('show a record at one API as soon as the other API has acknowledged it, to a caller who names its position', async () => {
    const [one, other] = getCallers();
    for (let time = 0; time < REPETITIONS; time += 1) {
      const grant = createGrant();
      const { id } = await one.record('/v1/boards/{board}/funds', board, grant);
      other.include(one.logPosition);
      expect(await other.read('/v1/funds/{fund}', { fund: id })).toMatchObject({ granted: 1 });
      const { funds } = await other.read('/v1/boards/{board}/funds', board);
      expect(funds.map(({ name }) => name)).toContain(grant.name);
    }
  });

  it('record a command once that both APIs receive at the same time, and return the same response', async () => {
    const [one, other] = getCallers();
    for (let time = 0; time < REPETITIONS; time += 1) {
      const key = { idempotencyKey: randomUUID() };
      const grant = createGrant();
      const post = (caller: Caller) => caller.post('/v1/boards/{board}/funds', board, grant, key);
      const [first, second] = await Promise.all([post(one), post(other)]);
      expect(first).toMatchObject({ status: 201, body: { version: 1 } });
      expect(second).toEqual(first);
    }
    const { events } = await servers.readLog();
    const commands = events.filter(({ type }) => type === 'FundGranted').map(({ metadata }) => metadata.commandId);
    expect(new Set(commands).size).toBe(commands.length);
  });

  it('record concurrent commands on one stream once each, in one order', async () => {
    const [one, other] = getCallers();
    const { id: fund } = await one.record('/v1/boards/{board}/funds', board, createGrant());
    const increase = async (caller: Caller): Promise<number | undefined> =>
      (await caller.post(INCREASES, { fund }, { pence: 1, source: 'Council' })).body?.version;
    const versions = await Promise.all(
      Array.from({ length: INCREASES_PER_API }, () => [increase(one), increase(other)]).flatMap((both) => both),
    );
    expect(versions.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 2 * INCREASES_PER_API }, (_, index) => index + 2),
    );
    other.include(one.logPosition);
    expect(await other.read('/v1/funds/{fund}', { fund })).toMatchObject({ granted: 2 * INCREASES_PER_API + 1 });
  });

  it('pause a read model in its worker at the request of one API, and lose nothing when the other API resumes it', async () => {
    const [one, other] = getCallers();
    const { id: fund } = await one.record('/v1/boards/{board}/funds', board, createGrant());
    const view = { processor: 'fund-statement' };
    await one.record('/v1/operations/processors/{processor}/pause', view, { reason: 'Maintenance' });
    let recorded = 1;
    const readGranted = async (): Promise<number> => {
      const { body } = await other.get('/v1/boards/{board}/funds', board, { limit: 200 });
      return body?.funds.find(({ fundId }) => fundId === fund)?.granted ?? 0;
    };
    await waitUntil(async () => {
      await one.record(INCREASES, { fund }, { pence: 1, source: 'Council' });
      recorded += 1;
      return recorded - (await readGranted()) > INCREASES_BEHIND;
    });
    const { processors } = await other.read('/v1/operations');
    expect(processors.filter(({ pause }) => pause !== null)).toMatchObject([
      { processor: 'fund-statement', caughtUp: false, fault: null, pause: { reason: 'Maintenance' } },
    ]);
    await other.record('/v1/operations/processors/{processor}/resume', view, {});
    await waitUntil(async () => (await readGranted()) === recorded);
  });
});

describe('A worker that runs all read models and reactions', () => {
  let servers: Servers;
  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
  });
  afterAll(() => servers.stop());

  itOnFake('has one subscription on the event store, and the API has none', async () => {
    const { url } = await servers.startBoth();
    const administrator = await (await servers.installation(url)).administrator;
    await createBusyBoard(await servers.installation(url), { pence: 1, halfDays: 1 });
    const haveAllCaughtUp = async (): Promise<boolean> => {
      const { processors } = await administrator.read('/v1/operations');
      return ['view', 'reaction'].every((wanted) => {
        const found = processors.filter(({ kind }) => kind === wanted);
        return found.length > 1 && found.every(({ caughtUp }) => caughtUp);
      });
    };
    await waitUntil(haveAllCaughtUp);
    expect(servers.node.faults.subscriptions.count).toBe(1);
  });
});
