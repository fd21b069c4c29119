import type { Employer, HalfDays, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** How many half-days of a contract are those of one leader. */
export type DaysOfLeader = { leaderId: string; halfDays: HalfDays };

/** A leader who is deployed under a contract besides the lead leader, with half-days of their own. They are part of the half-days of the contract. */
export type DeployedLeader = DaysOfLeader & {
  personId: string;
  /** Null for a leader whom no school employs. */
  homeSchoolUrn: Urn | null;
  /** Who releases a leader without a home school; null for one with a home school. */
  employer: Employer | null;
  allianceId: string | null;
};

/** The deployed leaders of a contract besides its lead leader. */
export type ContractTeamEvents = {
  /** A leader joins the team. In a running contract they wait for the school, their employer and their days. `reason`: null in a draft. */
  TeamMemberAdded: DeployedLeader & { reason: Personal | null };
  /** The school agrees that the leader joins the running contract. */
  TeamMemberAccepted: { leaderId: string; personId: string };
  /** Whoever employs the leader releases them for this contract. `personId`: who did it. `contractVersion`: the version that they named; null from before releases named it. */
  TeamMemberReleased: { leaderId: string; personId: string; releasedOn: IsoDay; contractVersion: number | null };
  /** The leader leaves the team, before they came to any visit. `returnsDays`: their days were requested and go back. */
  TeamMemberRemoved: { leaderId: string; returnsDays: boolean; reason: Personal | null };
  /** The days of a leader who joined the running contract are requested. */
  TeamDaysRequested: DaysOfLeader & { from: IsoDay; to: IsoDay };
  /** The half-days of one leader are reserved. Before the start, those of another are still missing. */
  TeamDaysConfirmed: DaysOfLeader;
  /**
   * Half-days were transferred from the lead leader to a leader who joined the running contract, or back to the lead leader when that leader left. `halfDays`: what the lead leader needs for the contract in
   * total, before and now.
   */
  LeadDaysChanged: { leaderId: string; halfDays: { old: HalfDays; new: HalfDays }; from: IsoDay; to: IsoDay };
  /** The half-days of a leader who joined the running contract cannot be reserved. `reason` is a code. */
  TeamDaysRefused: { leaderId: string; reason: string };
  /** The unused half-days of one leader are free again. After the end, those of another are still missing. */
  TeamDaysSettled: { leaderId: string; returned: HalfDays };
};
