import type { ContractMonitoringEvents } from '#domain/contract-monitoring.events';
import { closePlannedDay, openPlannedDay } from '#domain/planned-days';
import type { IsoDay } from '#kernel/time';
import type { Columns, RowOf, Table, view } from '#processing/view';
import { json } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

/** The column of the planned days of which no meeting is recorded, in order. */
export const groupColumns = { groupMeetings: json<IsoDay[]>() };

type GroupRow = { readonly groupMeetings: readonly IsoDay[] };

/** How each event of the monitoring group changes the planned days. A read model can add what else it knows of them. */
export const planGroupMeetings = <C extends Columns & typeof groupColumns>(
  of: Table<C>,
  toColumns: (groupMeetings: IsoDay[]) => Partial<RowOf<C>>,
): NonNullable<Parameters<typeof view<Omit<ContractMonitoringEvents, 'GroupMeetingOverdue'>>>[0]['on']> => {
  const contract = rowPerStream(of);
  const change = <Data>(choose: (days: readonly IsoDay[], data: Data) => readonly IsoDay[]) =>
    contract.update<Data>((row, { data }) => toColumns([...choose((row as GroupRow).groupMeetings, data)]));
  const close = change<{ plannedOn: IsoDay | null }>((days, { plannedOn }) => closePlannedDay(days, plannedOn));
  return {
    MonitoringGroupFormed: [change((_, { plannedOn }) => plannedOn)],
    MonitoringCycleChanged: [change((_, { plannedOn }) => plannedOn.new)],
    GroupMeetingHeld: [close],
    GroupMeetingMissed: [close],
    GroupMeetingVoided: [change((days, { plannedOn }) => openPlannedDay(days, plannedOn))],
    MonitoringGroupDissolved: [change((days, { on }) => days.filter((day) => day <= on))],
  };
};
