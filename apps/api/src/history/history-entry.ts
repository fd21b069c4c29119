import type { RecordedEvent } from '#kernel/event';
import type { Instant, IsoDay } from '#kernel/time';
import type { FieldChange } from '#records/record-changes';

/** One event in the history of a record: who did it, when, why, and what it changed. Text that the reader may not see reads `withheld`. */
export interface HistoryEntry {
  readonly id: string;
  /** Number of the event in the history of the record, from 0. */
  readonly revision: number;
  readonly type: string;
  /** Id of the person, or `system`. */
  readonly actor: string;
  readonly roles: readonly string[];
  readonly recordedAt: Instant;
  /** The day on which it happened or takes effect; null if it is the day of recording. */
  readonly occurredOn: IsoDay | null;
  /** The reason, note or code that was given; null without one. */
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
  /** Content of the event, in the current version of its type. */
  readonly data: object;
  /** Version of the event type when it was recorded. */
  readonly schema: number;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly seal: string;
}

/** Fields of events that say why, the most telling first. */
const REASONS = ['reason', 'note', 'reasonCode', 'causeCode'] as const;

const findReason = (data: object): string | null => {
  const fields: Readonly<Record<string, unknown>> = { ...data };
  const given = REASONS.map((name) => fields[name]).find((value) => typeof value === 'string');
  return typeof given === 'string' ? given : null;
};

/** The entry for an event with the data and changes that the reader may see. */
export const toHistoryEntry = (
  { id, revision, type, schema, metadata }: RecordedEvent,
  { data, changes }: Pick<HistoryEntry, 'data' | 'changes'>,
): HistoryEntry => ({
  id,
  revision,
  type,
  actor: metadata.actor,
  roles: metadata.roles,
  recordedAt: metadata.recordedAt,
  occurredOn: metadata.occurredOn,
  reason: findReason(data),
  changes,
  data,
  schema,
  commandId: metadata.commandId,
  correlationId: metadata.$correlationId,
  causationId: metadata.$causationId,
  seal: metadata.seal,
});
