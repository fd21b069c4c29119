import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isBoardRole } from '#api/access/role-kinds';
import { RoleAssignments } from '#api/access/role-assignments';
import { GetOwnMonitoring } from '#api/contracts/own-monitoring.queries';
import { GetBoardMeetings } from '#api/boards/boards.queries';
import { toSequence, type CalendarFileEntry } from '#api/calendars/calendar-file';
import { readEveryPage } from '#api/calendars/every-page';
import { MAX_LIMIT } from '#api/lists/list-query';
import { TaskReader } from '#api/tasks/task-reader';
import { GetTasks } from '#api/tasks/tasks.queries';
import { board } from '#domain/board';
import { meeting } from '#domain/meeting';
import type { VisitPlace } from '#domain/contract-visits.events';
import { StreamReader } from '#execution/stream-reader';
import { addDays, type IsoDay } from '#kernel/time';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { MeetingRow } from '#read-models/board-lists';
import type { OwnMonitoring } from '#read-models/monitoring-groups';
import type { Task } from '#read-models/my-tasks';
import { toTaskName } from '#read-models/task-rules';

/** How long a meeting stays in the file after its day. */
const DAYS_SHOWN = 366;

/** The tasks that have a day of their own, and what an entry says of them. */
const ENTRY_OF_TASK = {
  'record-visit': 'Planned visit',
  'record-review': 'Review of a contract is due',
  'record-group-meeting': 'Meeting of a monitoring group',
} as const;

const isEntry = (kind: string): kind is keyof typeof ENTRY_OF_TASK => kind in ENTRY_OF_TASK;

const PLACE_OF_VISIT: Readonly<Record<VisitPlace, string>> = {
  'supported-school': 'at the supported school',
  provider: 'of the supported school to the provider',
  elsewhere: 'elsewhere',
  online: 'online',
};

/** Reads the entries of calendar files: only what the reader may see in lists, and no text in which people can be named. */
@Injectable()
export class CalendarFilesReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly queries: QueryBus,
    private readonly roles: RoleAssignments,
    private readonly tasks: TaskReader,
  ) {}

  /** The meetings of a board, cancelled ones included. Throws `UnknownStream`. */
  async listMeetings(boardId: string, today: IsoDay): Promise<CalendarFileEntry[]> {
    const { state } = await this.streams.load(board, boardId);
    const rows = await this.readMeetings(boardId, today);
    return Promise.all(rows.map((row) => this.toMeetingEntry(row, state.name)));
  }

  /** The meetings of the boards of the caller, and the visits and reviews that wait for them. */
  async listOwn(options: CommandOptions): Promise<CalendarFileEntry[]> {
    const { actor, today } = options.context;
    const active = await this.roles.forPerson(actor, today);
    const boards = active.flatMap(({ role, scope }) => (isBoardRole(role) && scope.kind === 'board' ? [scope.id] : []));
    const meetings = await Promise.all([...new Set(boards)].map((id) => this.listMeetings(id, today)));
    return [...meetings.flat(), ...(await this.listTasks(options)), ...(await this.listGroupMeetings(options))];
  }

  /** The planned meetings of the monitoring groups in which the caller is a member. */
  private async listGroupMeetings({
    context: { actor: personId, today },
  }: CommandOptions): Promise<CalendarFileEntry[]> {
    const sort = { by: 'reference', descending: false } as const;
    const rows = await readEveryPage<OwnMonitoring>(
      (after) =>
        this.queries.execute(
          new GetOwnMonitoring({ personId, today, page: { where: {}, sort, after, limit: MAX_LIMIT } }),
        ),
      ({ reference, membershipKey }) => ({ value: reference, key: membershipKey }),
    );
    return rows.flatMap(({ contractId, reference, plannedOn }) =>
      plannedOn.map((on) => ({
        uid: `group-meeting-${contractId}-${on}`,
        sequence: 0,
        on,
        summary: `Meeting of a monitoring group (${reference})`,
        description: `/v1/contracts/${contractId}`,
        cancelled: false,
      })),
    );
  }

  private async readMeetings(boardId: string, today: IsoDay): Promise<MeetingRow[]> {
    const first = addDays(today, -DAYS_SHOWN);
    const sort = { by: 'on', descending: true } as const;
    const rows = await readEveryPage<MeetingRow>(
      (after) =>
        this.queries.execute(
          new GetBoardMeetings({ boardId, today, page: { where: {}, sort, after, limit: MAX_LIMIT } }),
        ),
      ({ on, meetingId }) => (on < first ? null : { value: on, key: meetingId }),
    );
    return rows.filter(({ on }) => first <= on);
  }

  private async toMeetingEntry({ meetingId, on, state }: MeetingRow, name: string): Promise<CalendarFileEntry> {
    const cancelled = state === 'cancelled';
    const { moves } = (await this.streams.load(meeting, meetingId)).state;
    return {
      uid: `meeting-${meetingId}`,
      sequence: moves + (cancelled ? 1 : 0),
      on,
      summary: `Meeting of ${name}`,
      description: `/v1/meetings/${meetingId}`,
      cancelled,
    };
  }

  private async listTasks(options: CommandOptions): Promise<CalendarFileEntry[]> {
    const { actor: personId, today } = options.context;
    const holders = await this.tasks.listHolders(options);
    const redact = this.tasks.redaction(options);
    const found = await Promise.all(
      Object.keys(ENTRY_OF_TASK).map(async (kind) => {
        // A visit can be recorded from its day on, and is planned long before.
        const until = addDays(today, DAYS_SHOWN);
        const sort = { by: 'due', descending: false } as const;
        const rows = await readEveryPage<Task>(
          (after) => {
            const page = { where: { kind }, sort, after, limit: MAX_LIMIT };
            return this.queries.execute(new GetTasks({ holders, personId, today: until, page }));
          },
          // Tasks without a day come last, and have no entry.
          ({ due, taskId }) => (due === null ? null : { value: due, key: taskId }),
        );
        return redact(rows);
      }),
    );
    return found.flat().flatMap(toTaskEntry);
  }
}

const toTaskEntry = ({ taskId, kind, reference, since, due, place, category, recordId }: Task): CalendarFileEntry[] => {
  if (due === null || !isEntry(kind)) return [];
  // Each review and each meeting of a group is another entry, and a visit that is planned again is another visit.
  const uid = `${toTaskName(taskId)}/${kind === 'record-visit' ? '' : due}`.replaceAll('/', '-');
  return [
    {
      uid,
      sequence: toSequence(since),
      on: due,
      summary: `${ENTRY_OF_TASK[kind]}${place === null ? '' : ` ${PLACE_OF_VISIT[place]}`}${reference === null ? '' : ` (${reference})`}`,
      description: `/v1/${category}s/${recordId}`,
      cancelled: false,
    },
  ];
};
