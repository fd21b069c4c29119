import type { Stage } from '#domain/contract-stage';
import type { HalfDays } from '#domain/vocabulary';
import { addDays, type IsoDay } from '#kernel/time';

/** An alliance to which a leader answers for a contract; `from` is null for the first one. */
export interface SupportPeriod {
  readonly allianceId: string | null;
  readonly from: IsoDay | null;
}

/** A leader of a contract. `halfDays`: those of a deployed leader; the lead leader has the rest of the contract. */
export interface LeaderOfContract {
  readonly leaderId: string;
  readonly periods: readonly SupportPeriod[];
  readonly halfDays: HalfDays;
}

/** A visit with the leaders who came. */
export interface HeldVisit {
  readonly visitId: string;
  readonly heldOn: IsoDay;
  readonly halfDays: HalfDays;
  readonly attendedBy: readonly string[];
}

/** What an alliance had of the work of a leader under a contract. */
interface Share {
  readonly allianceId: string | null;
  readonly stage: Stage;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly plannedHalfDays: HalfDays;
  readonly deliveredHalfDays: HalfDays;
}

/** A leader who passes on again from the same day was never with the alliance before. */
export const addSupportPeriod = (
  periods: readonly SupportPeriod[],
  allianceId: string,
  from: IsoDay,
): SupportPeriod[] => [...periods.filter((period) => period.from !== from), { allianceId, from }];

/** The alliance of a day. */
export const findAllianceOn = (periods: readonly SupportPeriod[], day: IsoDay): string | null =>
  periods.findLast(({ from }) => from === null || from <= day)?.allianceId ?? null;

const sumHalfDays = (visits: readonly HeldVisit[]): HalfDays => visits.reduce((sum, { halfDays }) => sum + halfDays, 0);

const earliest = (days: readonly IsoDay[], day: IsoDay): IsoDay =>
  days.reduce((one, other) => (other < one ? other : one), day);

/**
 * Divides the work of a leader by the alliances to which the leader answered. An earlier alliance keeps the half-days that were delivered in its time, and sees
 * nothing of what came later, not even the end; the last one has what was left. `visits`: those to which the leader came.
 */
export const divideByAlliance = (
  periods: readonly SupportPeriod[],
  visits: readonly HeldVisit[],
  contract: Pick<Share, 'stage' | 'startsOn' | 'endsOn' | 'plannedHalfDays'>,
): Share[] => {
  const { startsOn, endsOn, plannedHalfDays } = contract;
  return periods.flatMap(({ allianceId, from }, index): Share[] => {
    const until = periods[index + 1]?.from ?? null;
    const held = visits.filter(({ heldOn }) => (from === null || from <= heldOn) && (until === null || heldOn < until));
    const delivered = sumHalfDays(held);
    if (until === null) {
      const earlier = sumHalfDays(visits) - delivered;
      const since = from === null || from < startsOn ? startsOn : from;
      const left = Math.max(0, plannedHalfDays - earlier);
      return [
        {
          allianceId,
          stage: contract.stage,
          startsOn: since,
          endsOn,
          plannedHalfDays: left,
          deliveredHalfDays: delivered,
        },
      ];
    }
    if (delivered === 0) return [];
    const days = held.map(({ heldOn }) => heldOn);
    return [
      {
        allianceId,
        stage: 'running',
        startsOn: from ?? earliest(days, startsOn),
        endsOn: addDays(until, -1),
        plannedHalfDays: delivered,
        deliveredHalfDays: delivered,
      },
    ];
  });
};
