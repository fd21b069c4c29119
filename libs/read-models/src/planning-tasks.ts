import type { LeaderEvents } from '#domain/leader.events';
import type { AgendaItem, MeetingEvents } from '#domain/meeting.events';
import type { IsoDay } from '#kernel/time';
import { json, table, text, type RowOf } from '#processing/view';
import type { ReadModels } from '#processing/read-models';
import { employerColumns, RELEASES, toEmployerColumns } from '#read-models/employers-of-leaders';
import { rowPerStream } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';
import {
  listOpenTasks,
  when,
  type TaskChanges,
  type TaskRules,
  type TaskSubject,
  type TaskCase,
  type TaskRow,
} from '#read-models/task-rules';

export const meetings = table('task_meetings', 'meetingId', {
  meetingId: text(),
  boardId: text(),
  on: text<IsoDay>(),
  state: text<'scheduled' | 'open' | 'closed'>(),
  since: text<IsoDay>(),
  /** Items without a decision. */
  items: json<Pick<AgendaItem, 'itemId' | 'kind' | 'subjectId' | 'schoolUrn'>[]>(),
});

type MeetingRow = RowOf<typeof meetings.columns>;

const MEETING_RULES = {
  'open-meeting': {
    title: 'Open the meeting',
    path: 'meetings/{record}/opening',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: ({ state, on, since }) => when(state === 'scheduled', { since, due: on, possibleFrom: on }),
  },
  'close-meeting': {
    title: 'Close the meeting',
    path: 'meetings/{record}/closing',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: ({ state, on, since }) => when(state === 'open', { since, due: on }),
  },
} as const satisfies TaskRules<MeetingRow, string>;

type ItemRow = MeetingRow & MeetingRow['items'][number];

const ITEM_RULES = {
  'minute-decision': {
    title: 'Minute the decision on the item',
    path: 'meetings/{record}/decisions',
    holders: { clerk: 'boardId' },
    open: ({ state, on, since, itemId }) => when(state === 'open', { since, due: on, part: itemId }),
  },
} as const satisfies TaskRules<ItemRow, string>;

const SUBJECT_KINDS: Readonly<Record<AgendaItem['kind'], TaskCase | null>> = {
  request: 'request',
  review: 'contract',
  escalation: 'escalation',
  ratification: 'decision',
  minutes: null,
  other: null,
};

export const listMeetingTasks = (row: MeetingRow): TaskRow[] => {
  const subject: TaskSubject = {
    category: 'meeting',
    recordId: row.meetingId,
    reference: null,
    boardId: row.boardId,
    schoolUrn: null,
    caseKind: null,
    caseId: null,
  };
  const items = row.items.flatMap((item) => {
    const caseKind = item.subjectId === null ? null : SUBJECT_KINDS[item.kind];
    const of = { ...subject, schoolUrn: item.schoolUrn, caseKind, caseId: caseKind === null ? null : item.subjectId };
    return listOpenTasks(ITEM_RULES, { ...row, ...item }, of);
  });
  return [...listOpenTasks(MEETING_RULES, row, subject), ...items];
};

const meeting = rowPerStream(meetings);

export const meetingTaskChanges: TaskChanges<MeetingEvents> = {
  MeetingScheduled: [
    meeting.insert(({ id, day, data: { boardId, on } }) => ({
      meetingId: id,
      boardId,
      on,
      state: 'scheduled',
      since: day,
      items: [],
    })),
  ],
  AgendaItemAdded: [
    meeting.update(({ items }, { data: { itemId, kind, subjectId, schoolUrn } }) => ({
      items: [...items, { itemId, kind, subjectId, schoolUrn }],
    })),
  ],
  AgendaItemRemoved: [
    meeting.update(({ items }, { data }) => ({ items: items.filter(({ itemId }) => itemId !== data.itemId) })),
  ],
  MeetingMoved: [meeting.update((_, { day, data }) => ({ on: data.on, since: day }))],
  MeetingCancelled: [meeting.update(() => ({ state: 'closed', items: [] }))],
  MeetingOpened: [meeting.update((_, { day }) => ({ state: 'open', since: day }))],
  DecisionMinuted: [
    meeting.update(({ items }, { data }) => ({ items: items.filter(({ itemId }) => itemId !== data.itemId) })),
  ],
  MeetingClosed: [meeting.update(() => ({ state: 'closed', items: [] }))],
};

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

const LEADER_RULES = {
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

export const PLANNING_RULES = { ...MEETING_RULES, ...ITEM_RULES, ...LEADER_RULES };
