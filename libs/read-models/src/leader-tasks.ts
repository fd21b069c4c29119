import type { LeaderEvents } from '#domain/leader.events';
import type { IsoDay } from '#kernel/time';
import { json, table, text, type RowOf } from '#processing/view';
import type { ReadModels } from '#processing/read-models';
import { employerColumns, RELEASES, toEmployerColumns } from '#read-models/employers-of-leaders';
import { rowPerStream } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';
import { listOpenTasks, type TaskChanges, type TaskRules, type TaskRow } from '#read-models/task-rules';

export const leaders = table(
  'task_leaders',
  'leaderId',
  {
    leaderId: text(),
    ...employerColumns,
    /** Offers that the employer has not answered. */
    offers: json<{ offerId: string; from: IsoDay; since: IsoDay }[]>(),
  },
  [
    { of: ['homeSchoolUrn'], by: ['leaderId'] },
    { of: ['employerAreaCode'], by: ['leaderId'] },
  ],
);

type LeaderRow = RowOf<typeof leaders.columns>;

export const LEADER_RULES = {
  'release-days': {
    title: 'Release half-days of the offer, or say that none are released',
    path: 'leaders/{record}/offers/{part}/release',
    holders: RELEASES,
    open: ({ offers }) => offers.map(({ offerId, from, since }) => ({ since, due: from, part: offerId })),
  },
} as const satisfies TaskRules<LeaderRow, string>;

export const listLeaderTasks = (row: LeaderRow): TaskRow[] =>
  listOpenTasks(LEADER_RULES, row, {
    category: 'leader',
    recordId: row.leaderId,
    reference: null,
    boardId: null,
    schoolUrn: row.homeSchoolUrn,
    leaderId: row.leaderId,
    caseKind: null,
    caseId: null,
  });

const leader = rowPerStream(leaders);

export const leaderTaskChanges: TaskChanges<LeaderEvents> = {
  LeaderDesignated: [
    leader.insert(({ id, data }) => ({ leaderId: id, ...toEmployerColumns({ ...data, leaderId: id }), offers: [] })),
  ],
  DesignationRenewed: [leader.update((_, { id, data }) => toEmployerColumns({ ...data, leaderId: id }))],
  DaysOffered: [
    leader.update(({ offers }, { day, data: { offerId, from } }) => ({
      offers: [...offers, { offerId, from, since: day }],
    })),
  ],
  OfferCorrected: [
    leader.update(({ offers }, { data: { offerId, from } }) => ({
      offers: offers.map((offer) => (offer.offerId === offerId ? { ...offer, from: from.new } : offer)),
    })),
  ],
  DaysReleasedByHome: [
    leader.update(({ offers }, { data }) => ({ offers: offers.filter(({ offerId }) => offerId !== data.offerId) })),
  ],
};

/** Ids of the leaders whose home school is one of these, and of those whom this council employs, whether or not they are designated today. */
export const listLeadersOfOrganisation = async (
  readModels: ReadModels,
  schools: readonly string[],
  areaCode: string | null,
): Promise<string[]> => {
  const atSchools = await rowsByValues(readModels, leaders, 'homeSchoolUrn', schools);
  const ofCouncil = areaCode === null ? [] : await rowsByValues(readModels, leaders, 'employerAreaCode', [areaCode]);
  return [...atSchools, ...ofCouncil].map(({ leaderId }) => leaderId);
};
