import type { Governance, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** What the national register says of a school. Null: not known. Distances and grid references in metres. */
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
  /** Share of pupils eligible for free school meals, percent. */
  percentageFsm: number | null;
  trustName: string | null;
  religiousCharacter: string | null;
  openedOn: IsoDay | null;
  closedOn: IsoDay | null;
};

/** Where an entry came from: the name of the file and the day of its extract. */
export type RegisterSource = { file: string; extractedOn: IsoDay | null };

export type SchoolEvents = {
  SchoolRegistered: { urn: Urn; entry: RegisterEntry; governance: Governance | null; source: RegisterSource };
  /** Only the fields that differ, with old and new. */
  RegisterEntryChanged: {
    changes: { field: keyof RegisterEntry; old: string | number | null; new: string | number | null }[];
    source: RegisterSource;
  };
  /** Said by a person or by the register's type of establishment; `source` says how it is known. */
  SchoolClassified: { governance: Governance; consultees: string[]; source: string };
  /** An overall effectiveness grade, 1 outstanding … 4 inadequate: the regime that ended in August 2024. */
  InspectionRecorded: { regime: 'overall-grade'; grade: 1 | 2 | 3 | 4; inspectedOn: IsoDay | null; source: string };
};
