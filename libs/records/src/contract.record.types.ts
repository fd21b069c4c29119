import type { Aim, AimChange, ContractEvents } from '#domain/contract.events';
import type { Arrangement } from '#domain/contract.types';
import type { Code, ConcernKind, HalfDays, Judgement, Pence, Rating, Signatory } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Shown, Withheld } from '#records/visibility';

/** A text as the reader sees it. */
type Text = Personal | Withheld;

/** An aim as the reader sees it. */
export type ShownAim = Shown<Aim>;

export interface VisitRecord {
  readonly visitId: string;
  /** The day for which it is planned, or on which it was held. */
  readonly on: IsoDay;
  readonly halfDays: HalfDays;
  readonly purpose: Text;
  readonly status: 'planned' | 'held' | 'missed';
  readonly plannedBy: string;
  /** Who recorded that it was held or missed; null while it is planned. */
  readonly recordedBy: string | null;
  readonly summary: Text | null;
  readonly missedReason: Code | null;
  readonly missedNote: Text | null;
  readonly countersigned: boolean;
  /** Who countersigned for the school. */
  readonly countersignedBy: string | null;
}

export interface MeasurementRecord {
  readonly measurementId: string;
  readonly aimId: string;
  readonly value: number;
  readonly measuredOn: IsoDay;
  readonly source: Text;
  readonly recordedBy: string;
}

export interface ReportRecord {
  readonly reportId: string;
  readonly reportedOn: IsoDay;
  readonly reportedBy: string;
  readonly ratings: ContractEvents['ProgressReported']['ratings'] | Withheld;
  readonly narrative: Text;
}

export interface StatementRecord {
  readonly on: IsoDay;
  readonly statedBy: string;
  readonly statement: Text;
}

export interface ReviewRecord {
  readonly reviewedOn: IsoDay;
  readonly recordedBy: string;
  readonly judgement: Rating;
  readonly note: Text;
}

export interface VariationRecord {
  readonly variationId: string;
  readonly proposedBy: Signatory;
  readonly proposedOn: IsoDay;
  readonly reason: Text;
  readonly aims: readonly AimChange[] | Withheld;
  readonly halfDays: { readonly old: HalfDays; readonly new: HalfDays };
  readonly status: 'open' | 'agreed' | 'refused';
  readonly answeredBy: Signatory | null;
  readonly answeredOn: IsoDay | null;
  readonly refusalReason: Text | null;
}

export interface ConcernReportRecord {
  readonly on: IsoDay;
  readonly reportedBy: string;
  readonly kind: ConcernKind;
  readonly aimIds: readonly string[] | Withheld;
  readonly detail: Text;
}

export interface ContractConcernRecord {
  readonly escalationId: string;
  readonly kind: ConcernKind;
  readonly since: IsoDay;
  readonly settled: boolean;
  readonly outcome: Text | null;
}

export interface AimJudgementRecord {
  readonly aimId: string;
  readonly judgement: Judgement;
  readonly judgedOn: IsoDay;
  readonly judgedBy: string;
  readonly evidence: Text;
}

/** Everything that was agreed, done and written under a contract, as its reader may see it. */
export interface ContractDocument {
  readonly agreed: Omit<ContractEvents['ContractDrafted'], 'missedVisitReasons' | 'earlyEndCauses'> & {
    readonly missedVisitReasons: readonly Code[] | Withheld;
    readonly earlyEndCauses: readonly Code[] | Withheld;
  };
  readonly draftedOn: IsoDay;
  readonly draftedBy: string;
  readonly aims: readonly ShownAim[];
  readonly signatures: readonly ContractEvents['ContractSigned'][];
  /** Day on which the responsible body acknowledged the contract, and who did it. */
  readonly acknowledgedOn: IsoDay | null;
  readonly acknowledgedBy: string | null;
  readonly money: Arrangement;
  readonly days: Arrangement;
  /** Planned half-days after the last variation. */
  readonly halfDays: HalfDays;
  readonly startedOn: IsoDay | null;
  readonly nextReviewOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
  readonly visits: readonly VisitRecord[];
  readonly measurements: readonly MeasurementRecord[];
  readonly reports: readonly ReportRecord[];
  readonly statements: readonly StatementRecord[];
  readonly reviews: readonly ReviewRecord[];
  readonly variations: readonly VariationRecord[];
  readonly concernReports: readonly ConcernReportRecord[];
  readonly concerns: readonly ContractConcernRecord[];
  /** The last judgement of each aim. Earlier ones are in the history. */
  readonly judgements: readonly AimJudgementRecord[];
  readonly payments: readonly {
    readonly instalmentId: string;
    readonly pence: Pence;
    readonly notedOn: IsoDay;
    /** Whether the payment was recorded by mistake or came back from the bank. */
    readonly voided: boolean;
  }[];
  /** Total by which the price fell after the draft. */
  readonly lowered: Pence;
  /** Total paid and not void. */
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly ended: {
    readonly how: 'completed' | 'ended-early' | 'lapsed';
    readonly on: IsoDay;
    readonly causeCode: Code | null;
    readonly note: Text | null;
    readonly unusedPence: Pence;
    readonly unusedHalfDays: HalfDays;
  } | null;
  /** Pence released to the fund after the end; null until the fund has replied. */
  readonly released: Pence | null;
  readonly daysSettled: boolean;
  readonly withdrawnOn: IsoDay | null;
  readonly withdrawalReason: Text | null;
  readonly closed: ContractEvents['ContractClosed'] | null;
}
