import type { ApiResponse } from '#client/client';
import type { MinuteDecisionBody } from '#client/api.types';
import type { Caller, Installation } from '#scenarios/demo-installation';
import { addDays } from '#kernel/time';
import { createBusyBoard, openMeeting, type BusyBoard } from '#test/support/busy-board.builder';
import { FIRST_DAY } from '#test/support/data-folder';
import { createInstallation, type TestInstallation } from '#test/support/installation.builder';

const ROUNDS = 8;
const MEETINGS = '/v1/boards/{board}/meetings';
const ITEMS = '/v1/meetings/{meeting}/items';
const DECISIONS = '/v1/meetings/{meeting}/decisions';
const ATTENDANCE = '/v1/meetings/{meeting}/attendance';

type Reply = ApiResponse<unknown>;

const describeReply = ({ status, problem }: Reply): string =>
  problem === undefined ? 'recorded' : `${status} ${problem.code}`;

const listReplies = (replies: readonly Reply[]): string[] => replies.map(describeReply).sort();

/** The sentences that tell the clerk who came second what to do. */
const listAdvice = (replies: readonly Reply[]): string[] => replies.flatMap(({ problem }) => problem?.detail ?? []);

describe('Two clerks of a board at the same moment, each at an API of their own where there are servers,', () => {
  let installation: TestInstallation;
  let busy: BusyBoard;
  let clerks: readonly [Caller, Caller];
  let everybody: readonly string[];

  /** A second clerk of the board, who uses another API. */
  const registerSecondClerk = async (first: Installation, url: string): Promise<Caller> => {
    const role = { role: 'clerk', scope: { kind: 'board', id: busy.board.id } } as const;
    const { personId } = await first.register('Second clerk', FIRST_DAY, role);
    return (await installation.installation(url)).createCaller(personId, 'Second clerk');
  };

  beforeAll(async () => {
    installation = await createInstallation();
    const service = await installation.start();
    const first = await installation.installation(service.url);
    busy = await createBusyBoard(first, { pence: 1_000, halfDays: 10 });
    const { url } = await installation.startAnother(service);
    clerks = [busy.board.clerk, await registerSecondClerk(first, url)];
    everybody = busy.board.members.map(({ personId }) => personId);
  });
  afterAll(() => installation.remove());

  const addItem = async (meeting: string, title: string): Promise<string> =>
    (await clerks[0].record(ITEMS, { meeting }, { kind: 'other', title })).itemId;
  const readMeeting = async (meeting: string) => {
    const [first, second] = clerks;
    second.include(first.logPosition);
    return second.get('/v1/meetings/{meeting}', { meeting });
  };
  /** The first clerk records the attendance, whoever did so before. */
  const recordAll = async (meeting: string, present: readonly string[]): Promise<void> => {
    const { etag } = await readMeeting(meeting);
    await clerks[0].record(ATTENDANCE, { meeting }, { present: [...present], apologies: [] }, { ifMatch: etag ?? '' });
  };
  const readEventTypes = async (meeting: string): Promise<string[]> => {
    const { events } = await clerks[0].read('/v1/meetings/{meeting}/history', { meeting }, { limit: 200 });
    return events.map(({ type }) => type);
  };
  const buildMinute = (itemId: string, rationale: string, voters = everybody): MinuteDecisionBody => ({
    ...{ itemId, outcome: 'note', reasonCodes: [], rationale, optionsConsidered: [], conditions: [] },
    ...{ vote: { for: voters, against: [], abstained: [] }, effectiveFrom: FIRST_DAY },
  });

  it('can minute an item only once: the other is told to read the meeting again', async () => {
    const meeting = busy.meetingId;
    for (let round = 0; round < ROUNDS; round += 1) {
      const itemId = await addItem(meeting, `Item ${round}`);
      const replies = await Promise.all(
        clerks.map((clerk, place) => clerk.post(DECISIONS, { meeting }, buildMinute(itemId, `By clerk ${place}`))),
      );
      expect(listReplies(replies)).toEqual(['409 item-decided', 'recorded']);
      expect(listAdvice(replies)).toEqual([expect.stringContaining('Read the meeting again')]);
      const { body } = await readMeeting(meeting);
      const winner = replies.findIndex(({ problem }) => problem === undefined);
      expect(body?.state.decisions.filter((decision) => decision.itemId === itemId)).toMatchObject([
        { rationale: `By clerk ${winner}` },
      ]);
    }
    await busy.board.chair.record('/v1/meetings/{meeting}/confirmation', { meeting }, {});
    const { decisions } = await clerks[0].read('/v1/boards/{board}/decisions', { board: busy.board.id }, {});
    expect(decisions).toHaveLength(ROUNDS);
  });

  it('can publish an agenda only once: the other is told to read it again', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const invitation = { on: addDays(FIRST_DAY, 10 + round), place: 'Offices' };
      const { id: meeting } = await clerks[0].record(MEETINGS, { board: busy.board.id }, invitation);
      await addItem(meeting, 'Dates');
      const replies = await Promise.all(
        clerks.map((clerk) => clerk.post('/v1/meetings/{meeting}/agenda-publication', { meeting }, {})),
      );
      expect(listReplies(replies)).toEqual(['409 already-published', 'recorded']);
      expect(listAdvice(replies)).toEqual([expect.stringContaining('Read it again')]);
      expect((await readEventTypes(meeting)).filter((type) => type === 'AgendaPublished')).toHaveLength(1);
    }
  });

  it('never minute the vote of a member whom the other has recorded as gone before it', async () => {
    const [, leaving = ''] = everybody;
    const others = everybody.filter((personId) => personId !== leaving);
    for (let round = 0; round < ROUNDS; round += 1) {
      const meeting = await openMeeting(busy.board);
      const itemId = await addItem(meeting, `Vote ${round}`);
      const [minuted, left] = await Promise.all([
        clerks[1].post(DECISIONS, { meeting }, buildMinute(itemId, 'All are for it')),
        clerks[0].post(ATTENDANCE, { meeting }, { present: others, apologies: [] }),
      ]);
      const { body } = await readMeeting(meeting);
      const decided = body?.state.decisions.filter((decision) => decision.itemId === itemId) ?? [];
      if (minuted.problem === undefined) {
        expect(describeReply(left)).toBe('409 took-part-in-decision');
        expect([decided.length, body?.state.present]).toEqual([1, everybody]);
      } else {
        expect(describeReply(minuted)).toBe('409 not-present');
        expect(listAdvice([minuted])).toEqual([expect.stringContaining('Read the attendance again')]);
        expect([decided.length, body?.state.present]).toEqual([0, others]);
      }
    }
  });

  it('lose no arrival: of two who have read the same meeting, the second is told to read it again', async () => {
    const [chair = '', member = '', officer = ''] = everybody;
    const meeting = await openMeeting(busy.board);
    for (let round = 0; round < ROUNDS; round += 1) {
      await recordAll(meeting, [chair]);
      const { etag } = await readMeeting(meeting);
      const arrivals = [
        [chair, member],
        [chair, officer],
      ];
      const replies = await Promise.all(
        clerks.map((clerk, place) =>
          clerk.post(
            ATTENDANCE,
            { meeting },
            { present: arrivals[place] ?? [], apologies: [] },
            { ifMatch: etag ?? '' },
          ),
        ),
      );
      expect(listReplies(replies)).toEqual(['412 precondition-failed', 'recorded']);
      expect(listAdvice(replies)).toEqual([expect.stringContaining('Read it again')]);
      const winner = replies.findIndex(({ problem }) => problem === undefined);
      expect((await readMeeting(meeting)).body?.state.present).toEqual(arrivals[winner]);
    }
  });

  it('lose no arrival: of two who read nothing, the second is told to read the meeting first', async () => {
    const meeting = await openMeeting(busy.board);
    const [chair = ''] = everybody;
    const blind = await clerks[1].post(ATTENDANCE, { meeting }, { present: [chair], apologies: [] });
    expect(describeReply(blind)).toBe('409 attendance-of-another');
    expect(listAdvice([blind])).toEqual([expect.stringContaining('Read the meeting')]);
    expect((await readMeeting(meeting)).body?.state.present).toEqual(everybody);
  });
});
