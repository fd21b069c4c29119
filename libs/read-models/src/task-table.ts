import type { VisitPlace } from '#domain/contract-visits.events';
import type { Role } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { table, text, textOrNull } from '#processing/view';
import type { TaskCase } from '#read-models/task-rules';

/** One row for each open task and each role that can do it. */
export const tasks = table(
  'tasks',
  'taskKey',
  {
    taskKey: text(),
    /** The role and the scope that can do it. */
    holder: text(),
    role: text<Role>(),
    kind: text(),
    title: text(),
    /** The kind of record, and its id. */
    category: text(),
    recordId: text(),
    reference: textOrNull(),
    boardId: textOrNull(),
    schoolUrn: textOrNull(),
    leaderId: textOrNull(),
    since: text<IsoDay>(),
    /** The due day, or the last of all days. */
    dueOrder: text<IsoDay>(),
    /** The first day on which it can be done. */
    possibleFrom: text<IsoDay>(),
    /** The route that does it. */
    method: text<'POST'>(),
    path: text(),
    place: textOrNull<VisitPlace>(),
    /** The case whose conflicts of interest hide the task. */
    caseKind: textOrNull<TaskCase>(),
    caseId: textOrNull(),
    /** Those who cannot do it, whatever their roles. */
    notFor: textOrNull(),
  },
  [{ of: ['holder'], by: ['dueOrder', 'since'] }],
);
