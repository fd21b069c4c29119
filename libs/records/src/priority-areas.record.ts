import { priorityAreas, type PriorityAreas, type PriorityAreasStream } from '#domain/priority-areas';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD, type Withheld } from '#records/visibility';

/** A set of priority areas as people read it. */
export type PriorityAreasDocument = Omit<PriorityAreas, 'districts'> & {
  readonly districts: readonly string[] | Withheld;
};

/** What people read of a set of priority areas, and who reads it: everything is public. */
export const priorityAreasKind: RecordKind<PriorityAreasStream, PriorityAreasDocument> = {
  decider: priorityAreas,
  visibility: {
    PriorityAreasNamed: { readers: ALL, districts: ALL },
    PriorityAreasCorrected: { readers: ALL, districts: ALL, reason: ALL },
  },
  projection: {
    PriorityAreasNamed: { create: (named) => named },
    PriorityAreasCorrected: (_, { name, districts, from, to }) => ({
      name: name.new,
      districts: districts === WITHHELD ? WITHHELD : districts.new,
      from: from.new,
      to: to.new,
    }),
  },
};
