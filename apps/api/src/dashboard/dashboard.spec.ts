import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

interface Row {
  readonly urn: string;
  readonly support: string;
  readonly risk: string | null;
  readonly oversightWithheld: boolean;
  readonly flags: readonly { readonly rule: string; readonly because: string }[];
}

describe('The dashboard of a board', () => {
  let fixture: TestBoard;
  let contractId: string;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [request, meeting] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, request, meeting));
    const today = { from: '2011-09-01', kind: 'interim' };
    await fixture.clerk.submit(`schools/${SUPPORTED}/headships`, today, 'headshipId');
    const risk = { rating: 'high', trend: 'worsening', rationale: 'The head has left', ratedOn: '2011-09-01' };
    await fixture.clerk.submit(`boards/${fixture.boardId}/schools/${SUPPORTED}/risk-ratings`, risk);
    await fixture.service.whenIdle();
  });

  afterAll(() => fixture.service.close());

  const list = async (reader: Caller, query = ''): Promise<readonly Row[]> => {
    const { status, body } = await reader.get(`boards/${fixture.boardId}/dashboard${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body.schools as readonly Row[];
  };

  it('shows every school of the areas, with support, the lead leader of the support, risk and flags', async () => {
    const { clerk, leaderId } = fixture;
    const rows = await list(clerk);
    expect(rows.map(({ urn }) => urn)).toEqual([SUPPORTED, HOME, '113523']);
    expect(rows[0]).toMatchObject({
      support: 'now',
      contractIds: [contractId],
      leaderIds: [leaderId],
      risk: 'high',
      trend: 'worsening',
      intelligence: 0,
      headship: 'interim',
      flags: [{ rule: 'new-head', since: '2011-09-01', because: 'The headship has been interim since 2011-09-01.' }],
    });
    expect(rows[1]).toMatchObject({ support: 'none', contractIds: [], risk: null, flags: [] });
  });

  it('filters by its columns, and publishes the flag rules', async () => {
    const { auditor, leaderId, boardId } = fixture;
    const found = [
      'flag=new-head',
      'support=now',
      `leader=${leaderId}`,
      'risk=high',
      'headship=interim',
      'phase=Primary&risk=high',
    ];
    for (const query of found)
      expect([query, (await list(auditor, `?${query}`)).map(({ urn }) => urn)]).toEqual([query, [SUPPORTED]]);
    for (const query of ['flag=below-good', 'grade=4', 'status=special-measures', 'area=880', 'support=before'])
      expect([query, await list(auditor, `?${query}`)]).toEqual([query, []]);
    const { body } = await auditor.get(`boards/${boardId}/dashboard?limit=1`);
    expect(body.rules).toMatchObject({
      setBy: 'published',
      definitions: { 'new-head': 'The headship changed in the last 365 days.' },
    });
  });

  it('has pages, also in descending order and by a value that some schools lack', async () => {
    const { clerk, boardId } = fixture;
    for (const sort of ['-urn', 'overallGrade']) {
      const urns: string[] = [];
      let path = `boards/${boardId}/dashboard?limit=1&sort=${sort}`;
      for (let page = 0; page < 3; page += 1) {
        const { body } = await clerk.get(path);
        urns.push(...(body.schools as Row[]).map(({ urn }) => urn));
        path = String(body.next).replace('/v1/', '');
      }
      const expected = [SUPPORTED, HOME, '113523'];
      expect([sort, urns]).toEqual([sort, sort === '-urn' ? expected.toReversed() : expected]);
    }
  });

  it('withholds from a member the risk, soft intelligence and support of their own school, also from filters', async () => {
    const [member] = fixture.members;
    const own = (await list(member)).find(({ urn }) => urn === SUPPORTED);
    expect(own).toMatchObject({
      support: 'withheld',
      contractIds: [],
      leaderIds: [],
      oversightWithheld: true,
      risk: null,
    });
    for (const query of ['support=now', 'risk=high', `leader=${fixture.leaderId}`])
      expect([query, await list(member, `?${query}`)]).toEqual([query, []]);
  });

  it('shows the council officer of the area the support, but no risk and no soft intelligence', async () => {
    const [first] = await list(fixture.officer);
    expect(first).toMatchObject({ support: 'now', oversightWithheld: true, risk: null });
    expect((await fixture.head.get(`boards/${fixture.boardId}/dashboard`)).status).toBe(403);
  });
});
