import { escalation } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

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
