import type { AllianceGovernanceEvents, AnsweringSchool } from '#domain/alliance-governance.events';
import type { Answerer } from '#domain/plan.events';
import type { Period, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

type Events = AllianceGovernanceEvents;

export type WorkStrand = Period & {
  readonly strandId: string;
  readonly tierId: string | null;
  /** Who answers for it from a day on, ordered by day. */
  readonly answering: readonly (AnsweringSchool & { readonly from: IsoDay })[];
};

export type Hub = Period & AnsweringSchool & { readonly hubId: string; readonly districts: readonly string[] };

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
  ReassignStrand: { strandId: string; answerer: Answerer; from: IsoDay; reason: Personal };
  EndStrand: Events['WorkStrandEnded'];
  /** `answerer` and `from`: of whoever answers for it now. */
  CorrectStrand: CorrectedPeriod & {
    strandId: string;
    name: Personal | null;
    tierId: string | null;
    answerer: Answerer;
  };
  AppointHub: Omit<Events['HubAppointed'], 'schoolUrn'>;
  EndHub: Events['HubEnded'];
  CorrectHub: CorrectedPeriod & { hubId: string; answerer: Answerer; districts: string[] };
  DesignateLeadSchool: Events['LeadSchoolDesignated'];
  WithdrawLeadSchoolDesignation: Events['LeadSchoolDesignationWithdrawn'];
  CorrectLeadSchoolDesignation: CorrectedPeriod & { designationId: string; body: string };
};
