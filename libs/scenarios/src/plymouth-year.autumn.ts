import { closeMeeting, type ContractFixture } from '#scenarios/case-steps';
import {
  approve,
  askForSupport,
  holdMeeting,
  prepareMeeting,
  startContract,
  toAward,
  tryToMinute,
  type Asked,
  type Minute,
  type PlymouthYear,
} from '#scenarios/plymouth-year.steps';
import type { IsoDay } from '#kernel/time';

/** A case with its contract. */
interface Running {
  readonly asked: Asked;
  readonly contract: ContractFixture;
}

/** What the first half of the year came to. */
export interface Autumn {
  /** Contracts that are extended, replaced, ended early and lapsed later. */
  readonly contracts: readonly Running[];
  readonly converting: Running;
  readonly maintained: Running;
  readonly academy: Running;
  /** The code with which a decision was refused while too few members were there. */
  readonly withoutQuorum: string | undefined;
  readonly cancelledMeetingId: string;
  /** The decision that put a request off, and the one that took its place. */
  readonly deferral: { readonly first: string; readonly second: string };
  /** The decision that the chair rescinded between meetings. */
  readonly rescindedDecisionId: string;
  /** Schools that have not asked yet. */
  readonly schools: string[];
}

interface StandIns {
  readonly CONVERTING: string;
  readonly MAINTAINED: string;
  readonly ACADEMY: string;
}

const ENDS: IsoDay = '2016-04-15';
const YEAR_ENDS: IsoDay = '2016-07-20';
/** Of the first four contracts: the first is extended in March, and of the fourth nothing is recorded after its end. */
const LAST_DAYS: readonly IsoDay[] = ['2016-03-18', ENDS, YEAR_ENDS, '2015-12-18'];

/** An approval of help until the end of the year, for which only the highest level is long enough. */
const approveForYear = (asked: Asked): Minute => ({
  ...approve(asked, YEAR_ENDS),
  award: { ...toAward(asked, YEAR_ENDS), level: 'intensive' },
});

const askAll = async (year: PlymouthYear, urns: readonly string[]): Promise<Asked[]> => {
  const asked: Asked[] = [];
  for (const urn of urns) asked.push(await askForSupport(year, urn));
  return asked;
};

/** The six meetings from September to February. */
export const runAutumn = async (year: PlymouthYear, schools: string[], standIns: StandIns): Promise<Autumn> => {
  const started = await holdFirst(year, schools, standIns);
  const { deferred, deferring } = await holdSecond(year, schools);
  const waiting = await askAll(year, schools.splice(0, 2));
  const withoutQuorum = await sitWithoutQuorum(year, [deferred, ...waiting]);
  const cancelledMeetingId = await cancelMeeting(year);
  const { second, doubtful } = await holdFifth(year, [deferred, ...waiting], await askAll(year, schools.splice(0, 1)));
  await rescindAndRatify(year, doubtful);
  const [converting, maintained, academy] = started.special;
  if (converting === undefined || maintained === undefined || academy === undefined)
    throw new Error('A case is missing.');
  return {
    contracts: started.usual,
    converting,
    maintained,
    academy,
    withoutQuorum,
    cancelledMeetingId,
    deferral: { first: deferring, second },
    rescindedDecisionId: doubtful,
    schools,
  };
};

/** September: seven requests are approved, and their contracts start. */
const holdFirst = async (year: PlymouthYear, schools: string[], { CONVERTING, MAINTAINED, ACADEMY }: StandIns) => {
  year.scenario.narrate('September: the board approves seven requests, and their contracts start.');
  const on = '2015-09-15';
  const usual = await askAll(year, schools.splice(0, 4));
  const special = await askAll(year, [CONVERTING, MAINTAINED, ACADEMY]);
  const meeting = await prepareMeeting(year, on, [...usual, ...special]);
  const decisions: string[] = [];
  await holdMeeting(year, { meeting, on, earlier: undefined }, async ({ minute }) => {
    for (const asked of [...usual, ...special]) decisions.push(await minute(asked.requestId, approveForYear(asked)));
  });
  const start = async (asked: Asked, place: number, startsOn: IsoDay, endsOn: IsoDay): Promise<Running> => ({
    asked,
    contract: await startContract(year, asked, { decisionId: decisions[place] ?? '', startsOn, endsOn }),
  });
  const begun: Running[] = [];
  for (const [place, asked] of usual.entries())
    begun.push(await start(asked, place, '2015-09-21', LAST_DAYS[place] ?? ENDS));
  const specials: Running[] = [];
  for (const [place, asked] of special.entries())
    specials.push(await start(asked, usual.length + place, '2015-09-21', YEAR_ENDS));
  return { usual: begun, special: specials };
};

/** October: every other outcome of a request. */
const holdSecond = async (year: PlymouthYear, schools: string[]) => {
  year.scenario.narrate(
    'October: one request is put off, others are declined, watched, referred on, or cannot be assessed.',
  );
  const on = '2015-10-13';
  const asked = await askAll(year, schools.splice(0, 7));
  const [deferred, declined, watched, referred, unclear, part, conditional] = asked.map((each) => each);
  if (deferred === undefined || part === undefined || conditional === undefined)
    throw new Error('A request is missing.');
  const meeting = await prepareMeeting(year, on, asked);
  let deferring = '';
  await holdMeeting(year, { meeting, on, earlier: year.meetingIds.at(-2) }, async ({ minute }) => {
    deferring = await minute(deferred.requestId, { outcome: 'defer', reasonCodes: ['more-information-needed'] });
    await minute(declined?.requestId ?? '', { outcome: 'decline', reasonCodes: ['own-means'] });
    await minute(watched?.requestId ?? '', { outcome: 'monitor-only', reasonCodes: ['too-early-to-say'] });
    await minute(referred?.requestId ?? '', {
      outcome: 'refer-on',
      reasonCodes: ['other-service'],
      referredTo: 'The attendance service of the council',
    });
    await minute(unclear?.requestId ?? '', { outcome: 'unable-to-assess', reasonCodes: ['no-data'] });
    await minute(part.requestId, {
      ...approve(part, '2016-04-15'),
      outcome: 'approve-in-part',
      reasonCodes: ['part-of-need-evidenced'],
      scope: {
        approved: 'The work with the teachers of Year 6',
        notApproved: 'The work with the teachers of Year 3',
        why: 'There is no evidence that Year 3 needs it',
      },
      messageForSchool: 'Please tell us in spring how Year 3 has done.',
    });
    await minute(conditional.requestId, {
      ...approve(conditional, '2016-04-15'),
      outcome: 'approve-with-conditions',
      reasonCodes: ['plan-to-be-completed'],
      conditions: [{ text: 'The school completes its plan', due: '2016-03-31' }],
    });
  });
  return { deferred, deferring };
};

/** November: too few members come, so nothing can be decided. */
const sitWithoutQuorum = async (year: PlymouthYear, requests: readonly Asked[]): Promise<string | undefined> => {
  const { board, scenario } = year;
  scenario.narrate('November: two members come, three are needed. The board decides nothing.');
  const on = '2015-11-10';
  const meeting = await prepareMeeting(year, on, requests);
  const [first, second, ...away] = board.members.map(({ personId }) => personId);
  const present = [first ?? '', second ?? ''];
  await board.clerk.record('/v1/meetings/{meeting}/opening', { meeting }, {});
  await board.clerk.record('/v1/meetings/{meeting}/attendance', { meeting }, { present, apologies: away });
  const vote = { for: present, against: [], abstained: [] };
  const [asked] = requests;
  if (asked === undefined) throw new Error('Nothing is on the agenda.');
  const code = await tryToMinute(year, { meeting, on }, asked.requestId, { ...approve(asked, '2016-04-15'), vote });
  await closeMeeting(board, meeting);
  return code;
};

/** December: the meeting is cancelled. */
const cancelMeeting = async (year: PlymouthYear): Promise<string> => {
  year.scenario.narrate('December: the meeting is cancelled.');
  const meeting = await prepareMeeting(year, '2015-12-08', []);
  const reason = { reason: 'Half of the members are ill' };
  await year.board.clerk.record('/v1/meetings/{meeting}/cancellation', { meeting }, reason);
  return meeting;
};

/** January: what waited is decided. */
const holdFifth = async (year: PlymouthYear, waited: readonly Asked[], added: readonly Asked[]) => {
  const on = '2016-01-12';
  const meeting = await prepareMeeting(year, on, [...waited, ...added]);
  const decisions: string[] = [];
  const earlier = year.meetingIds[1];
  await holdMeeting(year, { meeting, on, earlier }, async ({ minute }) => {
    for (const asked of [...waited, ...added])
      decisions.push(await minute(asked.requestId, approve(asked, '2016-07-15')));
  });
  return { second: decisions[0] ?? '', doubtful: decisions.at(-1) ?? '' };
};

/** The chair rescinds a decision between meetings, and the meeting in February ratifies that. */
const rescindAndRatify = async (year: PlymouthYear, decision: string): Promise<void> => {
  const { board, scenario } = year;
  await scenario.installation.setDay('2016-01-20');
  scenario.narrate('The chair rescinds a decision between meetings. The meeting in February ratifies it.');
  const urgent = { reason: 'The school is to be inspected next week' };
  await board.chair.record('/v1/decisions/{decision}/rescission', { decision }, urgent);
  const on = '2016-02-09';
  const meeting = await prepareMeeting(year, on, []);
  await holdMeeting(year, { meeting, on, earlier: year.meetingIds.at(-2) }, async ({ minute }) => {
    await minute(decision, { outcome: 'ratify', reasonCodes: ['action-was-right'] });
  });
};
