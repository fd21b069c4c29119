import type { IsoDay } from '#kernel/time';

/** Integer pence. */
export type Pence = number;

/** Half-days of a system leader's time. */
export type HalfDays = number;

/** Maximum half-days in a day. */
export const HALF_DAYS_OF_A_DAY = 2;

/** Unique reference number of a school in the national register: six digits. */
export type Urn = string;

/** A code from one of a board's dated lists. Decisions check it; it is never a constant in the code. */
export type Code = string;

/** The kinds of record with a reference that no other record of the kind has at the board. */
export type ReferenceKind = 'request' | 'contract' | 'decision';

/** What an agenda item is about: a request, a contract or decision to review, a concern, the chair's action to ratify, the minutes of a meeting, or other business. */
export const ITEM_KINDS = ['request', 'review', 'escalation', 'ratification', 'minutes', 'other'] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** The outcomes that a board can minute, by kind of item. */
export const OUTCOMES_BY_KIND = {
  request: [
    'approve',
    'approve-with-conditions',
    'approve-in-part',
    'recommend',
    'monitor-only',
    'defer',
    'decline',
    'refer-on',
    'unable-to-assess',
  ],
  review: ['continue', 'vary', 'extend', 'replace-provider', 'end', 'escalate', 'rescind'],
  escalation: ['take-step', 'resolve'],
  ratification: ['ratify', 'rescind'],
  minutes: ['approve', 'approve-corrected'],
  other: ['note', 'agree', 'not-agree'],
} as const satisfies Readonly<Record<ItemKind, readonly string[]>>;

/** An outcome of a board's decision. */
export type Outcome = (typeof OUTCOMES_BY_KIND)[ItemKind][number];

/** Every outcome of any kind of item, once. */
export const OUTCOMES: readonly Outcome[] = [...new Set(Object.values(OUTCOMES_BY_KIND).flat())];

/** Outcomes of a request that approve support. */
export const APPROVING_OUTCOMES: readonly Outcome[] = ['approve', 'approve-with-conditions', 'approve-in-part'];

/** The final judgement of an aim. */
export type Judgement = 'met' | 'partly-met' | 'not-met' | 'cannot-be-judged';

/** The rating of the work towards an aim. */
export type Rating = 'red' | 'amber' | 'green';

/** Whose law governs a school, which determines the route of a concern. */
export type Governance = 'maintained' | 'academy' | 'independent';

/** Steps of an escalation in order. */
export type EscalationStep = 'board-review' | 'responsible-body' | 'formal-step';

/** What the contract does after a formal step about it, until the board answers what that means for it. */
export const CONTRACT_MEANWHILE = ['continues', 'pauses', 'ends'] as const;

export type ContractMeanwhile = (typeof CONTRACT_MEANWHILE)[number];

/** As whom a person takes a step: the chair, an officer of the council, or the clerk for a meeting that decided it. */
export type ApprovesFor = 'chair' | 'council' | 'meeting';

/** What a concern is about. A safeguarding concern leaves the system at once. */
export type ConcernKind = 'progress' | 'engagement' | 'leadership' | 'capacity' | 'funding' | 'safeguarding';

/** Parties to a contract: the supported school, the provider, and the head of the school that releases the lead leader. */
export type Signatory = 'school' | 'provider' | 'home-head';

export const SIGNATORIES: readonly Signatory[] = ['school', 'provider', 'home-head'];

/** Who employs a leader without a home school. */
export const EMPLOYER_KINDS = ['council', 'alliance', 'self-employed'] as const;

/**
 * The employer of a leader without a home school. A council has a name and the code of its area; an alliance is that of the leader. `areaCode` of
 * other employers: the local authority whose boards manage the leader.
 */
export type Employer = {
  kind: (typeof EMPLOYER_KINDS)[number];
  name: string | null;
  areaCode: string | null;
};

/** What an aim can be: to change a measure, to hold a level, that people take part or complete, or a described criterion. */
export const AIM_KINDS = ['change', 'hold', 'participation', 'criterion'] as const;

export type AimKind = (typeof AIM_KINDS)[number];

/** What a part of a contract can be: support by visits, a programme with sessions, or a person who works at the school. */
export const PART_KINDS = ['support', 'programme', 'placement'] as const;

export type PartKind = (typeof PART_KINDS)[number];

/** Who can give the support under a contract: a leader, or an organisation whose leader steers the work. */
export const PROVIDER_KINDS = ['leader', 'alliance', 'school', 'trust', 'council-service'] as const;

/**
 * Who gives the support. For the kind `leader` it is the lead leader of the contract. Every other kind has exactly one id: of the alliance, the school, the
 * responsible body of a trust, or the local authority of a council service.
 */
export type Provider = {
  kind: (typeof PROVIDER_KINDS)[number];
  allianceId: string | null;
  schoolUrn: Urn | null;
  bodyId: string | null;
  areaCode: string | null;
};

/** The lead leader gives the support. */
export const LEADER_PROVIDER: Provider = {
  kind: 'leader',
  allianceId: null,
  schoolUrn: null,
  bodyId: null,
  areaCode: null,
};

/** Who pays the price of a contract. Only a fund of the board is asked for money, and only its payments are tracked. */
export const PAYERS = ['fund', 'council', 'trust', 'school', 'alliance', 'none'] as const;

export type Payer = (typeof PAYERS)[number];

/** Roles of a person: at most those of the token, and today those of their role assignments. */
export const ROLES = [
  'administrator',
  'auditor',
  'clerk',
  'board-member',
  'chair',
  'vice-chair',
  'finance-officer',
  'system-leader',
  'school-head',
  'chair-of-governors',
  'alliance-director',
  'la-officer',
  'responsible-body',
] as const;

export type Role = (typeof ROLES)[number];

/** How a board decides: by the majority of the votes, by two thirds of them, or only if nobody is against. */
export const DECISION_RULES = ['majority', 'two-thirds', 'consensus'] as const;

export type DecisionRule = (typeof DECISION_RULES)[number];

/** Offices of the members of a board. A board has at most one chair and one vice-chair at a time. */
export const OFFICES = ['chair', 'vice-chair', 'member'] as const;

export type Office = (typeof OFFICES)[number];

/**
 * Scope of a role assignment: everything, one board, one school (URN), one alliance, one leader record, one local authority (code),
 * or one responsible body.
 */
export const SCOPE_KINDS = ['everywhere', 'board', 'school', 'alliance', 'leader', 'area', 'body'] as const;

export type ScopeKind = (typeof SCOPE_KINDS)[number];

export interface Scope {
  readonly kind: ScopeKind;
  /** Id of the board, alliance, leader or responsible body; URN of the school; code of the local authority; or `*` for everywhere. */
  readonly id: string;
}

/** A period of days, both ends included. `to` is null for an open end. */
export interface Period {
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

/** Whether the period includes the day. */
export const covers = (period: Period, day: IsoDay): boolean =>
  period.from <= day && (period.to === null || day <= period.to);

/** Who asks for support. */
export type RequestOrigin = 'school' | 'la' | 'diocese' | 'trust' | 'alliance' | 'board';

export type RequestUrgency = 'routine' | 'soon' | 'urgent';
