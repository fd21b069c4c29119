import type { LeaderForContract } from '#domain/contract-facts.types';
import type { ProviderFacts } from '#domain/provider';
import type { Code, HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Commands about the deployed leaders besides the lead leader. */
export type ContractTeamCommands = {
  /** `reason`: needed in a running contract. */
  AddTeamMember: { leaderId: string; halfDays: HalfDays; reason: Personal | null };
  AcceptTeamMember: { leaderId: string };
  ReleaseTeamMember: { leaderId: string; releasedOn: IsoDay };
  RemoveTeamMember: { leaderId: string; reason: Personal | null };
};

/** Commands about visits. */
export type ContractVisitCommands = {
  PlanVisit: { visitId: string; on: IsoDay; halfDays: HalfDays; purpose: Personal };
  /** `attendedBy`: the leaders who came; null for the person who records it, or for the lead leader. */
  RecordVisit: {
    visitId: string;
    heldOn: IsoDay;
    halfDays: HalfDays;
    summary: Personal;
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
