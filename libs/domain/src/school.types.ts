import type { StatedEntry } from '#domain/register-entry';
import type { SourcedIndicator, StatedIndicators } from '#domain/school-indicators';
import type { SourcedInspection, StatedInspections } from '#domain/school-inspections';
import type { Recorded, StatedGroups, StatedLinks } from '#domain/school-links';
import type { NotedSuccession } from '#domain/school-successions';
import type {
  ClassificationSource,
  RegisterEntry,
  RegisterSource,
  SchoolEvents,
  SchoolGroup,
  SchoolLink,
} from '#domain/school.events';
import type { Governance, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** Whose law governs the school, whom a formal step must consult, and the source of that information. */
export interface Classification {
  readonly governance: Governance;
  readonly consultees: readonly Personal[];
  readonly source: ClassificationSource;
}

export type School = {
  readonly urn: Urn;
  readonly entry: RegisterEntry;
  /** The file that said last what differed. */
  readonly source: RegisterSource;
  /** The last governance from the register, even if a person classified the school later. */
  readonly registerGovernance: Governance | null;
  /** Null until the governance of the school is known from a source. */
  readonly classification: Classification | null;
  /** How often a person recorded the list of consultees; 0 while it is unknown. The number of a consultee is its place in the last list. */
  readonly consulteeLists: number;
  /** In the order of recording. A later inspection of the same kind for the same day corrects an earlier one. */
  readonly inspections: readonly SourcedInspection[];
  /** Conversions, mergers, splits and closures in which the school is named. */
  readonly successions: readonly NotedSuccession[];
  /** Null before the first file of links that names the school. */
  readonly links: Recorded<SchoolLink> | null;
  readonly groups: Recorded<SchoolGroup> | null;
  /** The latest of each indicator and academic year. */
  readonly indicators: readonly SourcedIndicator[];
};

export type SchoolCommands = {
  /**
   * One row of an official file. Opens the stream, or records what differs. A field that is null is cleared; one that is missing keeps its value. A file
   * that is older than the last one changes nothing.
   */
  RecordRegisterEntry: {
    urn: Urn;
    entry: StatedEntry;
    governance: Governance | null;
    source: RegisterSource;
    /** The file is older than another one that said the same of this school or nothing, so that it may only add schools. */
    onlyNew?: true;
  };
  /** One row of a file of the inspectorate. */
  RecordInspections: StatedInspections;
  /** All rows about the school in a file of links. */
  RecordLinks: StatedLinks;
  /** All rows about the school in a file of groups. */
  RecordGroups: StatedGroups;
  /** All rows about the school in a file of indicators. */
  RecordIndicators: StatedIndicators;
  /** A person classifies the school and names the document that says so. */
  ClassifySchool: { governance: Governance; consultees: Personal[]; source: Personal };
  /** Puts right what a person said. `consultees` and `source`: null if they stay as they are. */
  CorrectClassification: {
    governance: Governance;
    consultees: Personal[] | null;
    source: Personal | null;
    reason: Personal;
  };
  /** Sent by a reaction when something becomes of a succession in which the school is named. */
  NoteSuccession: SchoolEvents['SuccessionNoted'];
};

export type SchoolStream = {
  state: School;
  commands: SchoolCommands;
  events: SchoolEvents;
  replies: { NoteSuccession: 'SuccessionNoted' };
};
