import { daysOfYear } from '#domain/academic-year';
import type { Board, BoardCommands, BoardStream, YearOfArea } from '#domain/board.types';
import { MAX_MEETING_PATTERNS, MAX_MEETING_PLANS } from '#domain/bounds';
import { calendar, findSchoolYear } from '#domain/calendar';
import type { SchoolYear } from '#domain/calendar.events';
import { findClosure } from '#domain/school-calendar';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type Decider, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The school years of these local authorities. */
export const lookUpSchoolYears = (
  areas: readonly string[],
  academicYear: SchoolYear['academicYear'],
): StreamLookup<readonly YearOfArea[]> => {
  const lookUpYear = (area: string): StreamLookup<YearOfArea> =>
    lookUp(calendar, area, (found) => ({ area, year: findSchoolYear(found?.years ?? [], academicYear) }));
  return lookUp(calendar, NO_ID, () => thenLookUp(areas.map(lookUpYear), (years) => years));
};

const refuseWrongDays = ({ academicYear, meetings }: BoardCommands['PlanMeetings'], today: IsoDay): void => {
  const days = meetings.map(({ on }) => on);
  refuseUnless(days.length > 0, 'no-days', 'Give at least one day.');
  refuseUnless(
    new Set(days).size === days.length,
    'day-repeated',
    'The same day is named more than once. Name each day once.',
  );
  const year = daysOfYear(academicYear);
  const outside = days.filter((on) => on < year.from || year.to < on);
  refuseUnless(
    outside.length === 0,
    'outside-academic-year',
    `Give days from ${year.from} to ${year.to}. Leave out ${outside.join(', ')}.`,
  );
  const past = days.filter((on) => on <= today);
  refuseUnless(past.length === 0, 'in-the-past', `Give days after today. Leave out ${past.join(', ')}.`);
};

/** Refuses `no-school-year` and `schools-closed`. */
const refuseClosedDays = ({ academicYear, meetings }: BoardCommands['PlanMeetings'], found: readonly YearOfArea[]) => {
  const missing = found.filter(({ year }) => year === undefined).map(({ area }) => area);
  refuseUnless(
    missing.length === 0,
    'no-school-year',
    `The terms of ${academicYear} are not recorded for the area ${missing.join(', ')}. Record them first.`,
  );
  const closed = meetings.flatMap(({ on }) => {
    const closure = found.flatMap(({ year }) => (year && findClosure(year, on)) ?? [])[0];
    return closure === undefined ? [] : [`${on} (${closure})`];
  });
  refuseUnless(
    closed.length === 0,
    'schools-closed',
    `Schools are closed on ${closed.join(', ')}. Choose other days, or schedule a single meeting on such a day.`,
  );
};

const refuseWrongPattern = ({ pattern }: BoardCommands['AgreeMeetingPattern']): void => {
  const { frequency, week, weeks } = pattern;
  refuseUnless(
    (frequency === 'monthly') === (week !== null) && (frequency === 'every-weeks') === (weeks !== null),
    'wrong-pattern',
    'Give the week of the month for monthly meetings, the number of weeks for meetings every few weeks, and neither for half-termly meetings.',
  );
};

/** Decisions on when a board meets. */
export const decidePlanning = {
  AgreeMeetingPattern: (state, data) => {
    refuseWrongPattern(data);
    const latest = state.meetingPatterns.at(-1)?.from ?? data.from;
    refuseUnless(
      latest <= data.from,
      'pattern-out-of-order',
      `The latest meeting pattern applies from ${latest}. Give that day or a later one.`,
    );
    refuseUnless(
      state.meetingPatterns.length < MAX_MEETING_PATTERNS,
      'too-many-patterns',
      `The board has agreed on ${MAX_MEETING_PATTERNS} meeting patterns, the most allowed. Keep the latest one.`,
    );
    return [{ type: 'MeetingPatternAgreed', data, occurredOn: data.from }];
  },

  PlanMeetings: (state, data, { today }, { years }) => {
    refuseWrongDays(data, today);
    refuseClosedDays(data, years);
    const planned = data.meetings.filter(({ on }) => state.plannedDays.includes(on)).map(({ on }) => on);
    refuseUnless(
      planned.length === 0,
      'meeting-planned-already',
      `A meeting is already planned on ${planned.join(', ')}. Leave these days out, or schedule a single meeting.`,
    );
    refuseUnless(
      state.plans < MAX_MEETING_PLANS,
      'too-many-plans',
      `The board has planned ${MAX_MEETING_PLANS} times, the most allowed. Schedule meetings one by one.`,
    );
    return [{ type: 'MeetingsPlanned', data }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of when a board meets. */
export const evolvePlanning = {
  MeetingPatternAgreed: (state, { from, pattern }) => ({
    ...state,
    meetingPatterns: [...state.meetingPatterns, { from, pattern }],
  }),
  MeetingsPlanned: (state, { meetings }) => ({
    ...state,
    plans: state.plans + 1,
    plannedDays: [...state.plannedDays, ...meetings.map(({ on }) => on)],
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;

/** The pattern by which the board meets on the day; undefined if none is agreed. */
export const findPattern = ({ meetingPatterns }: Pick<Board, 'meetingPatterns'>, day: IsoDay) =>
  meetingPatterns.findLast(({ from }) => from <= day)?.pattern;
