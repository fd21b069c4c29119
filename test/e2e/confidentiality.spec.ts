import type { Caller } from '#scenarios/demo-api';
import { headOf } from '#scenarios/fixtures';
import type { Reply } from '#client/client';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';
import { LONGEST } from '#test/support/hostile-client';
import { playedCases, type Played } from '#test/support/demo-cases';

const SAID = 'Told by the deputy in confidence: the head has been away for months';
const CONCERN = 'Agreed actions were not begun';
const MEMBERS_SCHOOL = '900103';
const OTHER_SCHOOL = '900104';

let demonstration: Demonstration;
let played: Played;

/** A request that the board itself makes for a school, tabled for a meeting. */
const tabled = async (urn: string, reference: string): Promise<{ request: string; meeting: string }> => {
  const { clerk, id: board } = played.caseOne.board;
  const wish = {
    ...({ reference, from: 'la', needAreas: ['leadership'], urgency: 'urgent' } as const),
    ...{ outcomesWanted: 'A steady hand', circumstances: SAID },
  };
  const toBoard = { board, school: urn };
  const { id: request } = await clerk.record('/v1/boards/{board}/schools/{school}/requests', toBoard, wish);
  const eligible = { eligible: true, reason: 'Within the area' };
  await clerk.record('/v1/requests/{request}/screening', { request }, eligible);
  const invitation = { on: '2016-05-10', place: 'Council offices' };
  const { id: meeting } = await clerk.record('/v1/boards/{board}/meetings', { board }, invitation);
  await clerk.record('/v1/requests/{request}/tabling', { request }, { meetingId: meeting });
  await demonstration.installation.on('2016-04-18');
  return { request, meeting };
};

type Paper = (who: Caller) => Promise<Reply<unknown>>;

/** What is read about an item: the agenda, the meeting that it is tabled for, and the request itself. */
const papersOf = ({ request, meeting }: { request: string; meeting: string }): readonly Paper[] => [
  (who) => who.get('/v1/boards/{board}/agenda', { board: played.caseOne.board.id }),
  (who) => who.get('/v1/meetings/{meeting}', { meeting }),
  (who) => who.get('/v1/requests/{request}', { request }),
];

/** All that these papers show to somebody, as one text. */
const shownTo = async (who: Caller, papers: readonly Paper[]): Promise<string> => {
  const replies = await Promise.all(papers.map((paper) => paper(who)));
  return JSON.stringify(replies.map(({ answer, problem }) => answer ?? problem));
};

beforeAll(async () => {
  demonstration = await startDemonstration();
  played = await playedCases(demonstration);
}, LONGEST);

afterAll(() => demonstration.remove());

describe('A member of the board with a conflict of interest', () => {
  it('sees that there is an item about their own school, and no more', async () => {
    const papers = papersOf(await tabled(MEMBERS_SCHOOL, 'MK-2016-001'));
    const { board } = played.caseOne;
    for (const paper of papers) {
      const shown = await shownTo(board.chair, [paper]);
      expect(shown).toMatch(/"withheld":true|"code":"not-found"/);
      for (const closed of [SAID, 'A steady hand', 'MK-2016-001', MEMBERS_SCHOOL]) expect(shown).not.toContain(closed);
    }
    for (const reader of [board.clerk, board.members[1] as Caller]) {
      const shown = await shownTo(reader, papers);
      expect(shown).not.toContain('"withheld":true');
      for (const open of [SAID, 'MK-2016-001', MEMBERS_SCHOOL]) expect(shown).toContain(open);
    }
  });

  it('sees no more of an item once they have declared an interest in it', async () => {
    const { request, meeting } = await tabled(OTHER_SCHOOL, 'MK-2016-002');
    const papers = papersOf({ request, meeting });
    const { board } = played.caseOne;
    const officer = board.members[2] as Caller;
    expect(await shownTo(officer, papers)).toContain(SAID);
    const interest = { itemId: request, personId: officer.personId, nature: 'Married to the head' };
    await board.clerk.record('/v1/meetings/{meeting}/interests', { meeting }, interest);
    for (const paper of papers) {
      const shown = await shownTo(officer, [paper]);
      expect(shown).not.toContain('MK-2016-002');
      expect(shown).not.toContain(SAID);
    }
    expect(await shownTo(board.clerk, papers)).toContain(SAID);
  });
});

describe('What others said about a school', () => {
  it('is not shown to the school, in its requests, its contracts or its record', async () => {
    const { request } = await tabled(OTHER_SCHOOL, 'MK-2016-003');
    const head = await headOf(demonstration.installation, OTHER_SCHOOL, 'Head', '2011-09-01');
    const shown = await shownTo(head, [
      (who) => who.get('/v1/requests/{request}', { request }),
      (who) => who.get('/v1/schools/{school}', { school: OTHER_SCHOOL }),
    ]);
    expect(shown).toContain('MK-2016-003');
    expect(shown).not.toContain(SAID);
  });

  it('as a concern, is for the board, the leader and the auditor; the school and the alliance see no sign of it', async () => {
    const { board, stopped, escalationId } = played.plymouth;
    const contract = { contract: stopped };
    const concern: Paper = (who) => who.get('/v1/escalations/{escalation}', { escalation: escalationId });
    const history: Paper = (who) => who.get('/v1/contracts/{contract}/history', contract);
    const { allianceId } = await board.clerk.read('/v1/contracts/{contract}', contract);
    const scope = { kind: 'alliance', id: String(allianceId) } as const;
    const outsiders = [
      await headOf(demonstration.installation, '900202', 'Head of the school', '2011-09-01'),
      await headOf(demonstration.installation, '149010', 'Head of the leader', '2011-09-01'),
      await demonstration.installation.register('Director', '2011-09-01', { role: 'alliance-director', scope }),
    ];
    for (const who of outsiders) {
      const shown = await who.read('/v1/contracts/{contract}', contract);
      expect(shown.stage).toBe('running');
      expect(JSON.stringify(shown)).not.toMatch(new RegExp(`concern|${escalationId}|${CONCERN}`, 'i'));
      for (const paper of [concern, history]) expect((await paper(who)).status).toBe(403);
    }
    expect(await shownTo(board.chair, [concern])).toContain(CONCERN);
  });

  it('is opened in a history for the auditor alone', async () => {
    const { board, stopped } = played.plymouth;
    const texts = async (who: Caller): Promise<string> => {
      const { events } = await who.read('/v1/contracts/{contract}/history', { contract: stopped });
      return JSON.stringify(events.map(({ data }) => data));
    };
    expect(await texts(board.auditor)).toContain(CONCERN);
    expect(await texts(board.clerk)).not.toContain(CONCERN);
    expect(await texts(board.clerk)).toContain('withheld');
  });

  it('stands nowhere in plain words where anything is kept, and neither do names', async () => {
    const written = await demonstration.written();
    expect(written.size).toBeGreaterThan(1);
    const all = [...written.values()].join('\n');
    // What is no secret is found there, so that a secret would be.
    for (const recorded of ['ConcernRaised', 'MK-2016-001'])
      expect([recorded, all.includes(recorded)]).toEqual([recorded, true]);
    for (const [place, text] of written)
      for (const secret of [SAID, CONCERN, 'Second member', 'Head of the school'])
        expect([place, secret, text.includes(secret)]).toEqual([place, secret, false]);
  });
});
