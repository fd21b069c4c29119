import { school } from '#domain/school';
import type { SchoolEvents } from '#domain/school.events';
import type { SuccessionEvents, SuccessionTerms } from '#domain/succession.events';
import type { Urn } from '#domain/vocabulary';
import { reaction, send, type OutgoingCommand } from '#kernel/reaction';

type Stage = SchoolEvents['SuccessionNoted']['stage'];

const listSchools = ({ predecessors, successors }: Pick<SuccessionTerms, 'predecessors' | 'successors'>): Urn[] => [
  ...new Set([...predecessors, ...successors]),
];

const tell = (urns: readonly Urn[], successionId: string, stage: Stage, terms: SuccessionTerms): OutgoingCommand[] => {
  const { kind, predecessors, successors, on } = terms;
  return urns.map((urn) =>
    send(school, 'NoteSuccession', urn, { successionId, stage, kind, predecessors, successors, on }),
  );
};

/** Notes each step of a succession on the streams of the schools that it names. A school that a correction leaves out gets a note that the succession no longer concerns it. */
export const successions = reaction<SuccessionEvents>(
  'successions',
  'beginning',
  {
    SuccessionProposed: ({ id, data }) => tell(listSchools(data), id, 'proposed', data),
    SuccessionConfirmed: ({ id, data }) => tell(listSchools(data), id, 'confirmed', data),
    SuccessionWithdrawn: ({ id, data }) => tell(listSchools(data), id, 'withdrawn', data),
    SuccessionCorrected: ({ id, data: { kind, predecessors, successors, on } }) => {
      const old = { predecessors: predecessors.old, successors: successors.old, kind: kind.old, on: on.old };
      const terms = { predecessors: predecessors.new, successors: successors.new, kind: kind.new, on: on.new };
      const named = listSchools(terms);
      const leftOut = listSchools(old).filter((urn) => !named.includes(urn));
      return [...tell(named, id, 'proposed', terms), ...tell(leftOut, id, 'withdrawn', old)];
    },
  },
  { extends: [school] },
);
