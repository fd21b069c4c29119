import type { MinuteDecisionBody } from '#client/api.types';
import {
  agreeContract,
  closeMeeting,
  confirmDecisions,
  openMeeting,
  scheduleMeeting,
  submitRequest,
  tableForMeeting,
  type ContractFixture,
} from '#scenarios/case-steps';
import type { Caller } from '#scenarios/demo-installation';
import { registerHead, type LeaderFixture, type Scenario } from '#scenarios/fixtures';
import { BEGIN, createPercentageAim, type PlymouthSetup } from '#scenarios/plymouth.setup';
import { addDays, type IsoDay } from '#kernel/time';

/** The board in its year, with its leaders and its meetings so far. */
export interface PlymouthYear extends PlymouthSetup {
  readonly scenario: Scenario;
  readonly leaders: readonly LeaderFixture[];
  /** Ids of the meetings, in their order. */
  readonly meetingIds: string[];
  /** Ids of the requests, in their order. */
  readonly requestIds: string[];
}

/** A school that asks for support, and the leader who offers it. */
export interface Asked {
  readonly urn: string;
  readonly requestId: string;
  readonly school: Caller;
  readonly leader: LeaderFixture;
}

export const HALF_DAYS = 4;
export const PENCE = 120_000;

/** A school asks for help with its leadership, and one of the leaders offers it. */
export const askForSupport = async (year: PlymouthYear, urn: string): Promise<Asked> => {
  const { board, leaders, requestIds, scenario } = year;
  const number = requestIds.length + 1;
  const leader = leaders[number % leaders.length] ?? year.leader;
  const school = await registerHead(scenario.installation, urn, `Head of ${urn}`, BEGIN);
  const requestId = await submitRequest(
    { board, leader },
    {
      school,
      urn,
      reference: `PLY-YEAR-${number}`,
      needAreas: ['leadership'],
      outcomesWanted: 'Leaders check what pupils learn in every lesson',
      // Most of the schools are real, so nothing is said of them that nobody may say.
      circumstances: 'The senior team has new members and wants to learn from another school.',
      bid: { halfDays: HALF_DAYS, pence: PENCE, approach: 'Work beside the senior team' },
    },
  );
  requestIds.push(requestId);
  return { urn, requestId, school, leader };
};

/** What is minuted about an item; the rest is as usual. */
export type Minute = Pick<MinuteDecisionBody, 'outcome' | 'reasonCodes'> & Partial<MinuteDecisionBody>;

/** A meeting that sits. */
export interface Sitting {
  readonly meeting: string;
  readonly on: IsoDay;
  /** Minutes a decision with the votes of all members, and returns its id. */
  readonly minute: (itemId: string, minute: Minute) => Promise<string>;
}

const toMinute = ({ board }: PlymouthYear, on: IsoDay, itemId: string, minute: Minute): MinuteDecisionBody => ({
  itemId,
  rationale: 'After discussion of the data and of what the members know.',
  optionsConsidered: ['Wait for the results of the summer'],
  vote: { for: board.members.map(({ personId }) => personId), against: [], abstained: [] },
  award: null,
  conditions: [],
  effectiveFrom: on,
  ...minute,
});

/** What the board allows: two days at £600. */
export const toAward = ({ leader }: Pick<Asked, 'leader'>, latestEnd: IsoDay) =>
  ({ leaderId: leader.id, level: 'targeted', mostHalfDays: HALF_DAYS, mostPence: PENCE, latestEnd }) as const;

export const approve = (asked: Pick<Asked, 'leader'>, latestEnd: IsoDay): Minute => ({
  outcome: 'approve',
  reasonCodes: ['provider-fits'],
  award: toAward(asked, latestEnd),
});

/** Schedules the next meeting, with the minutes of the last one and these requests on its agenda, and goes to its day. */
export const prepareMeeting = async (year: PlymouthYear, on: IsoDay, requests: readonly Asked[]): Promise<string> => {
  const { board, meetingIds, scenario } = year;
  const meeting = await scheduleMeeting(board, on);
  meetingIds.push(meeting);
  for (const { requestId } of requests) await tableForMeeting(board, requestId, meeting);
  await scenario.installation.setDay(on);
  return meeting;
};

/** Puts something else on the agenda. Returns the id of the item. */
export const addItem = async (
  { board }: PlymouthYear,
  meeting: string,
  item: { readonly kind: 'review' | 'minutes'; readonly subjectId: string; readonly title: string },
): Promise<string> => {
  const { itemId } = await board.clerk.record('/v1/meetings/{meeting}/items', { meeting }, item);
  return itemId;
};

/** Holds a prepared meeting: everybody is there, the minutes of an earlier one are approved, and the chair confirms the decisions. */
export const holdMeeting = async (
  year: PlymouthYear,
  { meeting, on, earlier }: { readonly meeting: string; readonly on: IsoDay; readonly earlier: string | undefined },
  decide: (sitting: Sitting) => Promise<void>,
): Promise<void> => {
  const { board } = year;
  const minute: Sitting['minute'] = async (itemId, minuted) => {
    const body = toMinute(year, on, itemId, minuted);
    const { decisionId } = await board.clerk.record('/v1/meetings/{meeting}/decisions', { meeting }, body);
    return decisionId;
  };
  const item =
    earlier === undefined
      ? null
      : await addItem(year, meeting, { kind: 'minutes', subjectId: earlier, title: 'Minutes of the last meeting' });
  await openMeeting(board, meeting);
  if (item !== null) await minute(item, { outcome: 'approve', reasonCodes: [] });
  await decide({ meeting, on, minute });
  await confirmDecisions(board, meeting);
  await closeMeeting(board, meeting);
};

/** Tries to minute a decision, and returns the code of the refusal. */
export const tryToMinute = async (
  year: PlymouthYear,
  { meeting, on }: Pick<Sitting, 'meeting' | 'on'>,
  itemId: string,
  minute: Minute,
): Promise<string | undefined> => {
  const body = toMinute(year, on, itemId, minute);
  const { problem } = await year.board.clerk.post('/v1/meetings/{meeting}/decisions', { meeting }, body);
  return problem?.code;
};

/** Drafts, signs and starts the contract that follows from a decision. */
export const startContract = async (
  { board, fundId, scenario }: PlymouthYear,
  { school, leader }: Pick<Asked, 'school' | 'leader'>,
  { decisionId, startsOn, endsOn }: { readonly decisionId: string; readonly startsOn: IsoDay; readonly endsOn: IsoDay },
): Promise<ContractFixture> => {
  await scenario.installation.setDay(startsOn);
  const aim = createPercentageAim(
    'leadership',
    'Lessons in which leaders check what pupils learn',
    40,
    70,
    addDays(endsOn, -1),
  );
  const contract = await agreeContract(
    { ...scenario, narrate: () => undefined },
    { board, leader, school },
    {
      decisionId,
      fundId,
      reference: `PLY-${decisionId.slice(0, 8)}`,
      pence: PENCE,
      halfDays: HALF_DAYS,
      startsOn,
      endsOn,
      aims: [aim],
      signedOn: startsOn,
    },
  );
  await board.clerk.record('/v1/contracts/{contract}/start', { contract: contract.id }, { startedOn: startsOn });
  return contract;
};
