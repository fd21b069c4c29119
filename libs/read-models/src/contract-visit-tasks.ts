import type { ContractVisitCorrectionEvents } from '#domain/contract-visit-corrections.events';
import type { ContractVisitEvents } from '#domain/contract-visits.events';
import { contracts, type ContractRow, type TaskVisit } from '#read-models/contract-task-rows';
import { rowPerStream } from '#read-models/row-per-stream';
import type { TaskChanges } from '#read-models/task-rules';

const contract = rowPerStream(contracts);

/** Changes what is known of one visit. */
const changeVisit = ({ visits }: ContractRow, visitId: string, change: Partial<TaskVisit>): Partial<ContractRow> => ({
  visits: visits.map((visit) => (visit.visitId === visitId ? { ...visit, ...change } : visit)),
});

/** The changes from the events of visits. */
export const visitTaskChanges: TaskChanges<
  ContractVisitEvents & Omit<ContractVisitCorrectionEvents, 'MissedVisitCorrected'>
> = {
  VisitPlanned: [
    contract.update(({ visits }, { day, data: { visitId, on, place } }) => ({
      visits: [...visits, { visitId, on, place, since: day, status: 'planned' }],
    })),
  ],
  VisitHeld: [
    contract.update((row, { day, data: { visitId, heldOn } }) =>
      changeVisit(row, visitId, { on: heldOn, since: day, status: 'held' }),
    ),
  ],
  VisitMissed: [contract.update((row, { data }) => changeVisit(row, data.visitId, { status: 'settled' }))],
  VisitCountersigned: [contract.update((row, { data }) => changeVisit(row, data.visitId, { status: 'settled' }))],
  VisitReplanned: [
    contract.update((row, { data }) => changeVisit(row, data.visitId, { on: data.on.new, place: data.place.new })),
  ],
  VisitCancelled: [contract.update((row, { data }) => changeVisit(row, data.visitId, { status: 'settled' }))],
  VisitRecordVoided: [
    contract.update((row, { day, data }) => changeVisit(row, data.visitId, { since: day, status: 'planned' })),
  ],
  VisitCorrected: [
    contract.update((row, { day, data: { visitId, heldOn, countersignatureVoided } }) =>
      changeVisit(row, visitId, {
        on: heldOn.new,
        ...(countersignatureVoided ? { since: day, status: 'held' as const } : {}),
      }),
    ),
  ],
  CountersignatureVoided: [
    contract.update((row, { day, data }) => changeVisit(row, data.visitId, { since: day, status: 'held' })),
  ],
};
