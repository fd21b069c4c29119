import type { Accountability } from '#domain/alliance-governance.events';
import type { LeadSchoolDesignation } from '#domain/alliance-governance.types';
import type { Period } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Withheld } from '#records/visibility';

/** How something ended, and whether it was corrected. */
interface Ended extends Period {
  readonly endReason: Personal | Withheld | null;
  readonly corrected: boolean;
  /** Whether it ended only because the alliance ended. */
  readonly endedWithAlliance: boolean;
}

/** A group that governs the alliance. */
export interface TierRecord extends Ended {
  readonly tierId: string;
  readonly name: Personal | Withheld;
  readonly purpose: Personal | Withheld;
}

/** Who is accountable for a strand of work from a day on, and why it was passed on to them. */
export interface AccountabilityRecord extends Accountability {
  readonly from: IsoDay;
  readonly reason: Personal | Withheld | null;
}

export interface StrandRecord extends Ended {
  readonly strandId: string;
  readonly tierId: string | null;
  readonly name: Personal | Withheld;
  /** By day. The last one is accountable for it now. */
  readonly accountability: readonly AccountabilityRecord[];
}

/** A lead school or member that is accountable for districts. */
export interface HubRecord extends Ended, Accountability {
  readonly hubId: string;
  readonly districts: readonly string[] | Withheld;
}

export interface LeadDesignationRecord extends Omit<Ended, 'endedWithAlliance'>, LeadSchoolDesignation {}

/** How the alliance is governed, and who in it is accountable for what. */
export interface GovernanceRecord {
  readonly tiers: readonly TierRecord[];
  readonly strands: readonly StrandRecord[];
  readonly hubs: readonly HubRecord[];
  readonly designations: readonly LeadDesignationRecord[];
}
