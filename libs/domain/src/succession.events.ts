import type { Replaced } from '#domain/contract-corrections.events';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The kinds of succession: a new URN, several schools into one, one school into several, or no successor. */
export const SUCCESSION_KINDS = ['conversion', 'merger', 'split', 'closure'] as const;

export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** Who confirms: a school, or the trust, diocese or council that is responsible for it. */
export const SUCCESSION_PARTIES = ['school', 'responsible-body'] as const;

export type SuccessionParty = (typeof SUCCESSION_PARTIES)[number];

/** The predecessors and successors, and the day of the succession. */
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
  /** A party confirmed the succession. `source`: the document, if somebody else recorded the confirmation; null if the party did. */
  SuccessionPartyConfirmed: { schoolUrn: Urn; party: SuccessionParty; source: Personal | null };
  /** Every party has confirmed, so the succession takes effect on its day. */
  SuccessionConfirmed: SuccessionTerms;
  /** The proposal was corrected or has changed. All parties must confirm again. `source` is null if it did not change. */
  SuccessionCorrected: {
    kind: Replaced<SuccessionKind>;
    predecessors: Replaced<Urn[]>;
    successors: Replaced<Urn[]>;
    on: Replaced<IsoDay>;
    source: Personal | null;
    reason: Personal;
  };
  /** The succession was withdrawn: it does not happen, or was recorded by mistake. */
  SuccessionWithdrawn: SuccessionTerms & { reason: Personal };
};
