import { parse } from 'csv-parse/sync';
import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

interface Line {
  readonly entryId: string;
  readonly status: string;
  readonly paid: number;
}

describe('Statements of payments', () => {
  let fixture: TestBoard;
  let contractId: string;
  let fund: string;
  let payments: string;

  const pay = async (milestone: string, pence: number, payeeKind: string | null) => {
    const { chair, clerk } = fixture;
    const proposal = { contractId, pence, milestone, payee: 'The home school', payeeKind };
    const id = await clerk.submit(`${fund}/instalments`, proposal, 'instalmentId');
    await chair.submit(`${fund}/instalments/${id}/payment`, { paidOn: '2011-09-26' });
    return id;
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    contractId = await startContract(fixture, await approveRequest(fixture, ...(await tableRequest(fixture))));
    fund = `funds/${fixture.fundId}`;
    payments = `boards/${fixture.boardId}/payments`;
    const { chair, clerk, service } = fixture;
    await pay('First half', 100_000, 'home-school');
    const twice = await pay('First half', 40_000, null);
    await chair.submit(`${fund}/instalments/${twice}/void`, { reason: 'wrong-entry', note: 'Recorded twice' });
    const named = await pay('Second half', 60_000, null);
    await chair.submit(`${fund}/instalments/${named}/payee`, { payeeKind: 'home-school', reason: 'As agreed' });
    await chair.submit(`${fund}/recoveries`, { contractId, pence: 5_000, reason: 'A visit was not held' });
    await service.whenIdle();
    const [recovery] = (await clerk.get(fund)).body.recoveries as { recoveryId: string }[];
    const giver = { payeeKind: 'home-school', reason: 'The bank names it' };
    await chair.submit(`${fund}/recoveries/${recovery?.recoveryId ?? ''}/payee`, giver);
    await service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  it('have names and references, and add up to the statement of the fund', async () => {
    const { clerk } = fixture;
    const { body } = await clerk.get(payments);
    const statement = (await clerk.get(fund)).body;
    expect(body.totals).toEqual({ paid: 160_000, recovered: 5_000, net: 155_000 });
    expect(statement).toMatchObject({ paid: 160_000, recovered: 5_000, payeeChanges: [{}, {}] });
    expect(body.payments).toHaveLength(4);
    expect((body.payments as Line[]).find(({ paid }) => paid === 100_000)).toMatchObject({
      ...{ contractId, schoolUrn: SUPPORTED, schoolName: `School ${SUPPORTED}`, homeSchoolUrn: HOME },
      ...{ payeeKind: 'home-school', milestone: 'First half', payee: 'The home school', on: '2011-09-26' },
    });
  });

  it('are the same as CSV for the finance system', async () => {
    const { text } = await fixture.clerk.getRaw(`${payments}?format=csv`);
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    const sum = (column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect([rows.length, sum('paid'), sum('recovered')]).toEqual([4, 160_000, 5_000]);
    expect(Object.keys(rows[0] ?? {})).toEqual(
      expect.arrayContaining(['schoolName', 'reference', 'leaderName', 'homeSchoolName']) as string[],
    );
  });

  it('are of a period, a school and a status', async () => {
    const { clerk } = fixture;
    const totals = async (query: string) => (await clerk.get(`${payments}?${query}`)).body.totals;
    const nothing = { paid: 0, recovered: 0, net: 0 };
    expect(await totals('to=2011-09-25')).toEqual(nothing);
    expect(await totals('from=2011-09-26&to=2011-09-26')).toMatchObject({ net: 155_000 });
    expect(await totals(`schoolUrn=${HOME}`)).toEqual(nothing);
    expect(await totals('status=voided')).toEqual(nothing);
    expect(await totals('payeeKind=home-school')).toMatchObject({ net: 155_000 });
  });

  it('show the head of a home school what the school receives, and nobody of another school', async () => {
    const { head, homeHead } = fixture;
    expect((await homeHead.get(`schools/${HOME}/income`)).body.totals).toMatchObject({ net: 155_000 });
    expect((await head.get(`schools/${SUPPORTED}/income`)).body.totals).toMatchObject({ net: 0 });
    expect((await head.get(`schools/${HOME}/income`)).status).toBe(404);
  });

  it('have their sums on the first page only', async () => {
    const { clerk } = fixture;
    const first = (await clerk.get(`${payments}?limit=3`)).body;
    expect(first).toMatchObject({ totals: { paid: 160_000, recovered: 5_000, net: 155_000 } });
    expect(first.payments).toHaveLength(3);
    const { search } = new URL(String(first.next), 'https://localhost');
    const second = (await clerk.get(`${payments}${search}`)).body;
    expect([second.totals, (second.payments as Line[]).length]).toEqual([null, 1]);
  });

  it('show the finance officer of an alliance what the alliance receives', async () => {
    const { service, clerk } = fixture;
    const { allianceId } = await establishAlliance(fixture, HOME);
    const officer = await service.createCaller('finance-officer', { kind: 'alliance', id: allianceId });
    expect((await officer.get(`alliances/${allianceId}/income`)).body.totals).toMatchObject({ net: 0 });
    expect((await clerk.get(`alliances/${allianceId}/income`)).status).toBe(403);
  });

  it('leave out contracts in which the reader has a conflict of interest, also in the sums', async () => {
    const scope = { kind: 'board', id: fixture.boardId } as const;
    const excluded = await fixture.service.createCaller('clerk', scope, fixture.head.id);
    const { body } = await excluded.get(payments);
    expect([body.payments, body.totals]).toEqual([[], { paid: 0, recovered: 0, net: 0 }]);
    const [line] = (await fixture.clerk.get(payments)).body.payments as Line[];
    const named = { payeeKind: 'leader', reason: 'Guess' };
    expect((await excluded.post(`${fund}/instalments/${line?.entryId ?? ''}/payee`, named)).status).toBe(404);
  });
});
