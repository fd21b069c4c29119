import type { ReferenceKind } from '#domain/vocabulary';

export type ReferenceEvents = {
  /** A record of a board takes this reference for itself, before the record is recorded. The id of the stream follows from board, kind and reference. */
  ReferenceClaimed: { boardId: string; kind: ReferenceKind; reference: string; recordId: string };
  /** The record that claimed the reference was refused, or is a decision from paper that no longer applies, so that others can have it. */
  ReferenceReleased: { recordId: string };
  /** Another record takes the released reference. */
  ReleasedReferenceClaimed: { reference: string; recordId: string };
};
