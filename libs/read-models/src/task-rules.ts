import type { VisitPlace } from '#domain/contract-visits.events';
import type { Role } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { view } from '#processing/view';

/** The kinds of record that conflicts of interest concern. */
export type TaskCase = 'request' | 'decision' | 'contract' | 'escalation';

/** One row for each open task and each role that can do it. */
export interface TaskRow {
  readonly taskKey: string;
  readonly holder: string;
  readonly role: Role;
  readonly kind: string;
  readonly title: string;
  readonly category: string;
  readonly recordId: string;
  readonly reference: string | null;
  readonly boardId: string | null;
  readonly schoolUrn: string | null;
  /** The leader whose work or days the task is about; null if it is about no leader. */
  readonly leaderId: string | null;
  readonly since: IsoDay;
  /** The due day, or the last of all days. */
  readonly dueOrder: IsoDay;
  readonly possibleFrom: IsoDay;
  readonly method: 'POST';
  readonly path: string;
  /** Where the visit that is to be recorded takes place; null for other tasks. */
  readonly place: VisitPlace | null;
  readonly caseKind: TaskCase | null;
  readonly caseId: string | null;
  /** Ids of the persons who have the role and cannot do the task, because they proposed what waits for approval, as `toNotFor` writes them; null for nobody. */
  readonly notFor: string | null;
}

/** Later than any due day: tasks without one come last. */
export const NO_DUE_DAY: IsoDay = '9999-12-31';

/** Tasks that can be done at once. */
const FROM_THE_START: IsoDay = '0001-01-01';

/** The due day of a row; null if it has none. */
export const toDueDay = ({ dueOrder }: Pick<TaskRow, 'dueOrder'>): IsoDay | null =>
  dueOrder === NO_DUE_DAY ? null : dueOrder;

/** Who can do a task. */
export interface TaskHolder {
  readonly role: Role;
  /** The value of the column `holder`. */
  readonly holder: string;
}

/** Those with a role for this scope. */
export const toTaskHolder = (role: Role, scopeId: string): TaskHolder => ({ role, holder: `${role}/${scopeId}` });

/** Roles that bid if a leader of theirs can help: the leader, or who signs for the school, the trust or the council that the leader works for. */
export const BIDDING_ROLES = [
  'system-leader',
  'school-head',
  'chair-of-governors',
  'responsible-body',
  'la-officer',
] as const satisfies readonly Role[];

export type BiddingRole = (typeof BIDDING_ROLES)[number];

/** Those with this role who have, or are, a leader who can help in a need area, in the areas of a board. */
export const toBidder = (role: BiddingRole, boardId: string, needArea: string): TaskHolder => ({
  role,
  holder: `bidder/${role}/${boardId}/${needArea}`,
});

/** The alliances in the areas of a board. They read what is open, whatever the need area, and their leaders bid. */
export const toAllianceHolder = (boardId: string): TaskHolder => ({
  role: 'alliance-director',
  holder: `alliances/${boardId}`,
});

/** The officer of the council whom a board has named to authorise what is beyond a level. */
export const toAuthoriser = (personId: string): TaskHolder => ({
  role: 'la-officer',
  holder: `authoriser/${personId}`,
});

/** Whoever writes a draft. */
export const toDrafter = (role: Role, personId: string): TaskHolder => ({ role, holder: `drafter/${personId}` });

/** Something that is open: since when, until when, and of which part of the record. */
export interface Open {
  readonly since: IsoDay;
  readonly due?: IsoDay | null;
  /** The first day on which it can be done; by default it can be done at once. */
  readonly possibleFrom?: IsoDay;
  /** Id of the visit, condition, offer …; by default the task is about the whole record. */
  readonly part?: string;
  /** Where a visit takes place. */
  readonly place?: VisitPlace | null;
  /** Ids of those who cannot do it, whatever their roles. */
  readonly notFor?: string | readonly string[] | null;
}

/** One open task if the condition holds, or none. */
export const when = (condition: boolean, open: Open): Open[] => (condition ? [open] : []);

/** The changes from the events of one kind of stream. */
export type TaskChanges<Events extends object> = Parameters<typeof view<Events>>[0]['on'];

/** One kind of task: what it is called, the route that does it, who can do it, and when it is open. */
export interface TaskRule<Row> {
  readonly title: string;
  /** Below `/v1/`. `{record}` and `{part}` are ids, and other names in braces are columns of the row. */
  readonly path: string;
  /** The roles that can do it, each for the scope whose id is in the column. */
  readonly holders: { readonly [R in Role]?: keyof Row & string };
  readonly open: (row: Row) => readonly Open[];
}

export type TaskRules<Row, Kind extends string> = Readonly<Record<Kind, TaskRule<Row>>>;

/** What the tasks of one record have in common. */
export type TaskSubject = Pick<
  TaskRow,
  'category' | 'recordId' | 'reference' | 'boardId' | 'schoolUrn' | 'caseKind' | 'caseId'
> &
  Partial<Pick<TaskRow, 'leaderId'>>;

const fillPath = (path: string, values: Readonly<Record<string, unknown>>): string =>
  `/v1/${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]))}`;

const keyFor = (kind: string, recordId: string, part: string | undefined, holder: string): string =>
  `${kind}/${recordId}/${part ?? ''}/${holder}`;

/** Which task a key is about, without who can do it: several roles of one person may be able to. */
export const toTaskName = (taskKey: string): string => taskKey.split('/').slice(0, 3).join('/');

/** One text for some persons, in which each id can be found with its delimiters. */
export const delimitId = (personId: string): string => `|${personId}|`;

const toNotFor = (persons: NonNullable<Open['notFor']> | null): string | null =>
  persons === null || persons.length === 0 ? null : [...new Set([persons].flat())].map(delimitId).join('');

/** The rows of one open task. */
export const toTaskRows = <Row extends object>(
  kind: string,
  { title, path }: Pick<TaskRule<Row>, 'title' | 'path'>,
  holders: readonly TaskHolder[],
  row: Row,
  subject: TaskSubject,
  { since, due = null, possibleFrom = FROM_THE_START, part, place = null, notFor = null }: Open,
): TaskRow[] =>
  holders.map(({ role, holder }) => ({
    leaderId: null,
    ...subject,
    taskKey: keyFor(kind, subject.recordId, part, holder),
    holder,
    role,
    kind,
    title,
    since,
    dueOrder: due ?? NO_DUE_DAY,
    possibleFrom,
    method: 'POST',
    path: fillPath(path, { ...row, record: subject.recordId, part }),
    place,
    notFor: toNotFor(notFor),
  }));

/** The tasks that are open by the rules for a record. */
export const listOpenTasks = <Row extends object>(
  rules: TaskRules<Row, string>,
  row: Row,
  subject: TaskSubject,
): TaskRow[] =>
  Object.entries(rules).flatMap(([kind, rule]) => {
    // Without a scope, such as a home school, nobody holds the task by this role.
    const holders = Object.entries(rule.holders).flatMap(([role, column]) =>
      row[column as keyof Row] === null ? [] : toTaskHolder(role as Role, String(row[column as keyof Row])),
    );
    return rule.open(row).flatMap((open) => toTaskRows(kind, rule, holders, row, subject, open));
  });
