import { board } from '#domain/board';
import { countSeats } from '#domain/board-constituencies';
import type { BoardEvents } from '#domain/board.events';
import type { BoardCommands } from '#domain/board.types';
import { MAX_CONSTITUENCY_CHANGES, MAX_MEETING_PATTERNS, MAX_MEETING_PLANS } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { SchoolYear } from '#domain/calendar.events';
import { calendar } from '#domain/calendar';
import { meeting } from '#domain/meeting';
import { proposeMeetings } from '#domain/meeting-plan';
import { InMemoryStreams, refusal } from '#domain/testing/in-memory-streams';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const reason = personalToken('Agreed at the annual meeting');
const place = personalToken('Council House');

const YEAR: SchoolYear = {
  academicYear: '2026-27',
  terms: [
    { name: 'autumn', from: '2026-09-02', to: '2026-12-18', halfTerm: { from: '2026-10-26', to: '2026-10-30' } },
    { name: 'spring', from: '2027-01-04', to: '2027-03-25', halfTerm: { from: '2027-02-15', to: '2027-02-19' } },
    { name: 'summer', from: '2027-04-12', to: '2027-07-21', halfTerm: { from: '2027-05-31', to: '2027-06-04' } },
  ],
  bankHolidays: [{ on: '2027-05-03', title: 'Early May bank holiday' }],
  source: 'Council, term dates',
};

const establish = (areas: string[]): InMemoryStreams =>
  new InMemoryStreams('2026-06-01').do('admin', board, 'EstablishBoard', 'b', {
    ...{ name: 'Board', areas, from: '2026-01-01', terms: null },
  });

const recordYear = (streams: InMemoryStreams, area: string): InMemoryStreams =>
  streams.do('clerk', calendar, 'RecordSchoolYear', area, { ...YEAR, area });

const plan = (streams: InMemoryStreams, ...days: SchoolYear['bankHolidays'][number]['on'][]): InMemoryStreams =>
  streams.do('clerk', board, 'PlanMeetings', 'b', {
    planId: 'p',
    academicYear: '2026-27',
    meetings: days.map((on) => ({ meetingId: `m-${on}`, on })),
    place,
  });

describe('The meetings of a year', () => {
  it('are all scheduled by one event, with the place of the plan', () => {
    const streams = plan(recordYear(establish(['879']), '879'), '2026-09-09', '2026-10-14');
    expect(streams.log.slice(-3)).toEqual([
      'board-b MeetingsPlanned',
      'meeting-m-2026-09-09 MeetingScheduled',
      'meeting-m-2026-10-14 MeetingScheduled',
    ]);
    expect(streams.state(meeting, 'm-2026-10-14')).toMatchObject({ boardId: 'b', on: '2026-10-14' });
  });

  it('are all refused if one day is a holiday in one area, planned already, past, or in another year', () => {
    const streams = recordYear(recordYear(establish(['879', '878']), '879'), '878');
    expect(refusal(() => plan(streams, '2026-09-09', '2026-10-28'))).toBe('schools-closed');
    expect(refusal(() => plan(streams, '2027-05-03'))).toBe('schools-closed');
    expect(refusal(() => plan(streams, '2026-09-09', '2026-09-09'))).toBe('day-repeated');
    expect(refusal(() => plan(streams, '2027-09-08'))).toBe('outside-academic-year');
    expect(refusal(() => plan(streams))).toBe('no-days');
    expect(streams.log.filter((entry) => entry.startsWith('meeting'))).toEqual([]);
    plan(streams, '2026-09-09');
    expect(refusal(() => plan(streams, '2026-09-09', '2026-11-11'))).toBe('meeting-planned-already');
    streams.on('2026-12-01');
    expect(refusal(() => plan(streams, '2026-11-11'))).toBe('in-the-past');
  });

  it('cannot be planned while the terms of an area are not recorded', () => {
    expect(refusal(() => plan(recordYear(establish(['879', '878']), '879'), '2026-09-09'))).toBe('no-school-year');
  });
});

describe('A proposal for the meetings of a year', () => {
  const monthly = { frequency: 'monthly', weekday: 'wednesday', week: 2, weeks: null } as const;

  it('moves days on which schools are closed within the month, and skips months without another day', () => {
    const { meetings, skipped } = proposeMeetings(monthly, [YEAR], ['2026-11-11'], '2026-06-01');
    expect(meetings.map(({ on }) => on)).toEqual([
      ...['2026-09-09', '2026-10-14', '2026-11-18', '2026-12-09', '2027-01-13', '2027-02-10', '2027-03-10'],
      ...['2027-04-14', '2027-05-12', '2027-06-09', '2027-07-14'],
    ]);
    expect(meetings[2]).toMatchObject({ plannedFor: '2026-11-11', why: 'The board meets on that day already' });
    expect(skipped).toEqual([{ plannedFor: '2027-08-11', why: 'Summer holiday' }]);
  });

  it('avoids the holidays of every area, and days that have passed', () => {
    const other = { ...YEAR, bankHolidays: [{ on: '2027-01-13', title: 'Closed' } as const] };
    const { meetings, skipped } = proposeMeetings(monthly, [YEAR, other], [], '2026-12-31');
    expect(meetings[0]).toEqual({ on: '2027-01-20', plannedFor: '2027-01-13', why: 'Closed' });
    expect(skipped[0]).toEqual({ plannedFor: '2026-09-09', why: 'The day has passed' });
  });

  it('is for each half of a term, or for every so many weeks', () => {
    const halfTermly = { frequency: 'half-termly', weekday: 'monday', week: null, weeks: null } as const;
    expect(proposeMeetings(halfTermly, [YEAR], [], '2026-06-01').meetings).toHaveLength(6);
    const weeks = { frequency: 'every-weeks', weekday: 'thursday', week: null, weeks: 6 } as const;
    const { meetings } = proposeMeetings(weeks, [YEAR], [], '2026-06-01');
    expect(meetings.map(({ on }) => on).slice(0, 3)).toEqual(['2026-09-03', '2026-10-15', '2026-11-26']);
  });
});

const established: NewEvent<BoardEvents> = {
  type: 'BoardEstablished',
  data: { name: 'Board', areas: ['879'], from: '2012-01-01', terms: DEFAULT_TERMS },
};
const divided: NewEvent<BoardEvents> = {
  type: 'ConstituenciesAgreed',
  data: { from: '2012-01-01', constituencies: [{ code: 'north', meaning: 'The north', seats: 1 }], reason },
};
const seatOf = (memberId: string, from: '2012-01-01' | '2012-07-01', to: '2012-06-30' | null) =>
  ({ memberId, personId: `person-${memberId}`, office: 'member', schoolUrn: null, from, to }) as const;
const seated = (memberId: string): NewEvent<BoardEvents>[] => [
  { type: 'MemberAppointed', data: seatOf(memberId, '2012-01-01', '2012-06-30') },
  { type: 'MemberSeatedFor', data: { memberId, constituency: 'north' } },
];

describe('The seats of a board', () => {
  const registered = { facts: { ties: { boardIds: [], areas: [] } } };
  const appoint = (from: '2012-01-01' | '2012-07-01', constituency: string) =>
    given(board, established, divided, ...seated('one')).when(
      'AppointMember',
      { ...seatOf('two', from, null), constituency },
      registered,
    );

  it('of a constituency are given only while one is free', () => {
    appoint('2012-01-01', 'north').thenRefusal('constituency-full');
    appoint('2012-07-01', 'north').thenTypes('MemberAppointed', 'MemberSeatedFor');
    appoint('2012-07-01', 'south').thenRefusal('unknown-constituency');
  });

  it('are counted by constituency and office on each day', () => {
    given(board, established, divided, ...seated('one'))
      .when('AwaitRatification', { decisionId: 'd' })
      .thenState((state) => {
        expect(countSeats(state, '2012-03-01')).toMatchObject([
          { kind: 'office', code: 'chair', vacant: 1 },
          { kind: 'office', code: 'vice-chair', vacant: 1 },
          { kind: 'constituency', code: 'north', seats: 1, filled: 1, vacant: 0 },
        ]);
        expect(countSeats(state, '2012-07-01')[2]).toMatchObject({ filled: 0, vacant: 1 });
      });
  });

  it('are divided in order of days, each constituency once and with a seat', () => {
    const divide = (
      constituencies: { code: string; meaning: string; seats: number }[],
      from: '2011-12-31' | '2012-02-01',
    ) => given(board, established, divided).when('AgreeConstituencies', { from, constituencies, reason });
    const north = { code: 'north', meaning: 'The north', seats: 2 };
    divide([north, north], '2012-02-01').thenRefusal('constituency-repeated');
    divide([{ ...north, seats: 0 }], '2012-02-01').thenRefusal('no-seats');
    divide([north], '2011-12-31').thenRefusal('constituencies-out-of-order');
    divide([], '2012-02-01').thenTypes('ConstituenciesAgreed');
  });

  it('are divided at most so many times', () => {
    const divide = (count: number) =>
      given(board, established, ...Array.from({ length: count }, () => divided)).when('AgreeConstituencies', {
        ...{ from: '2012-02-01', constituencies: [], reason },
      });
    divide(MAX_CONSTITUENCY_CHANGES - 1).thenTypes('ConstituenciesAgreed');
    divide(MAX_CONSTITUENCY_CHANGES).thenRefusal('too-many-constituency-changes');
  });
});

describe('The meeting pattern of a board', () => {
  const monthly: BoardCommands['AgreeMeetingPattern'] = {
    from: '2012-02-01',
    pattern: { frequency: 'monthly', weekday: 'wednesday', week: 2, weeks: null },
    reason,
  };
  const agreed: NewEvent<BoardEvents> = { type: 'MeetingPatternAgreed', data: monthly };
  const agree = (change: Partial<typeof monthly>, history: readonly NewEvent<BoardEvents>[] = [agreed]) =>
    given(board, established, ...history).when('AgreeMeetingPattern', { ...monthly, ...change });

  it('has what its frequency needs, and nothing else', () => {
    const { pattern } = monthly;
    agree({ pattern: { ...pattern, week: null } }).thenRefusal('wrong-pattern');
    agree({ pattern: { ...pattern, frequency: 'every-weeks' } }).thenRefusal('wrong-pattern');
    agree({ pattern: { ...pattern, frequency: 'half-termly' } }).thenRefusal('wrong-pattern');
    agree({ pattern: { ...pattern, frequency: 'half-termly', week: null } }).thenTypes('MeetingPatternAgreed');
  });

  it('is agreed in the order of days, at most so many times', () => {
    agree({ from: '2012-01-31' }).thenRefusal('pattern-out-of-order');
    const many = Array.from({ length: MAX_MEETING_PATTERNS }, () => agreed);
    agree({}, many.slice(1)).thenTypes('MeetingPatternAgreed');
    agree({}, many).thenRefusal('too-many-patterns');
  });
});

describe('The number of plans of a board', () => {
  it('is limited, and meetings can then be scheduled one by one', () => {
    const next: BoardCommands['PlanMeetings'] = {
      ...{ planId: 'next', academicYear: '2026-27', place },
      meetings: [{ meetingId: 'm-last', on: '2026-09-16' }],
    };
    const plans = Array.from({ length: MAX_MEETING_PLANS }, (_, index): NewEvent<BoardEvents> => ({
      type: 'MeetingsPlanned',
      data: { ...next, planId: `p${index}`, meetings: [] },
    }));
    const facts = { years: [{ area: '879', year: YEAR }] };
    given(board, established, ...plans.slice(1))
      .when('PlanMeetings', next, { today: '2026-06-01', facts })
      .thenTypes('MeetingsPlanned');
    given(board, established, ...plans)
      .when('PlanMeetings', next, { today: '2026-06-01', facts })
      .thenRefusal('too-many-plans');
  });
});
