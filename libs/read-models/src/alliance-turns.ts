import type { Stage } from '#domain/contract-stage';
import type { HalfDays } from '#domain/vocabulary';
import { addDays, type IsoDay } from '#kernel/time';

/** An alliance to which a leader answers for a contract; `from` is null for the first one. */
export interface Turn {
  readonly allianceId: string | null;
  readonly from: IsoDay | null;
}

/** A leader of a contract. `halfDays`: those of a deployed leader; the lead leader has the rest of the contract. */
export interface LeaderOfContract {
  readonly leaderId: string;
  readonly turns: readonly Turn[];
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
export const addTurn = (turns: readonly Turn[], allianceId: string, from: IsoDay): Turn[] => [
  ...turns.filter((turn) => turn.from !== from),
  { allianceId, from },
];

const sumHalfDays = (visits: readonly HeldVisit[]): HalfDays => visits.reduce((sum, { halfDays }) => sum + halfDays, 0);

const earliest = (days: readonly IsoDay[], day: IsoDay): IsoDay =>
  days.reduce((one, other) => (other < one ? other : one), day);

/**
 * Divides the work of a leader by the alliances to which the leader answered. An earlier alliance keeps the half-days that were delivered in its time, and sees
 * nothing of what came later, not even the end; the last one has what was left. `visits`: those to which the leader came.
 */
export const divideByAlliance = (
  turns: readonly Turn[],
  visits: readonly HeldVisit[],
  contract: Pick<Share, 'stage' | 'startsOn' | 'endsOn' | 'plannedHalfDays'>,
): Share[] => {
  const { startsOn, endsOn, plannedHalfDays } = contract;
  return turns.flatMap(({ allianceId, from }, index): Share[] => {
    const until = turns[index + 1]?.from ?? null;
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
