import type { Replaced } from '#domain/contract-corrections.events';
import type { Governance, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A school's entry in the national register. Null means not known. Grid references are in metres. */
export type RegisterEntry = {
  name: string;
  status: string;
  phase: string;
  laCode: string;
  laName: string | null;
  typeCode: string | null;
  districtCode: string | null;
  districtName: string | null;
  easting: number | null;
  northing: number | null;
  pupils: number | null;
  /** Percentage of pupils eligible for free school meals. */
  percentageFsm: number | null;
  trustName: string | null;
  religiousCharacter: string | null;
  openedOn: IsoDay | null;
  closedOn: IsoDay | null;
};

/** Source of an entry: the name of the file and the day of the extract. */
export type RegisterSource = { file: string; extractedOn: IsoDay | null };

/** The source of a classification that follows from the type of establishment in the register. */
export type RegisterClassification = `register:${string}`;

/** Who or what says which law governs a school: a document that a person named, or the register. */
export type ClassificationSource = Personal | RegisterClassification;

export type SchoolEvents = {
  /** The first entry of the school in an import. */
  SchoolRegistered: { urn: Urn; entry: RegisterEntry; governance: Governance | null; source: RegisterSource };
  /** Only the fields that differ, with old and new value. */
  RegisterEntryChanged: {
    changes: { field: keyof RegisterEntry; old: string | number | null; new: string | number | null }[];
    source: RegisterSource;
  };
  /** Classified by a person, or from the type of establishment in the register. `source` says which. */
  SchoolClassified: { governance: Governance; consultees: Personal[]; source: ClassificationSource };
  /** What a person said about the law of the school was typed wrongly. `consultees` and `source` are null if they did not change. */
  ClassificationCorrected: {
    governance: Replaced<Governance>;
    consultees: Personal[] | null;
    source: Personal | null;
    reason: Personal;
  };
  /** An overall effectiveness grade from 1 (outstanding) to 4 (inadequate), under the regime that ended in August 2024. */
  InspectionRecorded: { regime: 'overall-grade'; grade: 1 | 2 | 3 | 4; inspectedOn: IsoDay | null; source: string };
};
