import { allianceEvolver } from '#domain/alliance-evolve';
import {
  followAward,
  followContract,
  followDecision,
  followRequest,
  type AllianceTrail,
} from '#domain/alliances-in-case';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import type { AgendaItem, Award, RollEntry } from '#domain/meeting.events';
import type { ConcernedAlliance, HeadOnRoll } from '#domain/meeting-facts.types';
import { personEvolver, rolesOn } from '#domain/person-evolve';
import { requestEvolver } from '#domain/request-evolve';
import { NO_ID } from '#domain/shared-rules';
import type { ItemKind } from '#domain/vocabulary';
import { lookUp, type FollowUp, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import type { IsoDay } from '#kernel/time';

type Found = readonly ConcernedAlliance[];
type LookUpAlliances = (id: string, day: IsoDay) => StreamLookup<Found>;

const lookUpAlliance: LookUpAlliances = (allianceId, day) =>
  lookUp(allianceEvolver, allianceId, (found): Found =>
    found === undefined ? [] : [{ allianceId, schools: leadSchoolsOn(found, day) }],
  );

/** The alliance to which the leader answers. */
const lookUpAllianceOfLeader: LookUpAlliances = (leaderId, day) =>
  lookUp(leader, leaderId, (found) =>
    thenLookUp([lookUpAlliance(found?.allianceId ?? NO_ID, day)], (alliances) => alliances.flat()),
  );

/** Follows the trail, and what else is looked up. */
const follow = (
  { allianceIds, leaderIds }: AllianceTrail,
  day: IsoDay,
  others: readonly StreamLookup<Found>[] = [],
): FollowUp<Found> =>
  thenLookUp(
    [
      ...allianceIds.map((id) => lookUpAlliance(id, day)),
      ...leaderIds.map((id) => lookUpAllianceOfLeader(id, day)),
      ...others,
    ],
    (found) => found.flat(),
  );

const lookUpInRequest: LookUpAlliances = (id, day) =>
  lookUp(requestEvolver, id, (found): Found | FollowUp<Found> =>
    found === undefined ? [] : follow(followRequest(found), day),
  );

const lookUpInDecision: LookUpAlliances = (id, day) =>
  lookUp(decision, id, (found): Found | FollowUp<Found> =>
    found === undefined
      ? []
      : follow(followDecision(found), day, [lookUpInRequest(found.taken.requestId ?? NO_ID, day)]),
  );

const lookUpInContract: LookUpAlliances = (id, day) =>
  lookUp(contract, id, (found): Found | FollowUp<Found> =>
    found === undefined ? [] : follow(followContract(found), day, [lookUpInDecision(found.agreed.decisionId, day)]),
  );

/** A review is about a contract, or about a decision that led to none. */
const lookUpInReviewed: LookUpAlliances = (id, day) =>
  lookUp(contract, id, (found) =>
    thenLookUp([found === undefined ? lookUpInDecision(id, day) : lookUpInContract(id, day)], (all) => all.flat()),
  );

const lookUpInConcern: LookUpAlliances = (id, day) =>
  lookUp(escalation, id, (found) =>
    thenLookUp([lookUpInContract(found?.contractId ?? NO_ID, day)], (all) => all.flat()),
  );

const LOOK_UPS: Readonly<Record<ItemKind, LookUpAlliances | null>> = {
  request: lookUpInRequest,
  review: lookUpInReviewed,
  escalation: lookUpInConcern,
  ratification: lookUpInDecision,
  minutes: null,
  other: null,
};

/**
 * Looks up the alliances that an item concerns, with their lead schools on the day: an alliance asks for, bids for or takes over the support, it is to give it or
 * gives it, or a leader who does so answers to it. `award`: the one that is to be minuted; null without one.
 */
export const lookUpAlliances = (
  item: Pick<AgendaItem, 'kind' | 'subjectId'> | undefined,
  award: Pick<Award, 'provider' | 'leaderId'> | null,
  day: IsoDay,
): StreamLookup<readonly ConcernedAlliance[]> =>
  lookUp(leader, award?.leaderId ?? NO_ID, () => {
    const inSubject = item === undefined ? null : LOOK_UPS[item.kind];
    return follow(followAward(award), day, inSubject === null ? [] : [inSubject(item?.subjectId ?? NO_ID, day)]);
  });

/** Looks up the alliances of a member: those that a role of theirs is for, such as that of director, and the one to which they answer as a leader. */
export const lookUpOwnAlliances = (
  { personId }: Pick<RollEntry, 'personId'>,
  day: IsoDay,
): StreamLookup<HeadOnRoll[]> =>
  lookUp(personEvolver, personId, (found): HeadOnRoll[] | FollowUp<HeadOnRoll[]> => {
    if (found === undefined) return [];
    const toEntry = (allianceId: string): HeadOnRoll => ({ personId, schoolUrn: null, allianceId });
    const byRole = rolesOn(found, day).flatMap(({ scope }) => (scope.kind === 'alliance' ? [toEntry(scope.id)] : []));
    const answering = found.leaderIds.map((id) =>
      lookUp(leader, id, (known): HeadOnRoll[] =>
        known === undefined || known.allianceId === null || !isDesignatedOn(known, day)
          ? []
          : [toEntry(known.allianceId)],
      ),
    );
    return thenLookUp(answering, (entries) => [...byRole, ...entries.flat()]);
  });
