import { readPage, selectedBy, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels, RowQuery } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { delimitId, toDueDay, toTaskName, type TaskRow } from '#read-models/task-rules';
import { tasks } from '#read-models/task-table';

/** A task of a person, with the role in which they have it. */
export interface Task extends Omit<TaskRow, 'taskKey' | 'holder' | 'dueOrder' | 'possibleFrom' | 'notFor'> {
  readonly taskId: string;
  readonly due: IsoDay | null;
  /** Late from the day after the due day. */
  readonly state: 'due' | 'late';
}

const toTask = (row: TaskRow, today: IsoDay): Task => ({
  taskId: row.taskKey,
  kind: row.kind,
  title: row.title,
  role: row.role,
  category: row.category,
  recordId: row.recordId,
  reference: row.reference,
  boardId: row.boardId,
  schoolUrn: row.schoolUrn,
  leaderId: row.leaderId,
  since: row.since,
  due: toDueDay(row),
  state: row.dueOrder < today ? 'late' : 'due',
  method: row.method,
  path: row.path,
  place: row.place,
  caseKind: row.caseKind,
  caseId: row.caseId,
});

const taskListing = tableListing(tasks, {
  filters: {
    kind: 'kind',
    schoolUrn: 'schoolUrn',
    state: (query, value, today) => query.where(selectedBy('dueOrder'), value === 'late' ? '<' : '>=', today),
  },
  sorts: { due: 'dueOrder', since: 'since' },
});

export type TasksPage = PageRequestFor<typeof taskListing>;

/**
 * Lists the tasks of these holders that can be done by this day. Reads a page of each holder, by an index, and merges them. A task that several holders have
 * is listed once, and one that this person cannot do is not.
 */
export const listTasks = async (
  readModels: ReadModels,
  holders: readonly string[],
  today: IsoDay,
  page: TasksPage,
  personId: string | null = null,
): Promise<Task[]> => {
  const found: TaskRow[] = [];
  for (const holder of new Set(holders)) {
    const scope = (query: RowQuery<typeof tasks.columns>) => {
      const possible = query.where('holder', '=', holder).where(selectedBy('possibleFrom'), '<=', today);
      return personId === null
        ? possible
        : possible.where(selectedBy('notFor'), 'not like', `%${delimitId(personId)}%`);
    };
    // One more, because the first can be the task after which the page starts.
    found.push(...(await readPage(readModels, taskListing, scope, { ...page, limit: page.limit + 1 }, today)));
  }
  const column = page.sort.by === 'due' ? 'dueOrder' : 'since';
  const sorted = found.toSorted((one, other) => compare([one[column], one.taskKey], [other[column], other.taskKey]));
  if (page.sort.descending) sorted.reverse();
  let previous = page.after === null ? '' : toTaskName(page.after.key);
  const unique = sorted.filter(({ taskKey }) => {
    const isNew = toTaskName(taskKey) !== previous;
    previous = toTaskName(taskKey);
    return isNew;
  });
  return unique.slice(0, page.limit).map((row) => toTask(row, today));
};

const compare = ([value, key]: readonly [string, string], [otherValue, otherKey]: readonly [string, string]): number =>
  value === otherValue ? (key < otherKey ? -1 : 1) : value < otherValue ? -1 : 1;
