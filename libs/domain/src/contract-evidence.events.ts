import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What somebody said or wrote, word by word, and who it was: a person, an office or a publication. */
export type Quotation = { words: Personal; source: Personal };

/** Commands about evidence. A text that is null does not change. */
export type ContractEvidenceCommands = {
  /** `aimIds`: the aims that it is about; empty if it is about the contract as a whole. */
  RecordEvidence: {
    evidenceId: string;
    kind: Code;
    aimIds: string[];
    seenOn: IsoDay;
    description: Personal;
    source: Personal;
    quotations: Quotation[];
  };
  CorrectEvidence: {
    evidenceId: string;
    kind: Code;
    aimIds: string[];
    seenOn: IsoDay;
    description: Personal | null;
    source: Personal | null;
    quotations: Quotation[] | null;
    reason: Personal;
  };
  VoidEvidence: { evidenceId: string; reason: Personal };
};

/** What was seen of the work and its effect. The named assessor judges the aims, with or without it. */
export type ContractEvidenceEvents = {
  /** Evidence was seen or read. */
  EvidenceRecorded: ContractEvidenceCommands['RecordEvidence'];
  /** The record of evidence was wrong. Texts and quotations are null if they stay. */
  EvidenceCorrected: {
    evidenceId: string;
    kind: { old: Code; new: Code };
    aimIds: { old: string[]; new: string[] };
    seenOn: { old: IsoDay; new: IsoDay };
    description: Personal | null;
    source: Personal | null;
    quotations: Quotation[] | null;
    reason: Personal;
  };
  /** The evidence was recorded by mistake. */
  EvidenceVoided: { evidenceId: string; reason: Personal };
};
