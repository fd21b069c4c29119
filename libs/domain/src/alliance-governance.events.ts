import type { AccountableParty } from '#domain/plan.events';
import type { Replaced } from '#domain/contract-corrections.events';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Who is accountable for something. `schoolUrn`: the school of the lead school or member; null for a member that is not a school. */
export type Accountability = { accountable: AccountableParty; schoolUrn: Urn | null };

/** How an alliance is governed, who in it is accountable for what, and which designations its lead schools have. */
export type AllianceGovernanceEvents = {
  /** A group that governs the alliance, such as a steering group or a working group. */
  GovernanceTierSetUp: { tierId: string; name: Personal; purpose: Personal; from: IsoDay };
  GovernanceTierEnded: { tierId: string; on: IsoDay; reason: Personal };
  /** A tier was corrected. The texts are null if they did not change, and `to.new` if the tier has not ended. */
  GovernanceTierCorrected: {
    tierId: string;
    name: Personal | null;
    purpose: Personal | null;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    reason: Personal;
  };
  /** A strand of work, such as initial training, with the lead school or member that is accountable for it. `tierId`: the group that oversees it. */
  WorkStrandOpened: Accountability & { strandId: string; tierId: string | null; name: Personal; from: IsoDay };
  /** Another lead school or member is accountable for the strand from this day on. */
  WorkStrandReassigned: {
    strandId: string;
    from: IsoDay;
    old: Accountability;
    new: Accountability;
    reason: Personal;
  };
  WorkStrandEnded: { strandId: string; on: IsoDay; reason: Personal };
  /** A strand was corrected. `old`, `new` and `from`: of whoever is accountable for it now. `name` is null if it did not change. */
  WorkStrandCorrected: {
    strandId: string;
    name: Personal | null;
    tierId: Replaced<string | null>;
    old: Accountability;
    new: Accountability;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    reason: Personal;
  };
  /** A lead school or member is accountable for districts. `districts`: their codes in the register of schools. */
  HubAppointed: Accountability & { hubId: string; districts: string[]; from: IsoDay };
  HubEnded: { hubId: string; on: IsoDay; reason: Personal };
  HubCorrected: {
    hubId: string;
    old: Accountability;
    new: Accountability;
    districts: Replaced<string[]>;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    reason: Personal;
  };
  /** A lead school is designated, for example as a teaching school. `body`: who designated it. */
  LeadSchoolDesignated: { designationId: string; schoolUrn: Urn; body: string; from: IsoDay; to: IsoDay | null };
  /** The lead school loses its designation. `on`: its last day. */
  LeadSchoolDesignationWithdrawn: { designationId: string; on: IsoDay; reason: Personal };
  LeadSchoolDesignationCorrected: {
    designationId: string;
    body: Replaced<string>;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    reason: Personal;
  };
};
