import type { AgendaItem, MeetingEvents } from '#domain/meeting.events';
import type { IsoDay } from '#kernel/time';
import { json, table, text, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';
import {
  listOpenTasks,
  when,
  type Open,
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
  /** Ids of the chair and the vice-chair on the day of the meeting. */
  chairs: json<string[]>(),
  /** Decisions that nobody has confirmed, in the order in which they were minuted, and whether the chair or vice-chair took part. */
  unconfirmed: json<{ decisionId: string; since: IsoDay; minutedBy: string; chaired: boolean }[]>(),
  /** Items without a decision. */
  items: json<Pick<AgendaItem, 'itemId' | 'kind' | 'subjectId' | 'schoolUrn'>[]>(),
});

type MeetingRow = RowOf<typeof meetings.columns>;

/** One task for all decisions of a meeting; not for somebody who minuted all of them. */
const listConfirmations = (unconfirmed: MeetingRow['unconfirmed']): Open[] => {
  const [first] = unconfirmed;
  if (first === undefined) return [];
  const { since, minutedBy } = first;
  return [{ since, notFor: unconfirmed.every((each) => each.minutedBy === minutedBy) ? minutedBy : null }];
};

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
  'confirm-decisions': {
    title: 'Confirm that the meeting decided what is minuted',
    path: 'meetings/{record}/confirmation',
    holders: { chair: 'boardId', 'vice-chair': 'boardId' },
    open: ({ unconfirmed }) => listConfirmations(unconfirmed),
  },
  'confirm-decisions-without-chair': {
    title: 'Confirm what is minuted, because neither chair nor vice-chair took part',
    path: 'meetings/{record}/confirmation',
    holders: { 'board-member': 'boardId' },
    open: ({ unconfirmed }) => listConfirmations(unconfirmed.filter(({ chaired }) => !chaired)),
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
      chairs: [],
      unconfirmed: [],
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
  MeetingOpened: [
    meeting.update((_, { day, data: { roll } }) => ({
      state: 'open',
      since: day,
      chairs: roll.filter(({ office }) => office !== 'member').map(({ personId }) => personId),
    })),
  ],
  DecisionMinuted: [
    meeting.update(({ items, chairs, unconfirmed }, { day: since, actor: minutedBy, data }) => {
      const { decisionId, decidedBy } = data;
      const chaired = decidedBy.some((personId) => chairs.includes(personId));
      return {
        items: items.filter(({ itemId }) => itemId !== data.itemId),
        unconfirmed: [...unconfirmed, { decisionId, since, minutedBy, chaired }],
      };
    }),
  ],
  DecisionsConfirmed: [
    meeting.update(({ unconfirmed }, { data }) => ({
      unconfirmed: unconfirmed.filter(({ decisionId }) => !data.decisionIds.includes(decisionId)),
    })),
  ],
  MeetingClosed: [meeting.update(() => ({ state: 'closed', items: [] }))],
};

export const PLANNING_RULES = { ...MEETING_RULES, ...ITEM_RULES };
