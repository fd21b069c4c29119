import type { ActionOutcome } from '#domain/plan.events';
import type { IsoDay } from '#kernel/time';
import { integerOrNull, json, table, text, textOrNull, withIndex, type RowOf } from '#processing/view';

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
    /** The lead school that is accountable for the action; null if a member is. */
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

/** The strands of work, without their names, with whoever is accountable for each from a day on. */
export const strands = table('work_strands', 'strandId', {
  strandId: text(),
  allianceId: withIndex(text()),
  to: textOrNull<IsoDay>(),
  accountability: json<readonly { readonly from: IsoDay; readonly leadSchool: string | null }[]>(),
});

/** Who is accountable for districts. */
export const hubs = table('work_hubs', 'hubId', {
  hubId: text(),
  allianceId: withIndex(text()),
  leadSchool: textOrNull(),
  memberId: textOrNull(),
  /** The school of the member or the lead school; null for a member that is no school. */
  schoolUrn: textOrNull(),
  districts: json<readonly string[]>(),
  from: text<IsoDay>(),
  to: textOrNull<IsoDay>(),
});

/** One row for each district of a hub. */
export const hubDistricts = table('work_hub_districts', 'rowKey', {
  rowKey: text(),
  hubId: text(),
  district: withIndex(text()),
});

export const toHubDistricts = ({
  hubId,
  districts,
}: RowOf<typeof hubs.columns>): RowOf<typeof hubDistricts.columns>[] =>
  [...new Set(districts)].map((district) => ({ rowKey: `${hubId} ${district}`, hubId, district }));
