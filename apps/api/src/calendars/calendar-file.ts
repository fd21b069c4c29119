import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { daysBetween, type IsoDay } from '#kernel/time';

/** An entry of a calendar file, which takes the whole day. Its texts must name nobody. */
export interface CalendarFileEntry {
  /** The same for every version of the entry. */
  readonly uid: string;
  /** Grows with each change, so that a calendar program takes the newer version. */
  readonly sequence: number;
  readonly on: IsoDay;
  readonly summary: string;
  readonly description: string;
  readonly cancelled: boolean;
}

/** The number of days since 1 January 2000, which grows with the day. */
export const toSequence = (day: IsoDay): number => Math.max(0, daysBetween('2000-01-01', day));

const toLocalMidnight = (day: IsoDay): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
};

/** Writes a calendar file. `today` is the day of its stamps, so that the file of one day is always the same. */
export const writeCalendarFile = (name: string, entries: readonly CalendarFileEntry[], today: IsoDay): string => {
  const calendar = ical({
    name,
    prodId: { company: 'School support brokerage', product: 'API', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, sequence, on, summary, description, cancelled } of entries)
    calendar.createEvent({
      id: uid,
      sequence,
      start: toLocalMidnight(on),
      allDay: true,
      stamp: new Date(`${today}T00:00:00Z`),
      summary,
      description,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
};
