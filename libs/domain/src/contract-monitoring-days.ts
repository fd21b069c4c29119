import type { CalendarFact } from '#domain/contract-facts.types';
import type { SupportContract } from '#domain/contract.types';
import { chooseDueDay } from '#domain/due-days';
import { addDays, type IsoDay } from '#kernel/time';

interface Cycle {
  readonly firstOn: IsoDay;
  readonly everyDays: number;
}

/**
 * The days on which a group meets from its first day to the end of the contract. Each is so many days after the first. One that falls on a day on which
 * schools are closed is moved by itself, and left out if the group meets on the new day already. A group also meets in a pause, because it can recommend when the
 * work goes on.
 */
export const planMeetings = (
  { agreed }: Pick<SupportContract, 'agreed'>,
  { firstOn, everyDays }: Cycle,
  { schoolYears }: CalendarFact,
): IsoDay[] => {
  const range = { after: addDays(firstOn, -1), until: agreed.endsOn, isPaused: () => false };
  const days = new Set<IsoDay>();
  for (let day = firstOn; day <= agreed.endsOn; day = addDays(day, everyDays))
    days.add(chooseDueDay(schoolYears, day, range));
  return [...days].toSorted();
};
