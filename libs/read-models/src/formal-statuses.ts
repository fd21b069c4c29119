import type { FormalStatus, SituationEvents } from '#domain/situation.events';
import type { Period } from '#domain/vocabulary';
import { json, patch, type Change, type Columns, type Table } from '#processing/view';

/** Column of a read model with one row per school that shows its formal statuses, in the order of recording. */
export const statusColumns = {
  statuses: json<readonly ({ readonly statusId: string; readonly status: FormalStatus } & Period)[]>(),
};

/** The changes that keep the formal statuses right. The record of headships and formal statuses of a school has the URN as its id. */
export const formalStatusChanges = <C extends typeof statusColumns & Columns>(schools: Table<C>) => {
  const rows = schools as unknown as Table<typeof statusColumns>;
  type Statuses = NonNullable<(typeof statusColumns)['statuses']['value']>;
  const change = <Type extends keyof SituationEvents>(
    apply: (statuses: Statuses, data: SituationEvents[Type]) => Statuses,
  ): readonly [Change<SituationEvents[Type]>] => [
    patch<typeof statusColumns, SituationEvents[Type]>(
      rows,
      ({ id }) => id,
      ({ statuses }, { data }) => ({ statuses: apply(statuses, data) }),
    ),
  ];
  return {
    FormalStatusRecorded: change<'FormalStatusRecorded'>((statuses, { statusId, status, from }) => [
      ...statuses,
      { statusId, status, from, to: null },
    ]),
    FormalStatusEnded: change<'FormalStatusEnded'>((statuses, { statusId, on }) =>
      statuses.map((each) => (each.statusId === statusId ? { ...each, to: on } : each)),
    ),
    FormalStatusCorrected: change<'FormalStatusCorrected'>((statuses, { statusId, status, from, to }) =>
      statuses.map((each) =>
        each.statusId === statusId ? { statusId, status: status.new, from: from.new, to: to.new } : each,
      ),
    ),
  };
};
