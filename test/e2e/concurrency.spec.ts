import { randomUUID } from 'node:crypto';
import type { Caller, Installation } from '#scenarios/demo-installation';
import { pollUntil } from '#scenarios/fixtures';
import type { Contract } from '#client/api.types';
import type { ApiResponse } from '#client/client';
import {
  createBusyBoard,
  createLeader,
  prepareUnsignedContract,
  type BusyBoard,
  type BoardResources,
} from '#test/support/busy-board.builder';
import { createInstallation, type TestInstallation } from '#test/support/installation.builder';
import { FIRST_DAY } from '#test/support/data-folder';
import { LoadGenerator } from '#test/support/load';
import { pollForAnswer, ServiceLocation } from '#test/support/persistent-client';

const CLIENTS = 200;
const REPEATED_REQUESTS = 50;
const CONTRACTS = 12;
const AMPLE_PENCE = 1_000_000;
const INCREASES = '/v1/funds/{fund}/increases';

/** Starts all tasks before the first of them ends. */
const runConcurrently = <Result>(count: number, run: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));

const countOutcomes = (outcomes: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(outcomes, (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length]));

const countResponses = (replies: readonly ApiResponse<unknown>[]): Record<string, number> =>
  countOutcomes(
    replies.map(({ status, problem }) => (problem === undefined ? 'recorded' : `${status} ${problem.code}`)),
  );

/** The replies of the fund and the leader as text; `requested` until they reply. */
const formatArrangements = ({ record: { money, days } }: Contract): string =>
  `money ${money.status}, days ${days.status}`;

describe('Hundreds of concurrent clients', () => {
  let dataFolder: TestInstallation;
  let installation: Installation;
  let busy: BusyBoard;
  let load: LoadGenerator;
  let administrator: Caller;
  let clerk: Caller;

  beforeAll(async () => {
    dataFolder = await createInstallation();
    const service = await dataFolder.start();
    installation = await dataFolder.installation(service.url);
    busy = await createBusyBoard(installation, { pence: AMPLE_PENCE, halfDays: 100 });
    const location = new ServiceLocation();
    location.setUrls(service.url);
    load = new LoadGenerator(dataFolder, location, busy);
    ({ clerk } = busy.board);
    administrator = await installation.administrator;
  });
  afterAll(() => dataFolder.remove());

  const grantFund = async (pence: number): Promise<string> => {
    const grant = { name: 'Another grant', source: 'Council', financialYear: '2011-12', pence };
    return (await administrator.record('/v1/boards/{board}/funds', { board: busy.board.id }, grant)).id;
  };

  /** Signs all contracts at once and counts the outcomes for their money and days. */
  const signConcurrently = async (on: BusyBoard, price: BoardResources) => {
    const parties = await load.createParties(on.leader);
    const drafted = await runConcurrently(CONTRACTS, () => prepareUnsignedContract(on, parties, price));
    await Promise.all(drafted.map(({ sign }) => sign()));
    const outcomes = drafted.map(async ({ id }) => {
      const read = async () => formatArrangements(await clerk.read('/v1/contracts/{contract}', { contract: id }));
      return pollUntil(read, (outcome) => !outcome.includes('requested'));
    });
    return countOutcomes(await Promise.all(outcomes));
  };

  it('cannot commit more money than a fund has', async () => {
    const fund = await grantFund(5_000);
    expect(await signConcurrently({ ...busy, fundId: fund }, { pence: 700, halfDays: 1 })).toEqual({
      'money confirmed, days confirmed': 7,
      'money refused, days confirmed': 5,
    });
    const left = { granted: 5_000, outstanding: 4_900, free: 100 };
    expect(await clerk.read('/v1/funds/{fund}', { fund })).toMatchObject(left);
  });

  it('cannot reserve more half-days than the leader has released', async () => {
    const leader = await createLeader(installation, 10);
    expect(await signConcurrently({ ...busy, leader }, { pence: 1, halfDays: 3 })).toEqual({
      'money confirmed, days confirmed': 3,
      'money confirmed, days refused': 9,
    });
    const { offers } = await leader.person.read('/v1/leaders/{leader}', { leader: leader.id });
    expect(offers).toMatchObject([{ released: 10, reserved: 9, free: 1 }]);
  });

  it('cannot propose to pay more for a contract than is committed for it', async () => {
    const fund = await grantFund(AMPLE_PENCE);
    const parties = await load.createParties(busy.leader);
    const { id, sign } = await prepareUnsignedContract({ ...busy, fundId: fund }, parties, {
      pence: 5_050,
      halfDays: 1,
    });
    await sign();
    await pollForAnswer(
      () => clerk.get('/v1/contracts/{contract}', { contract: id }),
      ({ stage }) => stage === 'ready',
    );
    const payment = { contractId: id, pence: 100, milestone: 'Visit held', payee: 'The home school' };
    const proposed = await runConcurrently(CLIENTS, () =>
      clerk.post('/v1/funds/{fund}/instalments', { fund }, payment),
    );
    expect(countResponses(proposed)).toEqual({ recorded: 50, '409 beyond-commitment': CLIENTS - 50 });
    const { chair } = busy.board;
    const pay = '/v1/funds/{fund}/instalments/{instalment}/payment';
    const instalments = proposed.flatMap(({ body }) => body?.instalmentId ?? []);
    const paidTwice = await Promise.all(
      [...instalments, ...instalments].map((instalment) =>
        chair.post(pay, { fund, instalment }, { paidOn: FIRST_DAY }),
      ),
    );
    expect(countResponses(paidTwice)).toEqual({ recorded: 50, '409 not-proposed': 50 });
    expect(await clerk.read('/v1/funds/{fund}', { fund })).toMatchObject({ paid: 5_000, outstanding: 50 });
  });

  it('can offer the same days of a leader only once', async () => {
    const { id: leader, person } = await createLeader(installation, 10);
    const offer = { from: '2012-07-21', to: '2012-08-31', halfDays: 5 };
    const offered = await runConcurrently(CLIENTS, () => person.post('/v1/leaders/{leader}/offers', { leader }, offer));
    expect(countResponses(offered)).toEqual({ recorded: 1, '409 offers-overlap': CLIENTS - 1 });
    expect((await person.read('/v1/leaders/{leader}', { leader })).offers).toHaveLength(2);
  });

  it('can change a record at an expected version only once; the others receive status 412', async () => {
    const fund = await grantFund(1);
    const seen = { ifMatch: (await administrator.get('/v1/funds/{fund}', { fund })).etag ?? '' };
    const change = { pence: 1, source: 'Council' };
    const changed = await runConcurrently(CLIENTS, () => administrator.post(INCREASES, { fund }, change, seen));
    expect(countResponses(changed)).toEqual({ recorded: 1, '412 precondition-failed': CLIENTS - 1 });
    expect(changed.find(({ status }) => status === 200)).toMatchObject({ body: { version: 2 }, etag: '"2"' });
    expect(await administrator.read('/v1/funds/{fund}', { fund })).toMatchObject({ version: 2, granted: 2 });
  });

  it('can all change a record, each once, without an expected version', async () => {
    const fund = await grantFund(1);
    const change = { pence: 1, source: 'Council' };
    const changed = await runConcurrently(CLIENTS, () => administrator.post(INCREASES, { fund }, change));
    expect(countResponses(changed)).toEqual({ recorded: CLIENTS });
    expect(new Set(changed.map(({ body }) => body?.version)).size).toBe(CLIENTS);
    expect(await administrator.read('/v1/funds/{fund}', { fund })).toMatchObject({
      version: CLIENTS + 1,
      granted: CLIENTS + 1,
    });
  });

  it('receive the same response to one idempotency key, and the command is recorded once', async () => {
    const key = { idempotencyKey: randomUUID() };
    const grant = { name: 'Sent often', source: 'Council', financialYear: '2011-12', pence: 7 };
    const board = { board: busy.board.id };
    const granted = await runConcurrently(REPEATED_REQUESTS, () =>
      administrator.post('/v1/boards/{board}/funds', board, grant, key),
    );
    const [first] = granted;
    expect(first).toMatchObject({ status: 201, body: { version: 1 } });
    expect(granted).toEqual(granted.map(() => first));
    const fund = first?.body?.id ?? '';
    const change = { pence: 1, source: 'Council' };
    const changed = await runConcurrently(REPEATED_REQUESTS, () =>
      administrator.post(INCREASES, { fund }, change, key),
    );
    const recorded = { status: 200, body: { id: fund, version: 2 }, etag: '"2"' };
    for (const each of changed) expect(each).toEqual({ ...recorded, path: `/v1/funds/${fund}/increases` });
    expect(await administrator.read('/v1/funds/{fund}', { fund })).toMatchObject({ version: 2, granted: 8 });
  });
});
