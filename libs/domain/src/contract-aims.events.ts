import type { AimKind, Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What an aim of every kind has. */
export type AimBasics = {
  aimId: string;
  needArea: Code;
  statement: Personal;
  /** The pupils, classes or staff whom the aim is about; null in an aim of version 1, which did not say it. */
  cohort: Personal | null;
  /** The day by which the aim must be reached, and until which a level is held. */
  by: IsoDay;
  assessor: Personal;
  method: Personal;
};

/** How far a value can still change. */
export type ValueStatus = 'provisional' | 'revised' | 'final';

/** How many of those whom the aim is about were measured. */
export type MeasuredCohort = { measured: number; of: number };

/** A value before the support, in the unit of the measure. */
export type Baseline = {
  value: number;
  on: IsoDay;
  /** Those whose value it is. */
  cohort: Personal;
  status: ValueStatus;
};

/** The terms of each kind of aim. Values are in the unit of the measure. Names and units of measures must not name people. */
export type AimTerms = {
  /** A measure must change to the target. */
  change: {
    measure: { name: string; unit: string; direction: 'up' | 'down' };
    baseline: Baseline | null;
    /** Why there is no baseline; null with one. */
    noBaselineReason: Personal | null;
    target: number;
  };
  /** A measure must stay at or above a level, or at or below it, from this day on. */
  hold: { measure: { name: string; unit: string }; bound: 'at-least' | 'at-most'; level: number; from: IsoDay };
  /** At least so many of these persons take part or complete. */
  participation: { atLeast: number; of: number };
  /** A criterion that the statement describes, judged with these kinds of evidence. */
  criterion: { evidenceKinds: Code[] };
};

/** An aim as somebody proposes it: only the terms of its kind should be given. */
export type AimForm = AimBasics & { kind: AimKind } & { [Kind in AimKind]: AimTerms[Kind] | null };

type AimOf<Kind extends AimKind> = { kind: Kind } & {
  [Other in AimKind]: Other extends Kind ? AimTerms[Other] : null;
};

/** An aim of one kind, with the terms of this kind only. */
export type Aim = AimBasics & { [Kind in AimKind]: AimOf<Kind> }[AimKind];

/** A kind of evidence of a criterion that was seen, and the day on which it was. */
export type SeenEvidence = { kind: Code; seenOn: IsoDay };

/** The old and the new version of an aim. */
export type AimChange = { aimId: string; old: Aim; new: Aim };

/** The aims of a draft. */
export type ContractAimEvents = {
  /** An aim of the draft. After the start, aims change only by a variation. */
  AimAgreed: Aim;
  /** An aim of the draft has a new version. */
  AimChanged: AimChange;
  /** The draft no longer has this aim. */
  AimDropped: { aimId: string };
};
