import type { Personal } from '#kernel/personal';

/** All texts under the key of a person. */
export type ErasedPerson = { kind: 'person'; personId: string };

/** One text: the event of a record that holds it, and its path in the data of the event, such as `ratings.0.evidence`. */
export type ErasedText = { kind: 'text'; category: string; recordId: string; revision: number; field: string };

/** What was erased. Never the text itself. */
export type Erased = ErasedPerson | ErasedText;

export type ErasureEvents = {
  /** The key of these texts was destroyed, so that nobody can read them again. */
  ErasureRecorded: { erased: Erased; reason: Personal };
};
