import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Why a member has an interest: works there, governs it, is related to somebody, has money in it, or something else. */
export const INTEREST_GROUNDS = ['employment', 'governance', 'relation', 'money', 'other'] as const;

export type InterestGround = (typeof INTEREST_GROUNDS)[number];

/**
 * An interest that a member has for a time, whatever is on an agenda. It is in a school, in a trust by its name in the register, in a person such as a
 * leader, or in an alliance: exactly one of the four is not null. `to`: the last day; null without an end.
 */
export type StandingInterest = {
  interestId: string;
  personId: string;
  schoolUrn: Urn | null;
  trustName: string | null;
  relatedPersonId: string | null;
  allianceId: string | null;
  ground: InterestGround;
  from: IsoDay;
  to: IsoDay | null;
};

export type StandingInterestEvents = {
  /** A member has an interest from a day on. It counts for every item that it touches. The nature may name people. */
  StandingInterestDeclared: StandingInterest & { nature: Personal };
  /** The interest ends. `on`: its last day. It still counts for what the board did until then. */
  StandingInterestEnded: { interestId: string; personId: string; on: IsoDay; reason: Personal };
};
