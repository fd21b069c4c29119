import { contract } from '#domain/contract';
import type { ContractPart } from '#domain/contract-parts.events';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { mentoring, training } from '#domain/testing/sample-parts';
import type { IsoDay } from '#kernel/time';
import { CLERK, LEADER, personalText } from '#test/events/sample-parties';
import { AWARD } from '#test/events/sample-requests';

const WHOLE: ContractPart = {
  ...mentoring,
  partId: 'part-1',
  description: personalText('Plan and teach lessons together'),
  startsOn: '2011-10-10',
  endsOn: AWARD.latestEnd,
  halfDays: AWARD.mostHalfDays,
  pence: AWARD.mostPence,
  leaderIds: [LEADER],
};

const TRAINING: ContractPart = {
  ...training,
  partId: 'part-2',
  description: personalText('Teach fractions'),
  endsOn: AWARD.latestEnd,
  leaderIds: [LEADER],
  programme: { cohort: personalText('Teachers of years 3 to 6'), places: 8 },
};

/** The part of the first contract after its variation. */
export const FEWER_HALF_DAYS: ContractPart = { ...WHOLE, halfDays: 11 };

/** Agrees two parts of a draft, and drops one of them, so that the other is the whole contract. */
export const divideContract = (streams: InMemoryStreams, id: string, startsOn: IsoDay): InMemoryStreams =>
  streams
    .do(CLERK, contract, 'AgreePart', id, { ...WHOLE, startsOn, halfDays: 4 })
    .do(CLERK, contract, 'ChangePart', id, { ...WHOLE, startsOn })
    .do(CLERK, contract, 'AgreePart', id, { ...TRAINING, startsOn })
    .do(CLERK, contract, 'DropPart', id, { partId: TRAINING.partId });
