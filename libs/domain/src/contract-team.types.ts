import type { LeaderForContract } from '#domain/contract-facts.types';
import type { VisitPlace } from '#domain/contract-visits.events';
import type { ProviderFacts } from '#domain/provider';
import type { Code, HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Commands about the deployed leaders besides the lead leader. */
export type ContractTeamCommands = {
  /** `reason`: needed in a running contract. */
  AddTeamMember: { leaderId: string; halfDays: HalfDays; reason: Personal | null };
  AcceptTeamMember: { leaderId: string };
  /** `contractVersion`: the version that whoever releases the leader has read. It must be the current one. */
  ReleaseTeamMember: { leaderId: string; releasedOn: IsoDay; contractVersion: number };
  RemoveTeamMember: { leaderId: string; reason: Personal | null };
};

/** Commands about visits. */
export type ContractVisitCommands = {
  PlanVisit: { visitId: string; on: IsoDay; halfDays: HalfDays; place: VisitPlace; purpose: Personal };
  /**
   * `place`: null for the planned place. `attendedBy`: the leaders who came; null for the person who records it, or for the lead leader. `schoolStaff`: how
   * many people of the supported school took part; null if they were not counted.
   */
  RecordVisit: {
    visitId: string;
    heldOn: IsoDay;
    halfDays: HalfDays;
    place: VisitPlace | null;
    summary: Personal;
    schoolStaff: number | null;
    schoolStaffNames: Personal | null;
    attendedBy: string[] | null;
  };
  RecordMissedVisit: { visitId: string; reasonCode: Code; note: Personal };
  CountersignVisit: { visitId: string };
};

/** What decides whether a leader can join the team. */
export type TeamFacts = {
  /** Undefined if there is no such leader. */
  leader: LeaderForContract | undefined;
  provider: ProviderFacts;
};
