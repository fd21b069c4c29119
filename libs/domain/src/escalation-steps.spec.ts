import { MAX_STEP_PROPOSALS } from '#domain/bounds';
import { escalation } from '#domain/escalation';
import { FORMAL_STEP_FACTS } from '#domain/testing/escalation.builder';
import type { EscalationEvents } from '#domain/escalation.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const reason = personalToken('No answer for six weeks');
const raised: NewEvent<EscalationEvents> = {
  type: 'ConcernRaised',
  data: {
    ...{ contractId: 'contract-1', boardId: 'board-1', schoolUrn: '110001' },
    ...{ leaderPersonId: 'lee', homeSchoolUrn: '110002', provider: LEADER_PROVIDER },
    ...{ kind: 'leadership', raisedBy: 'school', aimIds: [], detail: reason, answerDueOn: '2012-01-24' },
  },
};
const proposed: NewEvent<EscalationEvents> = {
  type: 'StepProposed',
  data: {
    ...{ step: 'board-review', addressee: '', consultees: [], reason, reliedOn: null, contractMeanwhile: null },
    ...{ answerDueOn: '2012-01-24', urgency: null, proposedBy: 'clerk-1' },
  },
};
const withdrawn: NewEvent<EscalationEvents> = { type: 'StepProposalWithdrawn', data: { step: 'board-review', reason } };

describe('The steps of an escalation', () => {
  it('are proposed at most so many times, withdrawn proposals included', () => {
    const propose = (count: number) =>
      given(escalation, raised, ...Array.from({ length: count }, () => [proposed, withdrawn]).flat()).when(
        'ProposeStep',
        { reason, answerDueOn: null, urgency: null },
        {
          facts: { ...FORMAL_STEP_FACTS, classification: null, daysToAnswer: 14 },
        },
      );
    propose(MAX_STEP_PROPOSALS - 1).thenTypes('StepProposed');
    propose(MAX_STEP_PROPOSALS).thenRefusal('too-many-proposals');
  });
});
