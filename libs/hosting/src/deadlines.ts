import { contract } from '#domain/contract';
import type { Decider, NameOf, StreamTypes } from '#kernel/decider';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { DueCommand, Duty } from '#processing/deadline-scheduler';
import { expiredContracts } from '#read-models/contract-register';
import { overdueReports, overdueReviews } from '#read-models/due-and-late';

/** What the clock says when a day has passed. Rules compare with the day themselves, whether it has spoken or not. */
export const dutiesOver = (readModels: ReadModels): readonly Duty[] => [
  {
    name: 'review-overdue',
    due: async (today) =>
      (await overdueReviews(readModels, today)).map(({ contractId, wasDueOn }) =>
        due(contract, 'NoteOverdueReview', contractId, { wasDueOn }, wasDueOn),
      ),
  },
  {
    name: 'report-overdue',
    due: async (today) =>
      (await overdueReports(readModels, today)).map(({ contractId, wasDueOn }) =>
        due(contract, 'NoteOverdueReport', contractId, { wasDueOn }, wasDueOn),
      ),
  },
  {
    name: 'contract-lapsed',
    due: async (today) =>
      (await expiredContracts(readModels, today)).map(({ contractId, lastDay }) =>
        due(contract, 'LapseContract', contractId, {}, lastDay),
      ),
  },
];

const due = <T extends StreamTypes, Name extends NameOf<T['commands']>>(
  decider: Decider<T>,
  command: Name,
  id: string,
  data: T['commands'][Name] & object,
  day: IsoDay,
): DueCommand => ({ decider, command, id, data, day });
