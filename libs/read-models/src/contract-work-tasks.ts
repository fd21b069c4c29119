import { findReminderDay, isDueInPause } from '#read-models/contract-pauses';
import type { ContractRow } from '#read-models/contract-task-rows';
import { withinContract } from '#read-models/due-rows';
import { when, type TaskRules } from '#read-models/task-rules';

const isRunning = ({ stage }: ContractRow): boolean => stage === 'running';

/** What waits for somebody while the work goes on, and the end of a pause. Nothing falls due in a pause. */
export const WORK_RULES = {
  'record-visit': {
    title: 'Record that the planned visit took place, or was missed',
    path: 'contracts/{record}/visits/{part}/attendance',
    holders: { 'system-leader': 'leaderId' },
    open: (row) =>
      row.visits
        .filter(({ status, on }) => isRunning(row) && status === 'planned' && !isDueInPause(row, on))
        .map(({ visitId, on, place, since }) => ({ since, due: on, possibleFrom: on, part: visitId, place })),
  },
  'countersign-visit': {
    title: 'Countersign the visit for the school',
    path: 'contracts/{record}/visits/{part}/countersignature',
    holders: { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' },
    open: (row) =>
      row.visits
        .filter(({ status }) => isRunning(row) && status === 'held')
        .map(({ visitId, since }) => ({ since, part: visitId })),
  },
  'submit-report': {
    title: 'Submit a progress report on every aim',
    path: 'contracts/{record}/progress-reports',
    holders: { 'system-leader': 'leaderId' },
    open: (row) => {
      const due = withinContract(row.endsOn, row.nextReportOn);
      return when(isRunning(row) && due !== null && !isDueInPause(row, due), { since: row.since, due });
    },
  },
  'record-review': {
    title: 'Record the review by the board',
    path: 'contracts/{record}/board-reviews',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) => {
      const due = withinContract(row.endsOn, row.nextReviewOn);
      return when(isRunning(row) && due !== null && !isDueInPause(row, due), { since: row.since, due });
    },
  },
  'record-group-meeting': {
    title: 'Record that the monitoring group met, or did not',
    path: 'contracts/{record}/monitoring-group/meetings',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) => {
      const due = withinContract(row.endsOn, row.groupMeetings.at(0) ?? null);
      return due === null ? [] : when(isRunning(row), { since: row.since, due, possibleFrom: due });
    },
  },
  'resume-contract': {
    title: 'Record that the paused contract is resumed, or correct the day',
    path: 'contracts/{record}/pauses/{part}/resumption',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) =>
      row.pauses.flatMap((pause) =>
        isRunning(row) ? [{ since: pause.pausedOn, due: findReminderDay(pause), part: pause.pauseId }] : [],
      ),
  },
} as const satisfies TaskRules<ContractRow, string>;
