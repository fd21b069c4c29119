import type { Code } from '#domain/vocabulary';
import { daysBetween, type IsoDay } from '#kernel/time';

/** Support that has ended. */
interface EndedSupport {
  readonly endedOn: IsoDay;
  readonly needAreas: readonly Code[];
}

/** Support that is asked for or given later. */
interface LaterSupport {
  readonly on: IsoDay;
  readonly needAreas: readonly Code[];
}

/** The need areas for which a school has returned: those of both, if the later support is within so many days of the end; empty if it has not. */
export const findReturn = (earlier: EndedSupport, later: LaterSupport, withinDays: number): Code[] => {
  const days = daysBetween(earlier.endedOn, later.on);
  return days < 0 || days > withinDays ? [] : earlier.needAreas.filter((area) => later.needAreas.includes(area));
};
