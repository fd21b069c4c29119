import type { IsoDay } from '#kernel/time';

/** Integer pence. */
export type Pence = number;

/** Half-days of a system leader's time. */
export type HalfDays = number;

/** A day has no more of them, whatever is agreed. */
export const HALF_DAYS_OF_A_DAY = 2;

/** Unique reference number of a school in the national register: six digits. */
export type Urn = string;

/** A code from one of a board's dated lists; checked in a decision, never a constant of the program. */
export type Code = string;

/** What a board can decide on a request. */
export const OUTCOMES = [
  'approve',
  'approve-with-conditions',
  'approve-in-part',
  'monitor-only',
  'defer',
  'decline',
  'refer-on',
  'unable-to-assess',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes that allow a contract. */
export const APPROVING: readonly Outcome[] = ['approve', 'approve-with-conditions', 'approve-in-part'];

/** How an aim turned out. */
export type Judgement = 'met' | 'partly-met' | 'not-met';

/** How work towards an aim goes. */
export type Rating = 'red' | 'amber' | 'green';

/** Whose law governs a school, and so which route a concern takes. */
export type Governance = 'maintained' | 'academy' | 'independent';

/** Steps of an escalation in their order. */
export type EscalationStep = 'board-review' | 'responsible-body' | 'formal-step';

export type ConcernKind = 'progress' | 'engagement' | 'leadership' | 'capacity' | 'funding' | 'safeguarding';

/** Who signs a contract: the supported school, the provider (system leader), and the head of the school that releases the leader. */
export type Signatory = 'school' | 'provider' | 'home-head';

export const SIGNATORIES: readonly Signatory[] = ['school', 'provider', 'home-head'];

/** What somebody may be, at the most by token and today by standing. */
export const ROLES = [
  'administrator',
  'auditor',
  'clerk',
  'board-member',
  'chair',
  'system-leader',
  'school-head',
  'alliance-director',
  'la-officer',
  'responsible-body',
] as const;

export type Role = (typeof ROLES)[number];

/** What a standing is bound to: everything, one board, one school (URN), one alliance, one leader record, or one local authority (code). */
export const SCOPE_KINDS = ['everywhere', 'board', 'school', 'alliance', 'leader', 'area'] as const;

export type ScopeKind = (typeof SCOPE_KINDS)[number];

export interface Scope {
  readonly kind: ScopeKind;
  /** Id of the board, alliance or leader, URN of the school, code of the local authority; `*` for everywhere. */
  readonly id: string;
}

/** A period of civil days, both ends included; null = open. */
export interface Period {
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

/** Whether the day lies in the period; a limit ends with the end of its day. */
export const covers = (period: Period, day: IsoDay): boolean =>
  period.from <= day && (period.to === null || day <= period.to);
