import { randomUUID } from 'node:crypto';
import type { Answer, Caller, Installation, Response } from '#cli/demo/api';
import { until } from '#cli/demo/setting';
import { aBusyBoard, aLeader, almostSigned, type BusyBoard, type Means } from '#test/support/a-busy-board';
import { DataFolder, FIRST_DAY } from '#test/support/data-folder';
import { Load } from '#test/support/load';
import { Whereabouts } from '#test/support/persistent-client';

const CLIENTS = 200;
const SAME_KEY = 50;
const CONTRACTS = 12;
const PLENTY = 1_000_000;

/** All of them are under way before the first is answered. */
const atOnce = <Answered>(many: number, ask: (index: number) => Promise<Answered>): Promise<Answered[]> =>
  Promise.all(Array.from({ length: many }, (_, index) => ask(index)));

const tally = (outcomes: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(outcomes, (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length]));

const answers = (responses: readonly Response[]): Record<string, number> =>
  tally(responses.map(({ status, body }) => (status < 300 ? 'recorded' : `${status} ${String(body.code)}`)));

/** What the fund and the leader have said: `asked` until they have answered. */
const arrangementsOf = ({ record }: Answer): string => {
  const { money, days } = record as Readonly<Record<'money' | 'days', { readonly status: string }>>;
  return `money ${money.status}, days ${days.status}`;
};

describe('Hundreds of clients at once', () => {
  const folder = new DataFolder();
  let installation: Installation;
  let busy: BusyBoard;
  let load: Load;
  let administrator: Caller;
  let clerk: Caller;

  beforeAll(async () => {
    const service = await folder.start();
    installation = await folder.installation(service.url);
    busy = await aBusyBoard(installation, { pence: PLENTY, halfDays: 100 });
    const whereabouts = new Whereabouts();
    whereabouts.at(service.url);
    load = new Load(folder, whereabouts, busy);
    ({ clerk } = busy.board);
    administrator = await installation.administrator;
  }, 60_000);
  afterAll(() => folder.remove());

  const aFund = (pence: number): Promise<string> =>
    administrator.make(`/v1/boards/${busy.board.id}/funds`, {
      ...{ name: 'Another grant', source: 'Council', financialYear: '2011-12', pence },
    });

  /** Contracts that are all signed at once, and what became of money and days of each. */
  const arranged = async (on: BusyBoard, price: Means) => {
    const parties = await load.parties(on.leader);
    const drafted = await atOnce(CONTRACTS, () => almostSigned(on, parties, price));
    await Promise.all(drafted.map(({ sign }) => sign()));
    const outcomes = drafted.map(async ({ id }) => {
      const read = async () => arrangementsOf(await clerk.read(`/v1/contracts/${id}`));
      return until(read, (outcome) => !outcome.includes('asked'));
    });
    return tally(await Promise.all(outcomes));
  };

  it('sign more contracts than there is money for: it is committed as far as it goes and no further', async () => {
    const fundId = await aFund(5_000);
    expect(await arranged({ ...busy, fundId }, { pence: 700, halfDays: 1 })).toEqual({
      'money confirmed, days confirmed': 7,
      'money refused, days confirmed': 5,
    });
    expect(await clerk.read(`/v1/funds/${fundId}`)).toMatchObject({ granted: 5_000, outstanding: 4_900, free: 100 });
  }, 60_000);

  it('sign more contracts than the leader has days for: no half-day is given twice', async () => {
    const leader = await aLeader(installation, 10);
    expect(await arranged({ ...busy, leader }, { pence: 1, halfDays: 3 })).toEqual({
      'money confirmed, days confirmed': 3,
      'money confirmed, days refused': 9,
    });
    const { offers } = await leader.person.read(`/v1/leaders/${leader.id}`);
    expect(offers).toMatchObject([{ released: 10, reserved: 9, free: 1 }]);
  }, 60_000);

  it('pay instalments for one contract: never more than is committed for it', async () => {
    const fundId = await aFund(PLENTY);
    const parties = await load.parties(busy.leader);
    const { id, sign } = await almostSigned({ ...busy, fundId }, parties, { pence: 5_050, halfDays: 1 });
    await sign();
    await parties.clerk.readUntil(`/v1/contracts/${id}`, ({ stage }) => stage === 'ready');
    const payment = { contractId: id, pence: 100, milestone: 'Visit held', paidOn: FIRST_DAY };
    const paid = await atOnce(CLIENTS, () => clerk.ask('POST', `/v1/funds/${fundId}/instalments`, payment));
    expect(answers(paid)).toEqual({ recorded: 50, '409 beyond-commitment': CLIENTS - 50 });
    expect(await clerk.read(`/v1/funds/${fundId}`)).toMatchObject({ paid: 5_000, outstanding: 50 });
  }, 60_000);

  it('offer the same days of one leader: they are offered once', async () => {
    const { id, person } = await aLeader(installation, 10);
    const offer = { from: '2012-07-21', to: '2012-08-31', halfDays: 5 };
    const offered = await atOnce(CLIENTS, () => person.ask('POST', `/v1/leaders/${id}/offers`, offer));
    expect(answers(offered)).toEqual({ recorded: 1, '409 offers-overlap': CLIENTS - 1 });
    expect((await person.read(`/v1/leaders/${id}`)).offers).toHaveLength(2);
  }, 60_000);

  it('change what they all saw at the same version: one does, the others are told with 412', async () => {
    const path = `/v1/funds/${await aFund(1)}`;
    const seen = { 'If-Match': (await administrator.ask('GET', path)).etag ?? '' };
    const change = { pence: 1, source: 'Council' };
    const changed = await atOnce(CLIENTS, () => administrator.ask('POST', `${path}/increases`, change, seen));
    expect(answers(changed)).toEqual({ recorded: 1, '412 stale-version': CLIENTS - 1 });
    expect(changed.find(({ status }) => status === 200)).toMatchObject({ body: { version: 2 }, etag: '"2"' });
    expect(await administrator.read(path)).toMatchObject({ version: 2, granted: 2 });
  }, 60_000);

  it('change it without having seen a version: all of them do, each once', async () => {
    const path = `/v1/funds/${await aFund(1)}`;
    const change = { pence: 1, source: 'Council' };
    const changed = await atOnce(CLIENTS, () => administrator.ask('POST', `${path}/increases`, change));
    expect(answers(changed)).toEqual({ recorded: CLIENTS });
    expect(new Set(changed.map(({ body }) => body.version)).size).toBe(CLIENTS);
    expect(await administrator.read(path)).toMatchObject({ version: CLIENTS + 1, granted: CLIENTS + 1 });
  }, 60_000);

  it('send one command with one key: it is recorded once, and all get the same answer', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const grant = { name: 'Sent often', source: 'Council', financialYear: '2011-12', pence: 7 };
    const path = `/v1/boards/${busy.board.id}/funds`;
    const granted = await atOnce(SAME_KEY, () => administrator.ask('POST', path, grant, key));
    const [first] = granted;
    expect(first).toMatchObject({ status: 201, body: { version: 1 } });
    expect(granted).toEqual(granted.map(() => first));
    const fundId = String(first?.body.id);
    const change = { pence: 1, source: 'Council' };
    const increases = `/v1/funds/${fundId}/increases`;
    const changed = await atOnce(SAME_KEY, () => administrator.ask('POST', increases, change, key));
    expect(changed).toEqual(changed.map(() => ({ status: 200, body: { id: fundId, version: 2 }, etag: '"2"' })));
    expect(await administrator.read(`/v1/funds/${fundId}`)).toMatchObject({ version: 2, granted: 8 });
  }, 60_000);
});
