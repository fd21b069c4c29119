import * as is from '#api/openapi/response-schemas';
import type { Verified } from '#api/operations/job-tasks';
import type { VerificationStatus } from '#api/operations/background-jobs';
import type { Work } from '#api/operations/job';
import type { Irregularity } from '#execution/verification';

export const WORK = is.named<Work>('Work', {
  task: is.word<Work['task']>({ rebuild: true, verification: true }),
  view: is.orNull(is.text('The view that is built anew.')),
  state: is.word<Work['state']>({ waiting: true, running: true, done: true, failed: true }),
  askedAt: is.moment(),
  endedAt: is.orNull(is.moment()),
  passed: is.whole('Events passed.'),
  total: is.whole('Of how many, as known now; 0 before it is known.'),
  secondsLeft: is.orNull(is.whole('An estimate; null while there is nothing to tell it from.')),
  fault: is.orNull(is.text('Why it was broken off; a view then keeps the rows it had.')),
});

const IRREGULARITY = is.named<Irregularity>('Irregularity', {
  stream: is.text(),
  revision: is.whole(),
  position: is.text(),
  event: is.orNull(is.named<NonNullable<Irregularity['event']>>('IrregularEvent', { id: is.text(), type: is.text() })),
  fault: is.text('What is not as it was recorded.'),
});

const RESULT = is.named<Verified>('VerificationResult', {
  events: is.whole(),
  streams: is.whole(),
  found: is.whole('How many irregularities there are in all.'),
  irregularities: is.listOf(IRREGULARITY, 'The first thousand.'),
});

export const VERIFICATION = is.named<VerificationStatus>('Verification', {
  work: is.orNull(WORK),
  result: is.orNull(RESULT),
});
