import { verified } from '#execution/verification';
import type { EventStore } from '#execution/event-store';
import type { Findings } from '#test/faults/fault';
import type { Acknowledged } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';
import { differentTables, type ShownRows } from '#test/support/views-rebuilt';

/** What a fault has left behind. */
export interface Left {
  readonly store: EventStore;
  readonly acknowledged: readonly Acknowledged[];
  readonly served: ShownRows;
  readonly rebuilt: ShownRows;
}

/** Of what follows from an event, what is said to have been recorded before it. */
const beforeTheirCause = ({ events }: RecordedLog): string[] => {
  const recordedAt = new Map(events.map(({ id, metadata }) => [id, metadata.recordedAt]));
  return events.flatMap(({ type, id, metadata: { recordedAt: at, $causationId: cause } }) =>
    cause !== null && at < (recordedAt.get(cause) ?? '')
      ? [`${type} ${id} was recorded before its cause ${cause}`]
      : [],
  );
};

/** All that can be found out afterwards. */
export const lookedOver = async ({ store, acknowledged, served, rebuilt }: Left) => {
  const log = await RecordedLog.of(store);
  const { irregularities } = await verified(store);
  const seals = irregularities.map(({ stream, revision, fault }) => `${revision} of ${stream}: ${fault}`);
  return {
    acknowledged: acknowledged.length,
    lostOrDoubled: [...log.lostOrDoubled(acknowledged), ...log.unanswered()],
    halfRecorded: log.halfRecorded(),
    irregular: [...seals, ...beforeTheirCause(log)],
    differentTables: differentTables(served, rebuilt),
  } satisfies Partial<Findings>;
};
