import type { SupportContract } from '#domain/contract.types';
import type { Decision } from '#domain/decision.types';
import type { SupportRequest } from '#domain/request.types';
import type { Provider } from '#domain/vocabulary';

/** The alliances that a record names, and the leaders through whom it concerns the alliances to which they answer. */
export interface AllianceTrail {
  readonly allianceIds: readonly string[];
  readonly leaderIds: readonly string[];
}

export const NO_ALLIANCES: AllianceTrail = { allianceIds: [], leaderIds: [] };

export const joinTrails = (...trails: readonly AllianceTrail[]): AllianceTrail => ({
  allianceIds: [...new Set(trails.flatMap(({ allianceIds }) => allianceIds))],
  leaderIds: [...new Set(trails.flatMap(({ leaderIds }) => leaderIds))],
});

/** The alliance that gives the support, and its lead leader. */
export const followAward = (
  award: { readonly provider?: Provider | undefined; readonly leaderId?: string | undefined } | null | undefined,
): AllianceTrail => ({
  allianceIds: [award?.provider?.allianceId ?? []].flat(),
  leaderIds: [award?.leaderId ?? []].flat(),
});

/** The alliance that asks, those that bid, and the one that is to take the request over or has done so. */
export const followRequest = ({ allianceId, bidders, handOver }: SupportRequest): AllianceTrail => {
  const isOpen = handOver !== null && (handOver.answer === null || handOver.answer === 'accepted');
  const named = [allianceId, isOpen ? handOver.toAllianceId : null].flatMap((id) => id ?? []);
  return joinTrails({ allianceIds: named, leaderIds: [] }, ...bidders.map((bid) => followAward(bid)));
};

export const followDecision = ({ taken: { award } }: Pick<Decision, 'taken'>): AllianceTrail => followAward(award);

/** The alliance that was agreed, those from and to which the contract passed, and the leaders who do the work. */
export const followContract = ({ agreed, team, passedOn }: SupportContract): AllianceTrail =>
  joinTrails(followAward(agreed), {
    allianceIds: [
      agreed.allianceId ?? [],
      ...passedOn.flatMap(({ before, allianceId }) => [before, allianceId]),
    ].flat(),
    leaderIds: team.map(({ leaderId }) => leaderId),
  });
