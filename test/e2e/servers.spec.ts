import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller, Installation } from '#scenarios/demo-api';
import type { RunningService } from '#scenarios/spawn-service';
import { until } from '#scenarios/fixtures';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { aBusyBoard, type BusyBoard } from '#test/support/busy-board.builder';
import { Load } from '#test/support/load';
import { Whereabouts } from '#test/support/persistent-client';
import { Servers } from '#test/support/servers';

const TIMES = 30;
const EACH = 60;
const LONGEST_LOAD = 3_000;
const INCREASES = '/v1/funds/{fund}/increases';

describe('Two APIs and two workers over two servers', () => {
  let servers: Servers;
  let apis: RunningService[];
  let workers: RunningService[];
  let busy: BusyBoard;
  let board: { readonly board: string };
  let [here, there]: Caller[] = [];

  const at = async (api: RunningService | undefined): Promise<Installation> => servers.installation(api?.url ?? '');

  beforeAll(async () => {
    servers = await Servers.start();
    apis = [await servers.api(), await servers.api()];
    workers = await Promise.all([servers.worker(), servers.worker()]);
    const [first, second] = await Promise.all(apis.map(at));
    if (first === undefined || second === undefined) throw new Error('There are two.');
    busy = await aBusyBoard(first, { pence: 1_000_000_000, halfDays: 1_000 });
    board = { board: busy.board.id };
    here = await first.administrator;
    there = await second.caller(FIRST_ADMINISTRATOR, 'Administrator');
  }, 120_000);
  afterAll(() => servers.stop());

  const callers = (): readonly [Caller, Caller] => {
    if (here === undefined || there === undefined) throw new Error('Nobody is there.');
    return [here, there];
  };

  const aGrant = () => ({ name: randomUUID(), source: 'Council', financialYear: '2011-12', pence: 1 });

  it('show at the one what was recorded at the other, as soon as that has answered', async () => {
    const [one, other] = callers();
    for (let time = 0; time < TIMES; time += 1) {
      const grant = aGrant();
      const { id } = await one.record('/v1/boards/{board}/funds', board, grant);
      expect(await other.read('/v1/funds/{fund}', { fund: id })).toMatchObject({ granted: 1 });
      const { funds } = await other.read('/v1/boards/{board}/funds', board);
      expect(funds.map(({ name }) => name)).toContain(grant.name);
    }
  }, 60_000);

  it('let one command that comes to both at once have one effect and one answer', async () => {
    const [one, other] = callers();
    for (let time = 0; time < TIMES; time += 1) {
      const key = { idempotencyKey: randomUUID() };
      const grant = aGrant();
      const post = (caller: Caller) => caller.post('/v1/boards/{board}/funds', board, grant, key);
      const [first, second] = await Promise.all([post(one), post(other)]);
      expect(first).toMatchObject({ status: 201, answer: { version: 1 } });
      expect(second).toEqual(first);
    }
    const { events } = await servers.log();
    const commands = events.filter(({ type }) => type === 'FundGranted').map(({ metadata }) => metadata.commandId);
    expect(new Set(commands).size).toBe(commands.length);
  }, 60_000);

  it('take commands on one and the same stream: each once, in one order', async () => {
    const [one, other] = callers();
    const { id: fund } = await one.record('/v1/boards/{board}/funds', board, aGrant());
    const increase = async (caller: Caller): Promise<number | undefined> =>
      (await caller.post(INCREASES, { fund }, { pence: 1, source: 'Council' })).answer?.version;
    const versions = await Promise.all(
      Array.from({ length: EACH }, () => [increase(one), increase(other)]).flatMap((both) => both),
    );
    expect(versions.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 2 * EACH }, (_, index) => index + 2),
    );
    expect(await other.read('/v1/funds/{fund}', { fund })).toMatchObject({ granted: 2 * EACH + 1 });
  }, 60_000);

  it('go on when workers and APIs are killed, those that lead among them: every acknowledged command is there once', async () => {
    const whereabouts = new Whereabouts();
    const urls = (): [string, ...string[]] => apis.map(({ url }) => url) as [string, ...string[]];
    whereabouts.at(...urls());
    const load = new Load(servers, whereabouts, busy);
    await load.begin();
    for (const index of [0, 1]) {
      await pause(Math.random() * LONGEST_LOAD);
      await workers[index]?.stop('SIGKILL');
      workers[index] = await servers.worker();
      await pause(Math.random() * LONGEST_LOAD);
      whereabouts.at(apis[1 - index]?.url ?? '');
      await apis[index]?.stop('SIGKILL');
      apis[index] = await servers.api();
      whereabouts.at(...urls());
    }
    await pause(LONGEST_LOAD);
    await load.end();
    const log = await until(
      () => servers.log(),
      (recorded) => recorded.unanswered().length === 0,
    );
    expect(log.lostOrDoubled(load.acknowledged)).toEqual([]);
    expect(log.halfRecorded()).toEqual([]);
    expect(load.acknowledged.length).toBeGreaterThan(EACH);
  }, 180_000);
});
