import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { readRawWhenMade } from '#api/testing/read-when-made';
import type { Caller } from '#api/testing/test-service';

const ADDRESSEE = 'Mrs Marked of the duty team';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

describe('A safeguarding concern', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let alliance: Caller;
  let contact: Caller;
  let ids: Readonly<Record<string, string>>;
  let referralId = '';
  let schoolReferralId = '';
  let contractBefore = '';

  const readContract = async (): Promise<string> =>
    JSON.stringify((await fixture.clerk.get(`contracts/${ids.contract}`)).body);

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, boardId, head, officer, chair } = fixture;
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    contact = await service.createCaller('clerk', { kind: 'board', id: boardId });
    const [request, meeting] = await tableRequest(fixture);
    const contract = await startContract(fixture, await approveRequest(fixture, request, meeting));
    const lead = { name: 'Alliance', form: 'single', leadSchools: [HOME], from: '2011-09-01' };
    const allianceId = await administrator.submit('alliances', lead);
    alliance = await service.createCaller('alliance-director', { kind: 'alliance', id: allianceId });
    ids = {
      board: boardId,
      contract,
      decision: contract,
      request,
      meeting,
      alliance: allianceId,
      school: SUPPORTED,
      leader: fixture.leaderId,
      fund: fixture.fundId,
    };
    contractBefore = await readContract();
    const concern = { kind: 'safeguarding', referredTo: ADDRESSEE };
    referralId = await head.submit(`contracts/${contract}/concerns`, { ...concern, aimIds: [] });
    schoolReferralId = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/concerns`, concern);
    await chair.submit(`boards/${boardId}/safeguarding-contact`, { personId: contact.id, from: '2011-09-01' });
    await service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  /** Every URL from which somebody can read: each route for records that exist, as JSON and CSV, now and as of a day. */
  const listUrls = (reader: Caller): string[] => {
    const paths = Object.entries(fixture.service.document().paths) as unknown as [string, { get?: Operation }][];
    return paths.flatMap(([path, { get }]) => {
      if (get === undefined || !path.startsWith('/v1/') || path.startsWith('/v1/operations')) return [];
      // Shows only which of these URLs the reader has tried.
      if (path === '/v1/me/security-log') return [];
      const urls = [referralId, schoolReferralId].map((escalation) =>
        path
          .replace('/v1/', '')
          .replaceAll(/\{(\w+)\}/g, (_, name: string) => ({ ...ids, escalation, person: reader.id })[name] ?? '0'),
      );
      const names = (get.parameters ?? []).filter((each) => each.in === 'query').map(({ name }) => name);
      const area = { '/v1/schools': '&area=879', '/v1/schools/nearest': '&easting=250000&northing=55000' }[path] ?? '';
      const queries = ['', ...(names.includes('asOf') ? ['&asOf=2011-09-26'] : [])].flatMap((query) => [
        `?limit=200${query}${area}`,
        ...(names.includes('format') ? [`?format=csv${query}${area}`] : []),
      ]);
      const withLimit = (query: string): string => (names.includes('limit') ? query : query.replace('limit=200', ''));
      return [...new Set(urls)].flatMap((url) => queries.map((query) => `${url}${withLimit(query)}`));
    });
  };

  /** The URLs whose responses contain the addressee or, in anything but the URL itself, the id of a referral. */
  const findTraces = async (reader: Caller): Promise<string[]> => {
    const found: string[] = [];
    let read = 0;
    for (const url of listUrls(reader)) {
      const { status, text } = await readRawWhenMade(reader, url);
      if (status === 200) read += 1;
      const shows =
        text.includes('Mrs Marked') || (status === 200 && new RegExp(`${referralId}|${schoolReferralId}`).test(text));
      if (shows) found.push(url.split('?')[0] ?? url);
    }
    expect(read).toBeGreaterThan(5);
    return [...new Set(found)].sort();
  };

  const everyTrace = (): string[] => [
    `boards/${ids.board}/safeguarding-referrals`,
    ...[referralId, schoolReferralId]
      .flatMap((id) => ['', '/history', '/timeline'].map((rest) => `escalations/${id}${rest}`))
      .sort(),
  ];

  it('is read on no route by those who raised it, those whom it concerns, the board or an administrator', async () => {
    const { clerk, chair, members, head, homeHead, systemLeader, officer } = fixture;
    for (const reader of [clerk, chair, ...members, head, homeHead, systemLeader, officer, administrator, alliance])
      expect(await findTraces(reader)).toEqual([]);
  });

  it('is read by the safeguarding contact of the board and by auditors, in its record, its history and the list', async () => {
    expect(await findTraces(contact)).toEqual(everyTrace());
    expect(await findTraces(fixture.auditor)).toEqual([...everyTrace(), 'security-log']);
    expect((await administrator.get(`security-log?target=escalation/${referralId}`)).body.entries).toEqual([]);
    const { body } = await contact.get(`boards/${ids.board}/safeguarding-referrals`);
    const shown = (body.referrals as Record<string, unknown>[]).map((row) => [
      row.raisedBy,
      row.contractId,
      row.referredTo,
    ]);
    expect(shown.sort()).toEqual([
      ['officer', null, ADDRESSEE],
      ['school', ids.contract, ADDRESSEE],
    ]);
  });

  it('leaves no trace on the contract', async () => {
    expect(await readContract()).toBe(contractBefore);
  });

  it('is not found by whoever names it in a body, and by nobody in an agenda', async () => {
    const { clerk, chair, boardId } = fixture;
    const meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-10-20', place: 'Council House' });
    const item = { kind: 'escalation', subjectId: referralId, schoolUrn: null, title: 'A concern' };
    expect((await clerk.post(`meetings/${meetingId}/items`, item)).status).toBe(404);
    for (const caller of [clerk, chair, contact])
      expect((await caller.post(`escalations/${referralId}/answers`, { answer: 'Seen' })).status).toBeGreaterThan(402);
  });

  it('is closed to a contact when the board names another', async () => {
    const { chair, members, boardId } = fixture;
    const other = members[2];
    expect((await other.get(`escalations/${referralId}`)).status).toBe(404);
    await chair.submit(`boards/${boardId}/safeguarding-contact`, { personId: other.id, from: '2011-09-01' });
    expect((await other.get(`escalations/${referralId}`)).status).toBe(200);
    expect((await contact.get(`escalations/${referralId}`)).status).toBe(404);
    expect((await fixture.auditor.get(`boards/${boardId}`)).body).toMatchObject({
      state: { safeguardingContacts: [{ personId: contact.id }, { personId: other.id }] },
    });
  });
});
