import type { SuccessionEvents, SuccessionTerms } from '#domain/succession.events';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { json, table, text, type RowOf } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';
import { listOpenTasks, when, type TaskChanges, type TaskRow, type TaskRules } from '#read-models/task-rules';

/** One row for each school that a succession names. */
export const successions = table('task_successions', 'successionKey', {
  successionKey: text(),
  successionId: text(),
  schoolUrn: text(),
  /** Whether the school, and whoever is responsible for it, still has to confirm. */
  awaitsSchool: json<boolean>(),
  awaitsBody: json<boolean>(),
  since: text<IsoDay>(),
});

type SuccessionRow = RowOf<typeof successions.columns>;

export const SUCCESSION_RULES = {
  'confirm-succession': {
    title: 'Confirm the conversion, merger, split or closure for the school',
    path: 'schools/{schoolUrn}/successions/{record}/confirmation',
    holders: { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' },
    open: ({ awaitsSchool, since, schoolUrn: part }) => when(awaitsSchool, { since, part }),
  },
  'confirm-succession-for-responsible-body': {
    title: 'Confirm the conversion, merger, split or closure for the responsible body',
    path: 'schools/{schoolUrn}/successions/{record}/responsible-body-confirmation',
    holders: { 'responsible-body': 'schoolUrn' },
    open: ({ awaitsBody, since, schoolUrn: part }) => when(awaitsBody, { since, part }),
  },
} as const satisfies TaskRules<SuccessionRow, string>;

export const listSuccessionTasks = (row: SuccessionRow): TaskRow[] =>
  listOpenTasks(SUCCESSION_RULES, row, {
    category: 'succession',
    recordId: row.successionId,
    reference: null,
    boardId: null,
    schoolUrn: row.schoolUrn,
    caseKind: null,
    caseId: null,
  });

const succession = rowsByKey(successions);

const toKey = (id: string, urn: Urn): string => `${id} ${urn}`;

const listSchools = ({ predecessors, successors }: Pick<SuccessionTerms, 'predecessors' | 'successors'>): Urn[] => [
  ...new Set([...predecessors, ...successors]),
];

/** Nobody can confirm while the school that follows is not known. */
const createRow = (id: string, since: IsoDay, terms: SuccessionTerms, key: string): SuccessionRow => {
  const schoolUrn = key.slice(id.length + 1);
  const { kind, predecessors, successors } = terms;
  const isComplete = kind === 'closure' || successors.length > 0;
  return {
    ...{ successionKey: key, successionId: id, schoolUrn, since },
    awaitsSchool: isComplete && predecessors.includes(schoolUrn),
    awaitsBody: isComplete && (kind === 'closure' ? predecessors : successors).includes(schoolUrn),
  };
};

export const successionTaskChanges: TaskChanges<SuccessionEvents> = {
  SuccessionProposed: [
    succession.put(
      ({ id, data }) => listSchools(data).map((urn) => toKey(id, urn)),
      ({ id, day, data }, _, key) => createRow(id, day, data, key),
    ),
  ],
  // A school that the correction leaves out has nothing to confirm.
  SuccessionCorrected: [
    succession.put(
      ({ id, data: { predecessors, successors } }) =>
        listSchools({
          predecessors: [...predecessors.old, ...predecessors.new],
          successors: [...successors.old, ...successors.new],
        }).map((urn) => toKey(id, urn)),
      ({ id, day, data: { kind, predecessors, successors, on } }, _, key) =>
        createRow(
          id,
          day,
          { kind: kind.new, predecessors: predecessors.new, successors: successors.new, on: on.new },
          key,
        ),
    ),
  ],
  SuccessionPartyConfirmed: [
    succession.update(
      ({ id, data }) => toKey(id, data.schoolUrn),
      (_, { data: { party } }) => (party === 'school' ? { awaitsSchool: false } : { awaitsBody: false }),
    ),
  ],
  SuccessionWithdrawn: [
    succession.update(
      ({ id, data }) => listSchools(data).map((urn) => toKey(id, urn)),
      () => ({ awaitsSchool: false, awaitsBody: false }),
    ),
  ],
};
