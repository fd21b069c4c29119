import { escalation } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const detail = personalToken('The head cancels every meeting');
const DUE = '2012-01-24';
const PROVIDER = { ...LEADER_PROVIDER, kind: 'alliance' as const, allianceId: 'alliance-1' };
const about = {
  contractId: 'contract-1',
  boardId: 'board-1',
  schoolUrn: '110001',
  leaderPersonId: 'lee',
  homeSchoolUrn: '110002',
};
const raised: NewEvent<EscalationEvents> = {
  type: 'ConcernRaised',
  data: {
    ...about,
    provider: PROVIDER,
    kind: 'progress',
    raisedBy: 'provider',
    aimIds: ['mathematics'],
    detail,
    answerDueOn: DUE,
  },
};

describe('A concern from a report that the work is not progressing', () => {
  const opening = { ...about, kind: 'progress' as const, aimIds: ['mathematics'], detail };

  it('is raised by the provider, and replies to a repeated command', () => {
    given(escalation)
      .when('OpenConcern', opening, { facts: { provider: PROVIDER, daysToAnswer: 14 } })
      .then({
        type: 'ConcernRaised',
        data: { ...opening, provider: PROVIDER, raisedBy: 'provider', answerDueOn: DUE },
      });
    given(escalation, raised)
      .when('OpenConcern', opening, { facts: { provider: PROVIDER, daysToAnswer: 14 } })
      .then({ type: 'ConcernAlreadyRaised', data: { contractId: 'contract-1' } });
  });
});

describe('What the provider says about a concern', () => {
  const facts = { period: { on: '2012-01-01', until: '2012-01-15' } as const };
  const byProvider = { by: 'provider' as const, answer: detail };
  const answered: NewEvent<EscalationEvents> = { type: 'ConcernAnswered', data: byProvider };

  it('ends with the grace days of the contract', () => {
    const answer = (today: IsoDay, by: 'provider' | 'school' = 'provider') =>
      given(escalation, raised).when('AnswerConcern', { by, answer: detail }, { today, facts });
    answer('2012-01-15').thenTypes('ConcernAnswered');
    answer('2012-01-16').thenRefusal('provider-rights-ended');
    answer('2012-01-16', 'school').thenTypes('ConcernAnswered');
  });

  it('is corrected after that only by the clerk', () => {
    const correct = (today: IsoDay, roles: string[]) =>
      given(escalation, raised, answered).when(
        'CorrectAnswer',
        { answer: 1, text: detail, reason: detail },
        { actor: 'clerk-1', roles, today, facts },
      );
    correct('2012-01-15', ['system-leader']).thenTypes('AnswerCorrected');
    correct('2012-01-16', ['system-leader']).thenRefusal('provider-rights-ended');
    correct('2012-01-16', ['clerk']).thenTypes('AnswerCorrected');
  });
});
