import type { Replaced } from '#domain/contract-corrections.events';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** How schools are followed by others: under a new URN, as one of several, as several of one, or by none. */
export const SUCCESSION_KINDS = ['conversion', 'merger', 'split', 'closure'] as const;

export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** Who confirms: a school, or the trust, diocese or council that is responsible for it. */
export const SUCCESSION_PARTIES = ['school', 'responsible-body'] as const;

export type SuccessionParty = (typeof SUCCESSION_PARTIES)[number];

/** Which schools are followed by which, from which day on. */
export type SuccessionTerms = {
  kind: SuccessionKind;
  predecessors: Urn[];
  /** Empty for a closure, and while the new URN is not known. */
  successors: Urn[];
  /** The first day on which the successors take the place of the predecessors; for a closure, the first day without the school. */
  on: IsoDay;
};

export type SuccessionEvents = {
  /** `source`: the document that says so, such as an academy order. */
  SuccessionProposed: SuccessionTerms & { source: Personal };
  /** A party confirmed it. `source`: the document from which somebody else recorded that; null if the party did it. */
  SuccessionPartyConfirmed: { schoolUrn: Urn; party: SuccessionParty; source: Personal | null };
  /** Every party has confirmed. */
  SuccessionConfirmed: SuccessionTerms;
  /** What was proposed was wrong or has changed. All parties confirm again. `source` is null if it did not change. */
  SuccessionCorrected: {
    kind: Replaced<SuccessionKind>;
    predecessors: Replaced<Urn[]>;
    successors: Replaced<Urn[]>;
    on: Replaced<IsoDay>;
    source: Personal | null;
    reason: Personal;
  };
  /** It does not happen, or should not have been recorded. */
  SuccessionWithdrawn: SuccessionTerms & { reason: Personal };
};
