import type { Exclusion } from '#domain/request-matching.events';
import type { Code, HalfDays, Period, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** A home school or lead school of a provider. `standing` is judged by the flag rules of the board. */
export interface ProviderSchool {
  readonly urn: Urn;
  readonly phase: string;
  /** The group of the type in the register, such as "Academies"; null if it is not known. */
  readonly typeGroup: string | null;
  readonly trustCode: string | null;
  readonly federationCode: string | null;
  readonly standing: 'high-performing' | 'below-good' | 'neither' | 'not-graded';
}

/** How aims in the need areas of a request were judged in the earlier work of a provider. */
export interface PastOutcomes {
  readonly met: number;
  readonly partlyMet: number;
  readonly unmet: number;
}

/** A leader or an alliance that could give the support. */
export interface Candidate {
  /** `leader` or `alliance` with the id. */
  readonly candidateKey: string;
  readonly kind: 'leader' | 'alliance';
  /** Persons whose interests count. */
  readonly personIds: readonly string[];
  readonly phases: readonly string[];
  readonly needAreas: readonly Code[];
  /** Subjects, phases and themes in which the leader, or a leader of the alliance, was assessed as good on the first day of the work. */
  readonly expertise: readonly string[];
  /** `to` is null without a fixed end. */
  readonly designation: Period;
  /** None for a leader whom no school employs. */
  readonly schools: readonly ProviderSchool[];
  /** Straight-line distance from the nearest of the schools, in metres; null if it is not known. */
  readonly distanceMetres: number | null;
  /** Released, and neither reserved nor delivered, within the period. */
  readonly freeHalfDays: HalfDays;
  readonly outcomes: PastOutcomes;
  /** Contracts that are agreed or running. */
  readonly load: number;
  /** Whether a contract with the same school ended for a cause that the board counts as a dispute. */
  readonly hadDispute: boolean;
}

/** The work for which providers are compared. */
export interface RankedWork {
  readonly needAreas: readonly Code[];
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly halfDays: HalfDays;
  readonly school: Omit<ProviderSchool, 'standing'>;
  /** Ids of persons who head or govern the school. */
  readonly governors: readonly string[];
  /** Ids of persons who declared an interest in the request. A bid is not such an interest. */
  readonly interested: readonly string[];
}

/** A place in a ranking. `rank` is null for a provider that is excluded. The score is from 0 to 100, with two decimals. */
export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly rank: number | null;
  readonly score: number;
  readonly exclusions: readonly Exclusion[];
}
