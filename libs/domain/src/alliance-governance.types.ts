import type { AllianceGovernanceEvents, Accountability } from '#domain/alliance-governance.events';
import type { AccountableParty } from '#domain/plan.events';
import type { Period, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

type Events = AllianceGovernanceEvents;

export type WorkStrand = Period & {
  readonly strandId: string;
  readonly tierId: string | null;
  /** Who is accountable for it from a day on, ordered by day. */
  readonly accountability: readonly (Accountability & { readonly from: IsoDay })[];
};

export type Hub = Period & Accountability & { readonly hubId: string; readonly districts: readonly string[] };

export type LeadSchoolDesignation = Period & {
  readonly designationId: string;
  readonly schoolUrn: Urn;
  readonly body: string;
};

export type AllianceGovernance = {
  readonly tiers: readonly (Period & { readonly tierId: string })[];
  readonly strands: readonly WorkStrand[];
  readonly hubs: readonly Hub[];
  readonly designations: readonly LeadSchoolDesignation[];
};

/** The days as they should be. `to` is null if it has not ended. */
type CorrectedPeriod = { from: IsoDay; to: IsoDay | null; reason: Personal };

export type AllianceGovernanceCommands = {
  SetUpTier: Events['GovernanceTierSetUp'];
  EndTier: Events['GovernanceTierEnded'];
  /** The texts are null if they stay as they are. */
  CorrectTier: CorrectedPeriod & { tierId: string; name: Personal | null; purpose: Personal | null };
  OpenStrand: Omit<Events['WorkStrandOpened'], 'schoolUrn'>;
  ReassignStrand: { strandId: string; accountable: AccountableParty; from: IsoDay; reason: Personal };
  EndStrand: Events['WorkStrandEnded'];
  /** `accountable` and `from`: of whoever is accountable for it now. */
  CorrectStrand: CorrectedPeriod & {
    strandId: string;
    name: Personal | null;
    tierId: string | null;
    accountable: AccountableParty;
  };
  AppointHub: Omit<Events['HubAppointed'], 'schoolUrn'>;
  EndHub: Events['HubEnded'];
  CorrectHub: CorrectedPeriod & { hubId: string; accountable: AccountableParty; districts: string[] };
  DesignateLeadSchool: Events['LeadSchoolDesignated'];
  WithdrawLeadSchoolDesignation: Events['LeadSchoolDesignationWithdrawn'];
  CorrectLeadSchoolDesignation: CorrectedPeriod & { designationId: string; body: string };
};
