import type { Personal } from '#kernel/personal';

/** All texts under the key of a person. */
export type ErasedPerson = { kind: 'person'; personId: string };

/**
 * One text: the event of a record that holds it, by its number among all events and by its id, and its path in the data of the event, such as
 * `ratings.0.evidence`. The id is null in receipts that were recorded without it.
 */
export type ErasedText = {
  kind: 'text';
  category: string;
  recordId: string;
  revision: number;
  eventId: string | null;
  field: string;
};

/** What was erased. Never the text itself. */
export type Erased = ErasedPerson | ErasedText;

export type ErasureEvents = {
  /** The key of these texts was destroyed, so that nobody can read them again. */
  ErasureRecorded: { erased: Erased; reason: Personal };
};
