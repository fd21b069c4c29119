import type { Code, HalfDays, PartKind, Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The terms of the kinds of parts that need some. */
export type PartTerms = {
  /** People take part in sessions and complete. `cohort`: who they are. */
  programme: { cohort: Personal; places: number };
  /** A person works at the school for a share of the week, from 1 to 100 per cent. `employer`: who employs them meanwhile. */
  placement: { percentOfWeek: number; employer: Personal };
};

/** One part of the support: what is done, when, by whom, and its share of the days and the price. Only the terms of its kind are given. */
export type ContractPart = {
  partId: string;
  kind: PartKind;
  /** One of the board's forms of support. */
  form: Code;
  description: Personal;
  startsOn: IsoDay;
  endsOn: IsoDay;
  halfDays: HalfDays;
  pence: Pence;
  /** The lead or leaders of the team who work on it. */
  leaderIds: string[];
} & { [Kind in keyof PartTerms]: PartTerms[Kind] | null };

/** The old and the new version of a part. */
export type PartChange = { partId: string; old: ContractPart; new: ContractPart };

/** The parts of a draft. */
export type ContractPartEvents = {
  /** A part of the draft. Together the parts have the half-days and the price of the contract when it is signed. */
  PartAgreed: ContractPart;
  /** A part of the draft has a new version. */
  PartChanged: PartChange;
  /** The draft no longer has this part. */
  PartDropped: { partId: string };
};
