import type { Replaced } from '#domain/contract-corrections.events';
import type { SuccessionTerms } from '#domain/succession.events';
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
  /** Four digits, unique within the local authority, with leading zeros. */
  establishmentNumber: string | null;
  typeName: string | null;
  /** The group of the type, such as "Local authority maintained schools". */
  typeGroup: string | null;
  /** Code of the region (government office region), such as K for the South West. */
  regionCode: string | null;
  regionName: string | null;
  urbanRuralCode: string | null;
  /** As in the register, such as "Rural village". */
  urbanRuralName: string | null;
  /** UID of the trust in the register of groups. */
  trustCode: string | null;
  federationCode: string | null;
  federationName: string | null;
  sponsors: string | null;
  dioceseCode: string | null;
  dioceseName: string | null;
  reasonOpened: string | null;
  reasonClosed: string | null;
  previousLaCode: string | null;
  previousEstablishmentNumber: string | null;
  postcode: string | null;
  /** UK provider reference number. */
  ukprn: string | null;
  /** Number of places. */
  capacity: number | null;
  lowestAge: number | null;
  highestAge: number | null;
  /** As in the register, such as "Has a sixth form". */
  sixthForm: string | null;
  nursery: string | null;
  gender: string | null;
  /** Number of pupils eligible for free school meals. */
  fsmPupils: number | null;
};

/** Source of an entry: the name of the file and the day of the extract. */
export type RegisterSource = { file: string; extractedOn: IsoDay | null };

/** A link of a school to another one in the register, which may not be registered here. */
export type SchoolLink = {
  urn: Urn;
  /** As in the register, such as "Predecessor - merged". */
  type: string;
  name: string | null;
  establishedOn: IsoDay | null;
};

/** A trust, federation or sponsor that a school belongs to. */
export type SchoolGroup = {
  /** Number of the group in the register of groups. */
  uid: string;
  name: string;
  groupId: string | null;
  /** As in the register, such as "Multi-academy trust" or "School sponsor". */
  type: string | null;
  status: string | null;
  companiesHouseNumber: string | null;
  joinedOn: IsoDay | null;
  openedOn: IsoDay | null;
  closedOn: IsoDay | null;
};

/** Why the value of an indicator is not published. */
export const INDICATOR_MARKS = [
  'suppressed',
  'no-entries',
  'not-published',
  'not-available',
  'not-applicable',
  'low-coverage',
] as const;

/** An indicator of a school in an academic year. */
export type SchoolIndicator = {
  /** Such as `2024-25`. */
  academicYear: string;
  /** Code of the indicator in the file, such as `PTRWM_EXP`. */
  indicator: string;
  /** Null if it is not published; `mark` then says why, if the file does. */
  value: number | null;
  mark: (typeof INDICATOR_MARKS)[number] | null;
  /** Number of pupils that were counted. */
  cohort: number | null;
  status: 'provisional' | 'revised' | 'final' | null;
};

/** How Ofsted judged: an overall grade with grades per area (to August 2024), grades per area only (to autumn 2025), or a report card (from November 2025). */
export const INSPECTION_FRAMEWORKS = ['overall-grade', 'area-grades', 'report-card'] as const;

export type InspectionFramework = (typeof INSPECTION_FRAMEWORKS)[number];

/** A graded inspection, one without grades that looks whether a school still is what it was, or a visit that monitors progress. */
export const INSPECTION_KINDS = ['graded', 'ungraded', 'monitoring'] as const;

export type InspectionKind = (typeof INSPECTION_KINDS)[number];

/** A category of concern: a school in one is in special measures, has serious weaknesses, or requires significant improvement. */
export const CONCERN_CATEGORIES = [
  'special-measures',
  'serious-weaknesses',
  'requires-significant-improvement',
  'notice-to-improve',
] as const;

export type ConcernCategory = (typeof CONCERN_CATEGORIES)[number];

/** 1 (outstanding) to 4 (inadequate), and the five points of a report card. One scale is never converted into the other. */
export const AREA_GRADES = [
  '1',
  '2',
  '3',
  '4',
  'exceptional',
  'strong-standard',
  'expected-standard',
  'needs-attention',
  'urgent-improvement',
] as const;

export type AreaGrade = (typeof AREA_GRADES)[number];

/** One inspection of a school. */
export type Inspection = {
  framework: InspectionFramework;
  kind: InspectionKind;
  /** Its first day. */
  inspectedOn: IsoDay | null;
  publishedOn: IsoDay | null;
  /** The school that was inspected: this one, or one that it replaced. Null if the file does not say. */
  belongsTo: Urn | null;
  /** From 1 (outstanding) to 4 (inadequate). Null under the later frameworks. */
  overallGrade: 1 | 2 | 3 | 4 | null;
  /** The grade of each area that was judged, such as `quality-of-education`. */
  areas: { area: string; grade: AreaGrade }[];
  safeguarding: 'met' | 'not-met' | null;
  category: ConcernCategory | null;
  /** What an inspection without grades or a monitoring visit found, in the words of the file. */
  outcome: string | null;
};

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
  /** An inspection, as the file of the inspectorate has it. A later one of the same kind for the same day corrects it. */
  InspectionRecorded: { inspection: Inspection; source: RegisterSource };
  /** The file of the inspectorate has the column of the overall grade, but no longer a grade of this school. */
  OverallGradeCleared: { source: RegisterSource };
  /** A conversion, merger, split or closure in which the school is named; the last event of each counts. */
  SuccessionNoted: SuccessionTerms & { successionId: string; stage: 'proposed' | 'confirmed' | 'withdrawn' };
  /** All links of the school, as the file has them. */
  LinksRecorded: { links: SchoolLink[]; source: RegisterSource };
  /** All groups of the school, as the file has them. */
  GroupsRecorded: { groups: SchoolGroup[]; source: RegisterSource };
  /** The indicators of a file that were not known, or known otherwise. */
  IndicatorsRecorded: { indicators: SchoolIndicator[]; source: RegisterSource };
};
