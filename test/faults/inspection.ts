import { verifyLog } from '#execution/verification';
import type { EventStore } from '#execution/event-store';
import type { Findings } from '#test/faults/fault';
import type { AcknowledgedCommand } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';
import { findDifferentTables, type ViewRows } from '#test/support/view-rows';

/** What to inspect after a fault run. */
export interface Inspection {
  readonly store: EventStore;
  readonly acknowledged: readonly AcknowledgedCommand[];
  readonly served: ViewRows;
  readonly rebuilt: ViewRows;
}

/** Events whose recording time is before that of their cause. */
const findEventsBeforeTheirCause = ({ events }: RecordedLog): string[] => {
  const recordedAt = new Map(events.map(({ id, metadata }) => [id, metadata.recordedAt]));
  return events.flatMap(({ type, id, metadata: { recordedAt: at, $causationId: cause } }) =>
    cause !== null && at < (recordedAt.get(cause) ?? '')
      ? [`${type} ${id} was recorded before its cause ${cause}`]
      : [],
  );
};

/** Checks the log, its hash chain and the views. */
export const inspectInstallation = async ({ store, acknowledged, served, rebuilt }: Inspection) => {
  const log = await RecordedLog.read(store);
  const { irregularities } = await verifyLog(store);
  const sealFaults = irregularities.map(({ stream, revision, fault }) => `${revision} of ${stream}: ${fault}`);
  return {
    acknowledged: acknowledged.length,
    lostOrDuplicated: [...log.findLostOrDuplicates(acknowledged), ...log.findMissingReplies()],
    partlyRecorded: log.findPartialCommands(),
    irregularities: [...sealFaults, ...findEventsBeforeTheirCause(log)],
    differentTables: findDifferentTables(served, rebuilt),
  } satisfies Partial<Findings>;
};
