import type { VisitPlace } from '#domain/contract-visits.events';
import type { Condition } from '#domain/meeting.events';
import type { IsoDay } from '#kernel/time';
import { json, table, text, textOrNull, withIndex } from '#processing/view';
import type { OpenPause } from '#read-models/contract-pauses';
import type { OpenRecommendation } from '#read-models/due-recommendations';
import { groupColumns } from '#read-models/planned-group-meetings';
import type { DueItem } from '#read-models/due-item';
import type { OpenCircumstance, OpenVariation, Target, Visit } from '#read-models/due-rows';

export const contracts = table('due_contracts', 'contractId', {
  contractId: text(),
  boardId: text(),
  reference: text(),
  schoolUrn: text(),
  leaderId: text(),
  /** Only a running contract has due items. */
  state: withIndex(text<'not-started' | 'running' | 'over'>()),
  endsOn: text<IsoDay>(),
  nextReviewOn: withIndex(textOrNull<IsoDay>()),
  nextReportOn: withIndex(textOrNull<IsoDay>()),
  /** Due days already recorded as overdue. */
  reviewNoted: textOrNull<IsoDay>(),
  reportNoted: textOrNull<IsoDay>(),
  /** Of the aims. Only a draft gets more. */
  targets: json<Target[]>(),
  /** As last planned. At most as many as the bound of a contract. */
  visits: json<Visit[]>(),
  /** The pauses that last, and since when the contract is paused. */
  pauses: json<OpenPause[]>(),
  pausedSince: textOrNull<IsoDay>(),
  /** What happened around the contract and waits for an answer of the board. */
  circumstances: json<OpenCircumstance[]>(),
  variation: json<OpenVariation | null>(),
  ...groupColumns,
  /** The first of the planned days of the monitoring group, and the last one that was recorded as overdue. */
  nextGroupMeetingOn: withIndex(textOrNull<IsoDay>()),
  groupMeetingNoted: textOrNull<IsoDay>(),
  recommendation: json<OpenRecommendation | null>(),
  /** When the check is due whether the improvement lasted; null until it is planned, and when it is recorded. */
  followUpDueOn: textOrNull<IsoDay>(),
  /** The due day of a check that was already recorded as overdue. */
  followUpNoted: textOrNull<IsoDay>(),
  isChecked: json<boolean>(),
});

export const decisions = table('due_decisions', 'decisionId', {
  decisionId: text(),
  boardId: text(),
  schoolUrn: textOrNull(),
  conditions: json<Condition[]>(),
  /** Ids of the conditions that are met. */
  discharged: json<string[]>(),
  rescinded: json<boolean>(),
  /** The latest end of the support, or else the day from which the decision applies. */
  endsOn: text<IsoDay>(),
});

/** One row for each due item that is open. */
export const dueItems = table(
  'due_items',
  'itemKey',
  {
    itemKey: text(),
    boardId: text(),
    kind: text<DueItem['kind']>(),
    due: text<IsoDay>(),
    contractId: textOrNull(),
    reference: textOrNull(),
    leaderId: textOrNull(),
    decisionId: textOrNull(),
    escalationId: textOrNull(),
    schoolUrn: textOrNull(),
    subjectId: textOrNull(),
    title: text(),
    place: textOrNull<VisitPlace>(),
  },
  // A board can have far more items than rows in its other lists, so those of one leader or one school have indexes of their own.
  [
    { of: ['boardId'], by: ['due', 'kind'] },
    { of: ['boardId', 'leaderId'], by: ['due'] },
    { of: ['boardId', 'schoolUrn'], by: ['due'] },
  ],
);
