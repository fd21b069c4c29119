import type { SupportContract } from '#domain/contract.types';
import type { Decision } from '#domain/decision.types';
import type { SupportRequest } from '#domain/request.types';
import type { Provider } from '#domain/vocabulary';

/** The alliances that a record names, and the leaders through whom it concerns the alliances to which they answer. */
export interface AllianceTrail {
  readonly allianceIds: readonly string[];
  readonly leaderIds: readonly string[];
}

const NONE: readonly string[] = [];

export const NO_ALLIANCES: AllianceTrail = { allianceIds: NONE, leaderIds: NONE };

const listKnown = (id: string | null | undefined): readonly string[] => (id === null || id === undefined ? NONE : [id]);

const joinIds = (one: readonly string[], other: readonly string[]): readonly string[] => {
  if (one.length === 0) return other;
  return other.every((id) => one.includes(id)) ? one : [...new Set([...one, ...other])];
};

/** Most trails of a case name the same leader and no alliance: then no list is copied, because a list of cases joins thousands of trails. */
export const joinTrails = (...trails: readonly AllianceTrail[]): AllianceTrail => {
  let [allianceIds, leaderIds] = [NONE, NONE];
  for (const trail of trails) {
    allianceIds = joinIds(allianceIds, trail.allianceIds);
    leaderIds = joinIds(leaderIds, trail.leaderIds);
  }
  return { allianceIds, leaderIds };
};

/** The alliance that gives the support, and its lead leader. */
export const followAward = (
  award: { readonly provider?: Provider | undefined; readonly leaderId?: string | undefined } | null | undefined,
): AllianceTrail => ({
  allianceIds: listKnown(award?.provider?.allianceId),
  leaderIds: listKnown(award?.leaderId),
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
      ...listKnown(agreed.allianceId),
      ...passedOn.flatMap(({ before, allianceId }) => [before, allianceId]),
    ],
    leaderIds: team.map(({ leaderId }) => leaderId),
  });
