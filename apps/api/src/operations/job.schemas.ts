import * as schema from '#api/openapi/response-schemas';
import type { VerificationStatus } from '#api/operations/background-jobs';
import type { JobStatus } from '#api/operations/job';
import type { VerificationResult } from '#api/operations/job-tasks';
import type { Irregularity } from '#execution/verification';

export const JOB = schema.namedObject<JobStatus>('Job', {
  task: schema.enumOf<JobStatus['task']>({ rebuild: true, verification: true }),
  view: schema.orNull(schema.text('The view that is rebuilt.')),
  state: schema.enumOf<JobStatus['state']>({
    waiting: true,
    running: true,
    done: true,
    failed: true,
    stopped: true,
  }),
  requestedAt: schema.dateTime(),
  endedAt: schema.orNull(schema.dateTime()),
  passed: schema.integer('Events processed.'),
  total: schema.integer('Events to process, as known now; 0 until it is known.'),
  secondsLeft: schema.orNull(schema.integer('An estimate; null while there is nothing to base it on.')),
  summary: schema.text('State, progress and estimate in one sentence.'),
  fault: schema.orNull(schema.text('Why the job failed. After a failed rebuild the view keeps the rows it had.')),
});

const IRREGULARITY = schema.namedObject<Irregularity>('Irregularity', {
  stream: schema.text(),
  revision: schema.integer(),
  position: schema.text(),
  event: schema.orNull(
    schema.namedObject<NonNullable<Irregularity['event']>>('IrregularEvent', {
      id: schema.text(),
      type: schema.text(),
    }),
  ),
  fault: schema.text('What differs from what was recorded.'),
});

const RESULT = schema.namedObject<VerificationResult>('VerificationResult', {
  events: schema.integer(),
  streams: schema.integer(),
  found: schema.integer('Number of irregularities.'),
  irregularities: schema.listOf(IRREGULARITY, 'The first thousand irregularities.'),
  truncated: schema.listOf(
    schema.text(),
    'Streams of which the event store no longer returns all events, or may remove some.',
  ),
});

export const VERIFICATION = schema.namedObject<VerificationStatus>('Verification', {
  job: schema.orNull(JOB),
  result: schema.orNull(RESULT),
});
