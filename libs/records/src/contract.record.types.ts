import type { CircumstanceRecord } from '#records/contract-circumstances.record.types';
import type { Arrangement, Signature } from '#domain/contract-entries.types';
import type { AimChange } from '#domain/contract-aims.events';
import type { ContractClause } from '#domain/contract-clauses.events';
import type { PartChange } from '#domain/contract-parts.events';
import type { ContractEvents } from '#domain/contract.events';
import type { Code, ConcernKind, HalfDays, Judgement, Pence, Rating, Signatory } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { DraftChangeRecord, ShownAim, ShownPart, TakenOverContract } from '#records/contract-draft.record.types';
import type { EvidenceRecord, MeasurementRecord } from '#records/contract-evidence.record.types';
import type {
  CorrectionDay,
  ProgrammeResultRecord,
  SessionRecord,
  TeamMemberRecord,
  Text,
  VisitRecord,
  PauseRecord,
} from '#records/contract-visits.record.types';
import type { ContractVersionRecord } from '#records/contract-versions.record';
import type { Withheld } from '#records/visibility';

export interface ReportRecord {
  readonly reportId: string;
  readonly reportedOn: IsoDay;
  readonly reportedBy: string;
  readonly ratings: readonly { readonly aimId: string; readonly rating: Rating; readonly evidence: Text }[] | Withheld;
  readonly narrative: Text;
  readonly correctedOn: CorrectionDay;
}

export interface StatementRecord {
  readonly statementId: string;
  readonly on: IsoDay;
  readonly statedBy: string;
  readonly statement: Text;
  readonly correctedOn: CorrectionDay;
}

export interface ReviewRecord {
  readonly reviewId: string;
  readonly reviewedOn: IsoDay;
  readonly recordedBy: string;
  readonly judgement: Rating;
  readonly note: Text;
  readonly correctedOn: CorrectionDay;
}

export interface VariationRecord {
  readonly variationId: string;
  readonly proposedBy: Signatory;
  readonly proposedOn: IsoDay;
  readonly reason: Text;
  readonly aims: readonly AimChange[] | Withheld;
  readonly parts: readonly PartChange[] | Withheld;
  readonly halfDays: { readonly old: HalfDays; readonly new: HalfDays };
  readonly status: 'open' | 'agreed' | 'refused' | 'withdrawn';
  readonly answeredBy: Signatory | null;
  readonly answeredOn: IsoDay | null;
  readonly refusalReason: Text | null;
  /** Null also if the end of the contract withdrew it. */
  readonly withdrawalReason: Text | null;
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
  /** Each kind of evidence of a criterion; empty for other aims. `recordedBy`: who recorded that it was seen. Null both if it was not seen. */
  readonly evidenceKinds:
    | readonly { readonly kind: Code; readonly seenOn: IsoDay | null; readonly recordedBy: string | null }[]
    | Withheld;
  /** Why a criterion is met although no kind of evidence was seen; null otherwise. */
  readonly noEvidenceReason: Text | null;
  readonly correctedOn: CorrectionDay;
}

/** The contract passed from one alliance to another. `on`: its first day there. */
export interface PassingOnRecord {
  readonly old: string;
  readonly new: string;
  readonly on: IsoDay;
  readonly decidedOn: IsoDay;
  readonly reason: Text;
  readonly recordedBy: string;
}

/** Everything that was agreed, done and written under a contract, as its reader may see it. */
export interface ContractDocument {
  readonly agreed: Omit<ContractEvents['ContractDrafted'], 'missedVisitReasons' | 'earlyEndCauses'> & {
    readonly missedVisitReasons: readonly Code[] | Withheld;
    readonly earlyEndCauses: readonly Code[] | Withheld;
  };
  readonly draftedOn: IsoDay;
  readonly draftedBy: string;
  /** Each version of what is agreed, from the first draft on. */
  readonly versions: readonly ContractVersionRecord[];
  readonly draftChanges: readonly DraftChangeRecord[];
  /** The deployed leaders besides the lead leader. */
  readonly team: readonly TeamMemberRecord[];
  /** Empty if the contract is not divided. */
  readonly parts: readonly ShownPart[];
  readonly clauses: readonly ContractClause[];
  readonly aims: readonly ShownAim[];
  readonly signatures: readonly Signature[];
  /** How the contract was taken over from paper; null for one that was signed here. */
  readonly takenOver: TakenOverContract | null;
  /** Day on which the responsible body acknowledged the contract, and who did it. */
  readonly acknowledgedOn: IsoDay | null;
  readonly acknowledgedBy: string | null;
  readonly money: Arrangement;
  readonly days: Arrangement;
  /** Planned half-days after the last variation. */
  readonly halfDays: HalfDays;
  readonly startedOn: IsoDay | null;
  /** When the start was last corrected; null if it never was. */
  readonly startCorrectedOn: IsoDay | null;
  /** Why the work began before the last signature; null if it did not. */
  readonly begunEarly: Text | null;
  readonly nextReviewOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
  readonly visits: readonly VisitRecord[];
  /** The sessions of programmes. */
  readonly sessions: readonly SessionRecord[];
  readonly programmeResults: readonly ProgrammeResultRecord[];
  readonly measurements: readonly MeasurementRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly reports: readonly ReportRecord[];
  readonly statements: readonly StatementRecord[];
  readonly reviews: readonly ReviewRecord[];
  readonly variations: readonly VariationRecord[];
  readonly concernReports: readonly ConcernReportRecord[];
  readonly concerns: readonly ContractConcernRecord[];
  readonly circumstances: readonly CircumstanceRecord[];
  /** Pauses by decision of the board, in order. */
  readonly pauses: readonly PauseRecord[];
  /** The other alliances to which the contract passed, in order. */
  readonly passedOn: readonly PassingOnRecord[];
  readonly extends: string | null;
  readonly extendedBy: readonly string[];
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
    readonly withdrawnVariationId: string | null;
    readonly visitsNotHeld: readonly string[] | Withheld;
    readonly noVisitReason: Text | null;
    /** When it was last corrected; null if it never was. */
    readonly correctedOn: IsoDay | null;
  } | null;
  /** Pence released to the fund after the end; null until the fund has replied. */
  readonly released: Pence | null;
  readonly daysSettled: boolean;
  readonly withdrawnOn: IsoDay | null;
  readonly withdrawalReason: Text | null;
  /** Its request was withdrawn after the approval, and what that did; null if it was not. */
  readonly requestWithdrawal: ContractEvents['RequestWithdrawalNoted'] | null;
  readonly closed: ContractEvents['ContractClosed'] | null;
}
