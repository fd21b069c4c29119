import type { RollEntry } from '#domain/meeting.events';
import type { EmployedLeader } from '#domain/provider';
import type { SupportRequest } from '#domain/request.types';
import type { Urn } from '#domain/vocabulary';

/** What an award needs to know about the leader. */
export type LeaderForAward = EmployedLeader & {
  personId: string;
  /** Whether the leader is designated on the day the decision takes effect. */
  designated: boolean;
};

/** State of the request that an item is about, at the time of the board's decision. */
export type RequestForDecision = Pick<SupportRequest, 'withdrawn' | 'eligible' | 'ranking' | 'diligence'>;

/** What an item other than a request is about: the board and the school it belongs to, and who has an interest in it. */
export type ItemSubject = KnownInterests & { boardId: string; schoolUrn: Urn | null };

/** The earlier decision that a review or a ratification is about. */
export type EarlierDecision = { decisionId: string; rescinded: boolean; awaitsRatification: boolean };

/** Ids of persons who had an interest in an item, whatever their roles today, and the home schools of its bidders. */
export type KnownInterests = { interested: string[]; interestedSchools: Urn[] };

/** A member with a school that their seat names, or that they head by role assignment. `trust`: the trust of the school; null if it has none. */
export type HeadOnRoll = Pick<RollEntry, 'personId' | 'schoolUrn'> & { readonly trust?: string | null };
