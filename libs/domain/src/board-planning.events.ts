import type { AcademicYear } from '#domain/academic-year';
import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The days of the week on which a board can meet. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** How often a board meets. */
export const FREQUENCIES = ['monthly', 'half-termly', 'every-weeks'] as const;

/**
 * How often and on which weekday a board meets. `week`: for `monthly`, the first to the fourth such weekday of the month. `weeks`: for `every-weeks`, the number of weeks
 * from one meeting to the next. Null where it does not apply.
 */
export type MeetingPattern = {
  frequency: (typeof FREQUENCIES)[number];
  weekday: (typeof WEEKDAYS)[number];
  week: number | null;
  weeks: number | null;
};

/** A part of those whom the board is for, such as a region, a phase or the council, with its number of seats. */
export type Constituency = { code: Code; meaning: string; seats: number };

export type BoardPlanningEvents = {
  /** From this day on, the board meets by this pattern. */
  MeetingPatternAgreed: { from: IsoDay; pattern: MeetingPattern; reason: Personal };
  /** The meetings of a year are planned in one step. Each is then scheduled under its id. */
  MeetingsPlanned: {
    planId: string;
    academicYear: AcademicYear;
    meetings: { meetingId: string; on: IsoDay }[];
    place: Personal;
  };
  /** From this day on, the seats of the board are divided between these constituencies. The list replaces the one before. */
  ConstituenciesAgreed: { from: IsoDay; constituencies: Constituency[]; reason: Personal };
  /** The member has a seat of this constituency. Recorded with the appointment. */
  MemberSeatedFor: { memberId: string; constituency: Code };
};
