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

/** Free places on a programme. */
const PROGRAMME: ContractPart = { ...TRAINING, partId: 'part-3', halfDays: 0, pence: 0 };

/** The part of the first contract after its variation. */
export const FEWER_HALF_DAYS: ContractPart = { ...WHOLE, halfDays: 11 };

/** Agrees two parts of a draft, and drops one of them, so that the other is the whole contract. */
export const divideContract = (streams: InMemoryStreams, id: string, startsOn: IsoDay): InMemoryStreams =>
  streams
    .do(CLERK, contract, 'AgreePart', id, { ...WHOLE, startsOn, halfDays: 4 })
    .do(CLERK, contract, 'ChangePart', id, { ...WHOLE, startsOn })
    .do(CLERK, contract, 'AgreePart', id, { ...TRAINING, startsOn })
    .do(CLERK, contract, 'DropPart', id, { partId: TRAINING.partId })
    .do(CLERK, contract, 'AgreePart', id, { ...PROGRAMME, startsOn });

/** Records two sessions of the programme of the first contract, one of them by mistake, and its result. */
export const runProgramme = (streams: InMemoryStreams): InMemoryStreams => {
  const { partId } = PROGRAMME;
  const session = { partId, heldOn: '2011-11-08', topic: personalText('Models for fractions'), attended: 7 } as const;
  const reason = personalText('Two came late');
  return streams
    .do(LEADER, contract, 'RecordSession', 'contract-1', { ...session, sessionId: 'session-1' })
    .do(LEADER, contract, 'RecordSession', 'contract-1', { ...session, sessionId: 'session-2' })
    .do(LEADER, contract, 'VoidSession', 'contract-1', { sessionId: 'session-2', reason })
    .do(LEADER, contract, 'CorrectSession', 'contract-1', {
      sessionId: 'session-1',
      heldOn: '2011-11-09',
      topic: personalText('Models for fractions and ratios'),
      attended: 8,
      reason,
    })
    .do(LEADER, contract, 'RecordProgrammeResult', 'contract-1', {
      partId,
      completed: 7,
      completedOn: '2011-11-09',
      note: personalText('All but one teach with models'),
    })
    .do(LEADER, contract, 'CorrectProgrammeResult', 'contract-1', {
      partId,
      completed: 8,
      note: personalText('All teach with models'),
      reason: personalText('One completed it a week later'),
    });
};
