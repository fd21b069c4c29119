import type { CalendarFact } from '#domain/contract-facts.types';
import type { SupportContract } from '#domain/contract.types';
import { chooseDueDay } from '#domain/due-days';
import { addDays, type IsoDay } from '#kernel/time';

interface Cycle {
  readonly firstOn: IsoDay;
  readonly everyDays: number;
}

/**
 * The days on which a group meets from its first day to the end of the contract. Each is so many days after the first, on a day on which schools are open. A
 * group also meets in a pause, because it can recommend when the work goes on.
 */
export const planMeetings = (
  { agreed }: Pick<SupportContract, 'agreed'>,
  { firstOn, everyDays }: Cycle,
  { schoolYears }: CalendarFact,
): IsoDay[] => {
  const days: IsoDay[] = [];
  for (let day = firstOn; day <= agreed.endsOn; day = addDays(day, everyDays)) {
    const range = { after: days.at(-1) ?? addDays(firstOn, -1), until: agreed.endsOn };
    days.push(chooseDueDay(schoolYears, day, { ...range, isPaused: () => false }));
  }
  return [...new Set(days)];
};
