import type { ActionOutcome } from '#domain/action-plan.events';
import type { IsoDay } from '#kernel/time';
import { integerOrNull, json, table, text, textOrNull } from '#processing/view';

/** The plans of alliances, without the texts. */
export const plans = table(
  'work_plans',
  'planId',
  { planId: text(), allianceId: text(), from: text<IsoDay>(), to: text<IsoDay>() },
  [{ of: ['allianceId'], by: ['from', 'to'] }],
);

/** What an action of a plan has become; `open` until it is closed. */
export type ActionStatus = 'open' | ActionOutcome;

/** The actions of plans, without the texts. */
export const actions = table(
  'work_actions',
  'actionId',
  {
    actionId: text(),
    planId: text(),
    allianceId: text(),
    /** The lead school that answers for the action; null if a member does. */
    leadSchool: textOrNull(),
    memberId: textOrNull(),
    personId: textOrNull(),
    by: text<IsoDay>(),
    targetFigure: integerOrNull(),
    targetUnit: textOrNull(),
    status: text<ActionStatus>(),
    closedOn: textOrNull<IsoDay>(),
    progress: json<readonly { readonly progressId: string; readonly on: IsoDay; readonly figure: number | null }[]>(),
  },
  [{ of: ['allianceId'], by: ['by', 'status'] }],
);
