import type { Lag, WithLag } from '#api/hosting/processor-lag';
import * as schema from '#api/openapi/response-schemas';
import { JOB } from '#api/operations/job.schemas';
import type { JobStatus } from '#api/operations/job';
import type { ProcessorFault } from '#processing/processor-faults';
import type { Skip } from '#processing/processor-faults';
import type { ProcessorPause } from '#processing/processor-pauses';
import type { ProcessorStatus } from '#processing/processor-monitor';

/** How far all views and reactions have come, and what stopped or paused them. */
export interface OperationsStatus {
  readonly processors: readonly WithLag<ProcessorStatus>[];
  /** Why the command that a reaction is sending cannot be delivered yet; null when nothing is waiting. */
  readonly waitingFor: string | null;
  /** Events that a view or a reaction skips, because an administrator decided so. */
  readonly skipped: readonly SkippedEvent[];
  /** Rebuilds and verifications since the service started: the last of each. */
  readonly jobs: readonly JobStatus[];
}

export interface SkippedEvent extends Omit<Skip, 'name' | 'version'> {
  /** Checkpoint of the view or reaction that skips the event. */
  readonly checkpoint: string;
}

export const toSkippedEvent = ({ name, eventId, type, by, at, reason }: Skip): SkippedEvent => ({
  checkpoint: name,
  eventId,
  type,
  by,
  at,
  reason,
});

const SKIPPED = schema.namedObject<SkippedEvent>('SkippedEvent', {
  checkpoint: schema.text('`view:` or `reaction:` and the name; then the version of a view where several are kept.'),
  eventId: schema.text(),
  type: schema.text(),
  by: schema.text('Id of the administrator who decided to skip it.'),
  at: schema.dateTime(),
  reason: schema.text(),
});

const FAULT = schema.namedObject<ProcessorFault>('ProcessorFault', {
  eventId: schema.text(),
  type: schema.text(),
  cause: schema.text(),
  since: schema.dateTime(),
});

const PAUSE = schema.namedObject<ProcessorPause>('ProcessorPause', {
  by: schema.text('Id of the administrator who paused it.'),
  since: schema.dateTime(),
  reason: schema.text(),
});

const STATUS: schema.SchemasOf<ProcessorStatus> = {
  processor: schema.text('Name of the view or reaction.'),
  kind: schema.enumOf<ProcessorStatus['kind']>({ view: true, reaction: true }),
  version: schema.orNull(schema.integer('Version of a view; null for a reaction.')),
  position: schema.text('The last event that was processed; empty before the first.'),
  caughtUp: schema.boolean(),
  recordedAt: schema.orNull(schema.dateTime('When the last event that a view has processed was recorded.')),
  fault: schema.orNull(FAULT),
  pause: schema.orNull(PAUSE),
};

const LAG = schema.namedObject<Lag>('Lag', {
  events: schema.integer('Stored events that it has not processed yet.'),
  seconds: schema.number('Age of the oldest of these events; 0 when there is none.'),
});

export const PROCESSOR_STATUS = schema.namedObject<ProcessorStatus>('ProcessorStatus', STATUS);

const PROCESSOR = schema.namedObject<WithLag<ProcessorStatus>>('ProcessorWithLag', { ...STATUS, lag: LAG });

export const OPERATIONS = schema.namedObject<OperationsStatus>('Operations', {
  processors: schema.listOf(PROCESSOR, 'All views, then all reactions.'),
  waitingFor: schema.orNull(schema.text('Why the command of a reaction cannot be delivered yet.')),
  skipped: schema.listOf(SKIPPED, 'Events that are skipped, because an administrator decided so.'),
  jobs: schema.listOf(JOB, 'Rebuilds and verifications since the service started: the last of each.'),
});
