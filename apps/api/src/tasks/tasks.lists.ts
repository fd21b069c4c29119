import { VISIT_PLACE } from '#api/contracts/contract-team.schemas';
import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { Task, TasksPage } from '#read-models/my-tasks';
import { NO_DUE_DAY } from '#read-models/task-rules';
import { TASK_KINDS, taskList } from '#read-models/tasks';

/** What waits for one person. Tasks of cases with a conflict of interest are left out completely. */
export const TASKS: List<Task, FilterOf<TasksPage>, SortOf<TasksPage>> = {
  title: 'Tasks',
  rows: 'tasks',
  sources: { views: [taskList] },
  row: schema.namedObject<Task>('Task', {
    taskId: schema.text('Does not change while the task is open.'),
    kind: schema.text(),
    title: schema.text('What to do.'),
    role: schema.text('The role in which you can do it.'),
    category: schema.text('The kind of record.'),
    recordId: schema.id(),
    reference: schema.orNull(schema.text('Reference of the request or contract.')),
    boardId: schema.orNull(schema.id()),
    schoolUrn: schema.orNull(schema.urn()),
    leaderId: schema.orNull(schema.id('The leader whose work or days the task is about.')),
    since: schema.day('The day since which the task is open.'),
    due: schema.orNull(schema.day()),
    state: schema.enumOf<Task['state']>({ due: true, late: true }),
    method: schema.enumOf<Task['method']>({ POST: true }),
    path: schema.text('Path of the route that completes the task.'),
    place: schema.orNull(VISIT_PLACE),
    caseKind: schema.orNull(schema.text('The kind of the record that the task is about.')),
    caseId: schema.orNull(schema.id()),
  }),
  names: nameFields<Task>({ boardId: 'board', schoolUrn: 'school', leaderId: 'person' }),
  extra: { on: schema.day() },
  filters: {
    kind: fieldTypes.oneOf(TASK_KINDS),
    state: fieldTypes.oneOf(['due', 'late']),
    schoolUrn: fieldTypes.urn,
  },
  sorts: ['due', 'since'],
  asOf: true,
  sortValue: ({ due, since }, by) => (by === 'due' ? (due ?? NO_DUE_DAY) : since),
  withheld: null,
  rowKey: ({ taskId }) => taskId,
  csv: [
    'taskId',
    'kind',
    'title',
    'role',
    'category',
    'recordId',
    'reference',
    'boardId',
    'schoolUrn',
    'leaderId',
    'since',
    'due',
    'state',
    'method',
    'path',
    'place',
    'caseKind',
    'caseId',
  ],
};
