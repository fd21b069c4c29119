import type { Caller } from '#scenarios/demo-installation';
import { registerHead } from '#scenarios/fixtures';
import type { ApiResponse } from '#client/client';
import { startWithCompletedCases } from '#test/support/completed-cases';
import type { Demonstration } from '#test/support/demonstration';
import type { DemoCases } from '#test/support/demo-cases';

const CONFIDENTIAL_TEXT = 'The deputy reports in confidence that the head has been away for months';
const CONCERN = 'Agreed actions were not begun';
const MEMBERS_SCHOOL = '900103';
const OTHER_SCHOOL = '900104';

let demonstration: Demonstration;
let cases: DemoCases;

/** Records a request of the board for a school and tables it for a meeting. */
const tableRequest = async (urn: string, reference: string): Promise<{ request: string; meeting: string }> => {
  const { clerk, id: board } = cases.caseOne.board;
  const content = {
    reference,
    from: 'la',
    needAreas: ['leadership'],
    urgency: 'urgent',
    outcomesWanted: 'A steady hand',
    circumstances: CONFIDENTIAL_TEXT,
  } as const;
  const toBoard = { board, school: urn };
  const { id: request } = await clerk.record('/v1/boards/{board}/schools/{school}/requests', toBoard, content);
  const eligible = { eligible: true, reason: 'Within the area' };
  await clerk.record('/v1/requests/{request}/screening', { request }, eligible);
  const { overlaps } = await clerk.read('/v1/requests/{request}/overlaps', { request });
  for (const { overlapKey } of overlaps) {
    const answered = { overlapKey, answer: 'other-focus', reason: 'The other request is about something else' };
    await clerk.record('/v1/requests/{request}/overlaps/answers', { request }, answered);
  }
  const invitation = { on: '2016-05-10', place: 'Council offices' };
  const { id: meeting } = await clerk.record('/v1/boards/{board}/meetings', { board }, invitation);
  await clerk.record('/v1/requests/{request}/tabling', { request }, { meetingId: meeting });
  await demonstration.installation.setDay('2016-04-18');
  return { request, meeting };
};

type Query = (caller: Caller) => Promise<ApiResponse<unknown>>;

/** Returns the queries that show a request: the agenda, the meeting it is tabled for, and the request itself. */
const createQueries = ({ request, meeting }: { request: string; meeting: string }): readonly Query[] => [
  (caller) => caller.get('/v1/boards/{board}/agenda', { board: cases.caseOne.board.id }),
  (caller) => caller.get('/v1/meetings/{meeting}', { meeting }),
  (caller) => caller.get('/v1/requests/{request}', { request }),
];

/** Reads all these queries as one caller and returns the responses as one text. */
const readAs = async (caller: Caller, queries: readonly Query[]): Promise<string> => {
  const replies = await Promise.all(queries.map((query) => query(caller)));
  return JSON.stringify(replies.map(({ body, problem }) => body ?? problem));
};

beforeAll(async () => {
  ({ demonstration, cases } = await startWithCompletedCases());
});

afterAll(() => demonstration.remove());

describe('A board member with a conflict of interest', () => {
  it('sees only that an item about their own school exists', async () => {
    const queries = createQueries(await tableRequest(MEMBERS_SCHOOL, 'MK-2016-001'));
    const { board } = cases.caseOne;
    for (const query of queries) {
      const shown = await readAs(board.chair, [query]);
      expect(shown).toMatch(/"withheld":true|"code":"not-found"/);
      for (const hidden of [CONFIDENTIAL_TEXT, 'A steady hand', 'MK-2016-001', MEMBERS_SCHOOL])
        expect(shown).not.toContain(hidden);
    }
    for (const reader of [board.clerk, board.members[1] as Caller]) {
      const shown = await readAs(reader, queries);
      expect(shown).not.toContain('"withheld":true');
      for (const visible of [CONFIDENTIAL_TEXT, 'MK-2016-001', MEMBERS_SCHOOL]) expect(shown).toContain(visible);
    }
  });

  it('no longer sees the content of an item after declaring an interest in it', async () => {
    const { request, meeting } = await tableRequest(OTHER_SCHOOL, 'MK-2016-002');
    const queries = createQueries({ request, meeting });
    const { board } = cases.caseOne;
    const officer = board.members[2] as Caller;
    expect(await readAs(officer, queries)).toContain(CONFIDENTIAL_TEXT);
    const interest = { itemId: request, personId: officer.personId, nature: 'Married to the head' };
    await board.clerk.record('/v1/meetings/{meeting}/interests', { meeting }, interest);
    for (const query of queries) {
      const shown = await readAs(officer, [query]);
      expect(shown).not.toContain('MK-2016-002');
      expect(shown).not.toContain(CONFIDENTIAL_TEXT);
    }
    expect(await readAs(board.clerk, queries)).toContain(CONFIDENTIAL_TEXT);
  });
});

describe('Confidential information about a school', () => {
  it('is hidden from the school in its requests, in their list and in its record', async () => {
    const { request } = await tableRequest(OTHER_SCHOOL, 'MK-2016-003');
    const head = await registerHead(demonstration.installation, OTHER_SCHOOL, 'Head', '2011-09-01');
    const shown = await readAs(head, [
      (caller) => caller.get('/v1/requests/{request}', { request }),
      (caller) => caller.get('/v1/schools/{school}', { school: OTHER_SCHOOL }),
      (caller) => caller.get('/v1/schools/{school}/requests', { school: OTHER_SCHOOL }),
    ]);
    expect(shown).toContain('MK-2016-003');
    expect(shown).not.toContain(CONFIDENTIAL_TEXT);
  });

  it('in a concern is read by the board and the school that must answer it, and hidden from the home school and the alliance', async () => {
    const { board, stalledContractId: stalled, escalationId } = cases.plymouth;
    const contract = { contract: stalled };
    const concern: Query = (caller) => caller.get('/v1/escalations/{escalation}', { escalation: escalationId });
    const history: Query = (caller) => caller.get('/v1/contracts/{contract}/history', contract);
    const { allianceId } = await board.clerk.read('/v1/contracts/{contract}', contract);
    const scope = { kind: 'alliance', id: String(allianceId) } as const;
    const school = await registerHead(demonstration.installation, '900202', 'Head of the school', '2011-09-01');
    const outsiders = [
      await registerHead(demonstration.installation, '149010', 'Head of the leader', '2011-09-01'),
      await demonstration.installation.register('Director', '2011-09-01', { role: 'alliance-director', scope }),
    ];
    for (const caller of outsiders) {
      const shown = await caller.read('/v1/contracts/{contract}', contract);
      expect(shown.stage).toBe('running');
      expect(shown.record).toMatchObject({ concerns: 'withheld', concernReports: 'withheld' });
      expect(await readAs(caller, [history])).not.toMatch(new RegExp(`${escalationId}|${CONCERN}`));
      expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${escalationId}|${CONCERN}`));
      expect((await concern(caller)).status).toBeGreaterThanOrEqual(400);
    }
    for (const reader of [board.chair, school]) expect(await readAs(reader, [concern])).toContain(CONCERN);
  });

  it('is visible in a history to the board, and reads "withheld" for the school of the leader', async () => {
    const { board, stalledContractId: stalled } = cases.plymouth;
    const readTexts = async (caller: Caller): Promise<string> => {
      const { events } = await caller.read('/v1/contracts/{contract}/history', { contract: stalled });
      return JSON.stringify(events.map(({ data }) => data));
    };
    for (const reader of [board.auditor, board.clerk]) expect(await readTexts(reader)).toContain(CONCERN);
    const employer = await registerHead(demonstration.installation, '149010', 'Another head', '2011-09-01');
    const shown = await readTexts(employer);
    expect(shown).not.toContain(CONCERN);
    expect(shown).toContain('withheld');
  });

  it('is stored only in encrypted form, as are names', async () => {
    const content = await demonstration.readContent();
    expect(content.size).toBeGreaterThan(1);
    const all = [...content.values()].join('\n');
    // The search finds text that is not secret, so it would also find a secret.
    for (const recorded of ['ConcernRaised', 'MK-2016-001'])
      expect([recorded, all.includes(recorded)]).toEqual([recorded, true]);
    for (const [place, text] of content)
      for (const secret of [CONFIDENTIAL_TEXT, CONCERN, 'Second member', 'Head of the school'])
        expect([place, secret, text.includes(secret)]).toEqual([place, secret, false]);
  });
});
