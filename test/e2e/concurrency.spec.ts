import { randomUUID } from 'node:crypto';
import type { Caller, Installation } from '#scenarios/demo-api';
import { until } from '#scenarios/fixtures';
import type { Contract } from '#client/api.types';
import type { Reply } from '#client/client';
import { aBusyBoard, aLeader, almostSigned, type BusyBoard, type Means } from '#test/support/busy-board.builder';
import { anInstallation, type InstallationPlace } from '#test/support/installation.builder';
import { FIRST_DAY } from '#test/support/data-folder';
import { Load } from '#test/support/load';
import { answered, Whereabouts } from '#test/support/persistent-client';

const CLIENTS = 200;
const SAME_KEY = 50;
const CONTRACTS = 12;
const PLENTY = 1_000_000;
const INCREASES = '/v1/funds/{fund}/increases';

/** All of them are under way before the first is answered. */
const atOnce = <Answered>(many: number, ask: (index: number) => Promise<Answered>): Promise<Answered[]> =>
  Promise.all(Array.from({ length: many }, (_, index) => ask(index)));

const tally = (outcomes: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(outcomes, (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length]));

const answers = (replies: readonly Reply<unknown>[]): Record<string, number> =>
  tally(replies.map(({ status, problem }) => (problem === undefined ? 'recorded' : `${status} ${problem.code}`)));

/** What the fund and the leader have said: `asked` until they have answered. */
const arrangementsOf = ({ record: { money, days } }: Contract): string => `money ${money.status}, days ${days.status}`;

describe('Hundreds of clients at once', () => {
  let place: InstallationPlace;
  let installation: Installation;
  let busy: BusyBoard;
  let load: Load;
  let administrator: Caller;
  let clerk: Caller;

  beforeAll(async () => {
    place = await anInstallation();
    const service = await place.start();
    installation = await place.installation(service.url);
    busy = await aBusyBoard(installation, { pence: PLENTY, halfDays: 100 });
    const whereabouts = new Whereabouts();
    whereabouts.at(service.url);
    load = new Load(place, whereabouts, busy);
    ({ clerk } = busy.board);
    administrator = await installation.administrator;
  }, 60_000);
  afterAll(() => place.remove());

  const aFund = async (pence: number): Promise<string> => {
    const grant = { name: 'Another grant', source: 'Council', financialYear: '2011-12', pence };
    return (await administrator.record('/v1/boards/{board}/funds', { board: busy.board.id }, grant)).id;
  };

  /** Contracts that are all signed at once, and what became of money and days of each. */
  const arranged = async (on: BusyBoard, price: Means) => {
    const parties = await load.parties(on.leader);
    const drafted = await atOnce(CONTRACTS, () => almostSigned(on, parties, price));
    await Promise.all(drafted.map(({ sign }) => sign()));
    const outcomes = drafted.map(async ({ id }) => {
      const read = async () => arrangementsOf(await clerk.read('/v1/contracts/{contract}', { contract: id }));
      return until(read, (outcome) => !outcome.includes('asked'));
    });
    return tally(await Promise.all(outcomes));
  };

  it('sign more contracts than there is money for: it is committed as far as it goes and no further', async () => {
    const fund = await aFund(5_000);
    expect(await arranged({ ...busy, fundId: fund }, { pence: 700, halfDays: 1 })).toEqual({
      'money confirmed, days confirmed': 7,
      'money refused, days confirmed': 5,
    });
    const left = { granted: 5_000, outstanding: 4_900, free: 100 };
    expect(await clerk.read('/v1/funds/{fund}', { fund })).toMatchObject(left);
  }, 60_000);

  it('sign more contracts than the leader has days for: no half-day is given twice', async () => {
    const leader = await aLeader(installation, 10);
    expect(await arranged({ ...busy, leader }, { pence: 1, halfDays: 3 })).toEqual({
      'money confirmed, days confirmed': 3,
      'money confirmed, days refused': 9,
    });
    const { offers } = await leader.person.read('/v1/leaders/{leader}', { leader: leader.id });
    expect(offers).toMatchObject([{ released: 10, reserved: 9, free: 1 }]);
  }, 60_000);

  it('pay instalments for one contract: never more than is committed for it', async () => {
    const fund = await aFund(PLENTY);
    const parties = await load.parties(busy.leader);
    const { id, sign } = await almostSigned({ ...busy, fundId: fund }, parties, { pence: 5_050, halfDays: 1 });
    await sign();
    await answered(
      () => clerk.get('/v1/contracts/{contract}', { contract: id }),
      ({ stage }) => stage === 'ready',
    );
    const payment = { contractId: id, pence: 100, milestone: 'Visit held', paidOn: FIRST_DAY };
    const paid = await atOnce(CLIENTS, () => clerk.post('/v1/funds/{fund}/instalments', { fund }, payment));
    expect(answers(paid)).toEqual({ recorded: 50, '409 beyond-commitment': CLIENTS - 50 });
    expect(await clerk.read('/v1/funds/{fund}', { fund })).toMatchObject({ paid: 5_000, outstanding: 50 });
  }, 60_000);

  it('offer the same days of one leader: they are offered once', async () => {
    const { id: leader, person } = await aLeader(installation, 10);
    const offer = { from: '2012-07-21', to: '2012-08-31', halfDays: 5 };
    const offered = await atOnce(CLIENTS, () => person.post('/v1/leaders/{leader}/offers', { leader }, offer));
    expect(answers(offered)).toEqual({ recorded: 1, '409 offers-overlap': CLIENTS - 1 });
    expect((await person.read('/v1/leaders/{leader}', { leader })).offers).toHaveLength(2);
  }, 60_000);

  it('change what they all saw at the same version: one does, the others are told with 412', async () => {
    const fund = await aFund(1);
    const seen = { ifMatch: (await administrator.get('/v1/funds/{fund}', { fund })).etag ?? '' };
    const change = { pence: 1, source: 'Council' };
    const changed = await atOnce(CLIENTS, () => administrator.post(INCREASES, { fund }, change, seen));
    expect(answers(changed)).toEqual({ recorded: 1, '412 stale-version': CLIENTS - 1 });
    expect(changed.find(({ status }) => status === 200)).toMatchObject({ answer: { version: 2 }, etag: '"2"' });
    expect(await administrator.read('/v1/funds/{fund}', { fund })).toMatchObject({ version: 2, granted: 2 });
  }, 60_000);

  it('change it without having seen a version: all of them do, each once', async () => {
    const fund = await aFund(1);
    const change = { pence: 1, source: 'Council' };
    const changed = await atOnce(CLIENTS, () => administrator.post(INCREASES, { fund }, change));
    expect(answers(changed)).toEqual({ recorded: CLIENTS });
    expect(new Set(changed.map(({ answer }) => answer?.version)).size).toBe(CLIENTS);
    expect(await administrator.read('/v1/funds/{fund}', { fund })).toMatchObject({
      version: CLIENTS + 1,
      granted: CLIENTS + 1,
    });
  }, 60_000);

  it('send one command with one key: it is recorded once, and all get the same answer', async () => {
    const key = { idempotencyKey: randomUUID() };
    const grant = { name: 'Sent often', source: 'Council', financialYear: '2011-12', pence: 7 };
    const board = { board: busy.board.id };
    const granted = await atOnce(SAME_KEY, () => administrator.post('/v1/boards/{board}/funds', board, grant, key));
    const [first] = granted;
    expect(first).toMatchObject({ status: 201, answer: { version: 1 } });
    expect(granted).toEqual(granted.map(() => first));
    const fund = first?.answer?.id ?? '';
    const change = { pence: 1, source: 'Council' };
    const changed = await atOnce(SAME_KEY, () => administrator.post(INCREASES, { fund }, change, key));
    const recorded = { status: 200, answer: { id: fund, version: 2 }, etag: '"2"' };
    for (const each of changed) expect(each).toEqual({ ...recorded, path: `/v1/funds/${fund}/increases` });
    expect(await administrator.read('/v1/funds/{fund}', { fund })).toMatchObject({ version: 2, granted: 8 });
  }, 60_000);
});
