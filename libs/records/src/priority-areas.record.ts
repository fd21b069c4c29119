import { priorityAreas, type PriorityAreas, type PriorityAreasStream } from '#domain/priority-areas';
import { ADMINISTRATION, ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD, type Withheld } from '#records/visibility';

/** A set of priority areas as people read it. */
export type PriorityAreasDocument = Omit<PriorityAreas, 'districts'> & {
  readonly districts: readonly string[] | Withheld;
  /** Why the set was corrected last; null if it never was. */
  readonly reason: string | null;
};

/** What people read of a set of priority areas, and who reads it: all is public but the reasons of corrections, which can name people. */
export const priorityAreasKind: RecordKind<PriorityAreasStream, PriorityAreasDocument> = {
  decider: priorityAreas,
  visibility: {
    PriorityAreasNamed: { readers: ALL, districts: ALL },
    PriorityAreasCorrected: { readers: ALL, districts: ALL, reason: ADMINISTRATION },
  },
  projection: {
    PriorityAreasNamed: { create: (named) => ({ ...named, reason: null }) },
    PriorityAreasCorrected: (_, { name, districts, from, to, reason }) => ({
      name: name.new,
      districts: districts === WITHHELD ? WITHHELD : districts.new,
      from: from.new,
      to: to.new,
      reason,
    }),
  },
};
