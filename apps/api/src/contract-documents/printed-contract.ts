import type { Stage } from '#domain/contract-stage';
import type { ContractClause } from '#domain/contract-clauses.events';
import type { Term } from '#domain/board.events';
import type { HalfDays, Payer, Pence, Provider, Signatory } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ShownAim, ShownPart, ShownPrice } from '#records/contract-draft.record.types';
import type { VisitRecord } from '#records/contract-visits.record.types';
import type { Withheld } from '#records/visibility';

/** A leader of the team. Null for a name that was erased, and for a leader without a home school. */
export interface PrintedLeader {
  readonly name: string | null;
  readonly homeSchoolName: string | null;
  readonly halfDays: HalfDays;
}

/** A leader besides the lead leader, and the day on which their employer released them; null until then. */
export type PrintedTeamMember = PrintedLeader & { readonly releasedOn: IsoDay | null };

export type PrintedPart = Omit<ShownPart, 'form' | 'leaderIds'> & {
  readonly form: Term;
  /** Null for a name that was erased. */
  readonly leaderNames: readonly (string | null)[];
};

export type PrintedAim = Omit<ShownAim, 'needArea'> & { readonly needArea: Term };

/** A party and its signature. Null days and names: not signed, or signed on paper by somebody or on a day that is not known. */
export interface PrintedSignature {
  readonly as: Signatory;
  readonly isSigned: boolean;
  readonly name: string | null;
  readonly signedOn: IsoDay | null;
}

/** A change with the consent of both sides. Its aims and parts are those of the contract. */
export interface PrintedVariation {
  readonly agreedOn: IsoDay;
  readonly proposedBy: Signatory;
  /** Null for readers who may not know it. */
  readonly reason: string | null;
  readonly halfDays: { readonly old: HalfDays; readonly new: HalfDays };
}

/** A visit that was not cancelled. */
export type PrintedVisit = Pick<VisitRecord, 'on' | 'halfDays' | 'place' | 'schoolStaff' | 'purpose' | 'status'>;

/** A contract as its parties sign it and keep it, with names instead of ids. */
export interface PrintedContract {
  readonly contractId: string;
  /** Number of events until then, to tell one copy from another. */
  readonly version: number;
  /** The version of what is agreed. */
  readonly contractVersion: number;
  /** The version that all parties signed; null without one. */
  readonly signedVersion: number | null;
  readonly on: IsoDay;
  readonly reference: string;
  readonly stage: Stage;
  readonly boardName: string;
  readonly extendsReference: string | null;
  readonly schoolUrn: string;
  readonly schoolName: string | null;
  readonly provider: { readonly kind: Provider['kind']; readonly name: string | null };
  readonly lead: PrintedLeader;
  readonly team: readonly PrintedTeamMember[];
  readonly level: Term;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly halfDays: HalfDays;
  /** What is left of the price, and by how much it was lowered. The parts add up to both together. */
  readonly pence: Pence;
  readonly loweredPence: Pence;
  /** How the price came about, before it was lowered; null unless that is agreed. */
  readonly price: ShownPrice | null;
  readonly payer: Payer;
  readonly fundName: string | null;
  readonly reviewEveryDays: number;
  readonly reportEveryDays: number;
  readonly parts: readonly PrintedPart[];
  readonly aims: readonly PrintedAim[];
  readonly clauses: readonly ContractClause[];
  /** Since when the contract is paused, and until when that is expected; null unless it is. */
  readonly pause: { readonly since: IsoDay; readonly expectedOn: IsoDay | null } | null;
  readonly visits: readonly PrintedVisit[];
  readonly variations: readonly PrintedVariation[];
  readonly signatures: readonly PrintedSignature[];
  readonly acknowledgedOn: IsoDay | null;
}

/** The entries of a list that the reader may see. */
export const toShown = <Entry>(list: readonly Entry[] | Withheld): readonly Entry[] =>
  list === 'withheld' ? [] : list;
