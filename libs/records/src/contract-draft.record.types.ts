import type { Aim } from '#domain/contract-aims.events';
import type { ContractPrice } from '#domain/contract-price.events';
import type { ContractPart } from '#domain/contract-parts.events';
import type { DraftFigures } from '#domain/contract.events';
import type { HalfDays, Pence, Signatory } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { Text } from '#records/contract-visits.record.types';
import type { Shown, Withheld } from '#records/visibility';

/** An aim as the reader sees it. */
export type ShownAim = Shown<Aim>;

/** A part of the support as the reader sees it. */
export type ShownPart = Shown<ContractPart>;

/** How the price comes about, as the reader sees it. */
export type ShownPrice = Shown<ContractPrice>;

/** A change before the start. */
export interface DraftChangeRecord {
  readonly kind: 'amended' | 'reopened' | 'redrafted';
  readonly on: IsoDay;
  readonly by: string;
  readonly old: DraftFigures | null;
  readonly new: DraftFigures | null;
  /** The parties whose signatures were voided. */
  readonly voided: readonly Signatory[] | Withheld;
  readonly reason: Text | null;
}

/** A contract that was signed on paper. `before`: what was delivered and paid before; the rest of the record is what was left then. */
export interface TakenOverContract {
  readonly takenOverOn: IsoDay;
  readonly enteredBy: string;
  readonly before: { readonly halfDays: HalfDays; readonly pence: Pence };
  readonly source: Text;
}
