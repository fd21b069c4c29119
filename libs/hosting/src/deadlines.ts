import { contract } from '#domain/contract';
import { SCHOOL_CHANGES } from '#domain/contract-circumstances.events';
import { draft } from '#domain/draft';
import { request } from '#domain/request';
import type { Decider, NameOf, StreamTypes } from '#kernel/decider';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { DeadlineCommand, Deadline } from '#processing/deadline-scheduler';
import { listMissingNotes, listMissingRequestNotes, SOUGHT_CIRCUMSTANCES } from '#read-models/missing-notes';
import { listExpiredContracts } from '#read-models/contract-register';
import { listStaleDrafts } from '#read-models/request-drafts';
import { listExpiredOffers } from '#read-models/work-offers';
import { listOverdueGroupMeetings } from '#read-models/due-group-meetings';
import { listOverdueFollowUps } from '#read-models/due-follow-ups';
import { listOverdueReports, listOverdueReviews } from '#read-models/due-and-late';

/** The deadlines of this domain. The rules of the domain compare days themselves and do not depend on these commands. */
export const deadlinesFor = (readModels: ReadModels): readonly Deadline[] => [
  ...listContractDeadlines(readModels),
  {
    name: 'offer-expired',
    due: async (today) =>
      (await listExpiredOffers(readModels, today)).map(({ requestId, offerId, expiresOn: expiredOn }) =>
        toDeadlineCommand(request, 'NoteOfferExpired', requestId, { offerId, expiredOn }, expiredOn),
      ),
  },
  {
    name: 'draft-purged',
    due: async (today) =>
      (await listStaleDrafts(readModels, today)).map(({ draftId, keptUntil }) =>
        toDeadlineCommand(draft, 'PurgeDraft', draftId, { keptUntil }, keptUntil),
      ),
  },
  ...listCircumstanceDeadlines(readModels),
];

const listContractDeadlines = (readModels: ReadModels): readonly Deadline[] => [
  {
    name: 'review-overdue',
    due: async (today) =>
      (await listOverdueReviews(readModels, today)).map(({ contractId, wasDueOn }) =>
        toDeadlineCommand(contract, 'NoteOverdueReview', contractId, { wasDueOn }, wasDueOn),
      ),
  },
  {
    name: 'report-overdue',
    due: async (today) =>
      (await listOverdueReports(readModels, today)).map(({ contractId, wasDueOn }) =>
        toDeadlineCommand(contract, 'NoteOverdueReport', contractId, { wasDueOn }, wasDueOn),
      ),
  },
  {
    name: 'group-meeting-overdue',
    due: async (today) =>
      (await listOverdueGroupMeetings(readModels, today)).map(({ contractId, plannedOn }) =>
        toDeadlineCommand(contract, 'NoteOverdueGroupMeeting', contractId, { plannedOn }, plannedOn),
      ),
  },
  {
    name: 'follow-up-overdue',
    due: async (today) =>
      (await listOverdueFollowUps(readModels, today)).map(({ contractId, wasDueOn }) =>
        toDeadlineCommand(contract, 'NoteOverdueFollowUp', contractId, { wasDueOn }, wasDueOn),
      ),
  },
  {
    name: 'contract-lapsed',
    due: async (today) =>
      (await listExpiredContracts(readModels, today)).map(({ contractId, lastDay }) =>
        toDeadlineCommand(contract, 'LapseContract', contractId, {}, lastDay),
      ),
  },
];

/** What has become known about a school or a leader is noted on the contracts and requests that it concerns. */
const listCircumstanceDeadlines = (readModels: ReadModels): readonly Deadline[] => [
  ...SOUGHT_CIRCUMSTANCES.map((kind): Deadline => ({
    name: kind,
    due: async (today) =>
      (await listMissingNotes(readModels, kind, today)).map(({ contractId, since, sourceId }) =>
        toDeadlineCommand(contract, 'NoteCircumstance', contractId, { kind, since, sourceId }, since),
      ),
  })),
  ...SCHOOL_CHANGES.map((kind): Deadline => ({
    name: `request-${kind}`,
    due: async (today) =>
      (await listMissingRequestNotes(readModels, kind, today)).map(({ requestId, since, sourceId }) =>
        toDeadlineCommand(request, 'NoteSchoolChange', requestId, { kind, since, sourceId }, since),
      ),
  })),
];

const toDeadlineCommand = <T extends StreamTypes, Name extends NameOf<T['commands']>>(
  decider: Decider<T>,
  command: Name,
  id: string,
  data: T['commands'][Name] & object,
  day: IsoDay,
): DeadlineCommand => ({ decider, command, id, data, day });
