import type { JudgementBasis } from '#domain/contract-judgements.events';
import type { MeasuredCohort, SeenEvidence, ValueStatus } from '#domain/contract-aims.events';
import type { CircumstanceAnswer, CircumstanceKind } from '#domain/contract-circumstances.events';
import type { DaysOfLeader, DeployedLeader } from '#domain/contract-team.events';
import type { VisitPlace } from '#domain/contract-visits.events';
import type { Code, ConcernKind, ContractMeanwhile, HalfDays, Judgement, Rating, Signatory } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** Money or days requested from another stream. `since`: day of the last change. */
export type Arrangement = {
  readonly status: 'not-requested' | 'requested' | 'confirmed' | 'refused';
  readonly since: IsoDay;
};

/** A visit as it was last planned or recorded. */
export type Visit = {
  readonly visitId: string;
  /** The planned day, or the day on which the visit was held. */
  readonly on: IsoDay;
  readonly halfDays: HalfDays;
  /** The planned place, or where it was held. */
  readonly place: VisitPlace;
  /** The leaders who came; empty unless the visit was held. */
  readonly attendedBy: readonly string[];
  /** How many people of the supported school took part; null if they were not counted. */
  readonly schoolStaff: number | null;
  /** `not-held`: still planned when the contract ended. It can be recorded during the grace days. */
  readonly status: 'planned' | 'held' | 'missed' | 'cancelled' | 'not-held';
  /** The last plan. It counts again if the record is voided. */
  readonly planned: { readonly on: IsoDay; readonly halfDays: HalfDays; readonly place: VisitPlace };
  /** Code of the reason; null unless the visit was missed. */
  readonly missedReason: Code | null;
  /** Who recorded the visit as held or missed; null before that. */
  readonly recordedBy: string | null;
  readonly countersigned: boolean;
  /** Who countersigned the visit; null without a countersignature. */
  readonly countersignedBy: string | null;
};

/** A deployed leader besides the lead leader. */
export type TeamMember = DeployedLeader & {
  readonly addedOn: IsoDay;
  /** Whether the school agreed: in a draft by signing it, and in a running contract to each leader who joins. */
  readonly accepted: boolean;
  /** Who released the leader for this contract; null until then. */
  readonly releasedBy: string | null;
};

/** The days of one leader that were requested. */
export type Reservation = DaysOfLeader & { readonly status: 'requested' | 'confirmed' | 'refused' };

/** Something that happened around the contract, and the last answer of the board; null until it answers. */
export type Circumstance = {
  readonly circumstanceId: string;
  readonly kind: CircumstanceKind;
  readonly since: IsoDay;
  readonly sourceId: string;
  /** The day on which it was recorded. */
  readonly notedOn: IsoDay;
  readonly answer: CircumstanceAnswer | null;
  readonly answeredOn: IsoDay | null;
  /** What the contract does after a formal step until the board answers; null for everything else. */
  readonly contractMeanwhile: ContractMeanwhile | null;
  /** The day on which a formal step was taken back, or its concern resolved; null until then, and for everything else. */
  readonly endedOn: IsoDay | null;
};

/** A pause by decision of the board, or by its answer to a circumstance, which has no reason from the list, and no expected end until it is corrected. */
export type Pause = {
  /** The id of the circumstance if its answer was to pause. */
  readonly pauseId: string;
  readonly isByDecision: boolean;
  readonly pausedOn: IsoDay;
  readonly expectedOn: IsoDay | null;
  /** The first day of work after the pause; null while it lasts, and if the contract ended in it. */
  readonly resumedOn: IsoDay | null;
  /** The last day of the pause if the contract ended in it; null otherwise. */
  readonly endedOn: IsoDay | null;
  readonly reasonCode: Code | null;
  readonly recordedBy: string;
};

/** A measurement as corrected. A voided one stays in the list, because its id was used. */
export type Measurement = {
  readonly measurementId: string;
  readonly aimId: string;
  readonly value: number;
  readonly measuredOn: IsoDay;
  readonly status: ValueStatus | null;
  readonly cohort: MeasuredCohort | null;
  readonly recordedBy: string;
  readonly voided: boolean;
};

/** Evidence as corrected, without its texts. A voided entry stays in the list, because its id was used. */
export type Evidence = {
  readonly evidenceId: string;
  readonly kind: Code;
  readonly aimIds: readonly string[];
  readonly seenOn: IsoDay;
  readonly quotationCount: number;
  readonly recordedBy: string;
  readonly voided: boolean;
};

/** A session of a programme as corrected. A voided one stays in the list, because its id was used. */
export type Session = {
  readonly sessionId: string;
  readonly partId: string;
  readonly heldOn: IsoDay;
  readonly attended: number;
  readonly recordedBy: string;
  readonly voided: boolean;
};

/** How many people completed a programme, as corrected. */
export type ProgrammeResult = { readonly partId: string; readonly completed: number; readonly recordedBy: string };

/** A progress report as corrected, without its texts. */
export type Report = {
  readonly reportId: string;
  readonly reportedOn: IsoDay;
  readonly ratings: readonly { readonly aimId: string; readonly rating: Rating }[];
  readonly recordedBy: string;
};

/** A statement of the school, without its text. */
export type Statement = { readonly statementId: string; readonly recordedBy: string };

/** A review of the board as corrected, without its note. */
export type Review = {
  readonly reviewId: string;
  readonly reviewedOn: IsoDay;
  readonly judgement: Rating;
  readonly recordedBy: string;
};

/** The judgement of an aim that no later one replaced. */
export type StandingJudgement = {
  readonly aimId: string;
  readonly judgement: Judgement;
  readonly judgedOn: IsoDay;
  /** The kinds of evidence of a criterion that were seen; empty for other aims. */
  readonly evidenceSeen: readonly SeenEvidence[];
  /** Whether it says why a criterion is met although no kind of evidence was seen. */
  readonly hasReason: boolean;
  readonly restsOn: JudgementBasis;
  /** Whether somebody judged in the place of the assessor whom the aim names. */
  readonly isByOther: boolean;
  /** Who recorded or corrected it, since the board confirms judgements: they cannot confirm it. */
  readonly recorders: readonly string[];
  readonly recordedBy: string;
};

/** A concern that the board pursues: every kind but safeguarding. */
export type Concern = {
  readonly escalationId: string;
  readonly kind: Exclude<ConcernKind, 'safeguarding'>;
  readonly since: IsoDay;
  readonly settled: boolean;
};

/** A signature. Who signed on paper is not recorded, and the day may not be known. */
export type Signature = {
  readonly as: Signatory;
  readonly personId: string | null;
  readonly signedOn: IsoDay | null;
  /** The version that the party named; null for a signature on paper, and for one from before signatures named it. */
  readonly contractVersion: number | null;
};
