import type { ActionPlanEvents } from '#domain/plan.events';
import type { AllianceGovernanceEvents } from '#domain/alliance-governance.events';
import type { IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { derive, view, type RowOf } from '#processing/view';
import { governanceChanges } from '#read-models/alliance-work-changes';
import { actions, hubDistricts, hubs, plans, strands, toHubDistricts } from '#read-models/alliance-work-tables';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

type ActionRow = RowOf<typeof actions.columns>;

const plan = rowPerStream(plans);
const action = rowsByKey(actions);

const changeAction = <Data extends { readonly actionId: string }>(
  change: (row: ActionRow, data: Data) => Partial<ActionRow>,
) =>
  action.update<Data>(
    ({ data }) => data.actionId,
    (row, { data }) => change(row, data),
  );

/** What alliances plan, who in them is accountable for it, and how far it has come. */
export const allianceWork = view<ActionPlanEvents & AllianceGovernanceEvents>({
  name: 'alliance-work',
  version: 2,
  tables: [plans, actions, strands, hubs, hubDistricts],
  derived: [derive(hubDistricts, hubs, toHubDistricts)],
  on: {
    ...governanceChanges,
    ActionPlanAdopted: [plan.insert(({ id, data }) => ({ planId: id, ...data }))],
    ActionPlanCorrected: [plan.update((_, { data: { from, to } }) => ({ from: from.new, to: to.new }))],
    PlanActionAdded: [
      action.put(
        ({ data }) => data.actionId,
        ({ id, data: { actionId, allianceId, target, accountable, personId, by } }) => ({
          ...{ actionId, planId: id, allianceId, personId, by },
          ...{ leadSchool: accountable.leadSchool, memberId: accountable.memberId },
          ...{ targetFigure: target.figure, targetUnit: target.unit },
          ...{ status: 'open', closedOn: null, progress: [] },
        }),
      ),
    ],
    PlanActionCorrected: [
      changeAction((_, { target, accountable, personId, by }) => ({
        ...{ leadSchool: accountable.new.leadSchool, memberId: accountable.new.memberId },
        ...{ targetFigure: target.new.figure, targetUnit: target.new.unit },
        ...{ personId: personId.new, by: by.new },
      })),
    ],
    PlanProgressNoted: [
      changeAction(({ progress }, { progressId, on, figure }) => ({
        progress: [...progress, { progressId, on, figure }],
      })),
    ],
    PlanProgressCorrected: [
      changeAction(({ progress }, { progressId, on, figure }) => ({
        progress: progress.map((each) =>
          each.progressId === progressId ? { progressId, on: on.new, figure: figure.new } : each,
        ),
      })),
    ],
    PlanActionClosed: [changeAction((_, { outcome, on }) => ({ status: outcome, closedOn: on }))],
    PlanActionReopened: [changeAction(() => ({ status: 'open', closedOn: null }))],
  },
});

/** The plan of an alliance for a period. */
export type ListedPlan = Omit<RowOf<typeof plans.columns>, 'allianceId'>;

/** An action of a plan, with the last figure that was noted. */
export type ListedAction = Omit<ActionRow, 'allianceId' | 'progress'> & {
  readonly lastFigure: number | null;
  /** The day of the last note of progress; null if there is none. */
  readonly lastNotedOn: IsoDay | null;
  /** Whether it is open after the day by which it was to be done. */
  readonly late: boolean;
};

const planListing = tableListing(plans, { filters: {}, sorts: { from: 'from', to: 'to' } });

const actionListing = tableListing(actions, {
  filters: { planId: 'planId', status: 'status', leadSchool: 'leadSchool', memberId: 'memberId' },
  sorts: { by: 'by', status: 'status' },
});

export type PlansPage = PageRequestFor<typeof planListing>;
export type ActionsPage = PageRequestFor<typeof actionListing>;

/** Lists the plans of an alliance. */
export const listPlans = async (
  readModels: ReadModels,
  allianceId: string,
  today: IsoDay,
  page: PlansPage,
): Promise<ListedPlan[]> => {
  const rows = await readPage(readModels, planListing, (all) => all.where('allianceId', '=', allianceId), page, today);
  return rows.map(({ allianceId: _, ...row }) => row);
};

const toListedAction = ({ allianceId: _, progress, ...row }: ActionRow, today: IsoDay): ListedAction => {
  const last = progress.toSorted((one, other) => one.on.localeCompare(other.on)).at(-1);
  return {
    ...row,
    lastFigure: last?.figure ?? null,
    lastNotedOn: last?.on ?? null,
    late: row.status === 'open' && row.by < today,
  };
};

/** Lists the actions of all plans of an alliance. */
export const listPlanActions = async (
  readModels: ReadModels,
  allianceId: string,
  today: IsoDay,
  page: ActionsPage,
): Promise<ListedAction[]> => {
  const rows = await readPage(
    readModels,
    actionListing,
    (all) => all.where('allianceId', '=', allianceId),
    page,
    today,
  );
  return rows.map((row) => toListedAction(row, today));
};
