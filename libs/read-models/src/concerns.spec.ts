import type { EscalationEvents, Step } from '#domain/escalation.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { concerns, listBoardConcerns, listBoardReferrals, listSchoolConcerns } from '#read-models/concerns';

const event = eventFactory<EscalationEvents>('escalation');
const school = { contractId: null, boardId: 'board-1', schoolUrn: '110001', leaderPersonId: null, homeSchoolUrn: null };
const text = personalToken('Said in confidence');
const raisedEvent = (id: string, boardId = 'board-1') =>
  event(id, 'ConcernRaised', {
    ...school,
    boardId,
    provider: null,
    kind: 'leadership',
    raisedBy: 'officer',
    aimIds: [],
    detail: text,
    answerDueOn: '2012-01-20',
  });
const step: Step = {
  step: 'board-review',
  addressee: 'board',
  consultees: [],
  reason: text,
  reliedOn: null,
  contractMeanwhile: null,
  answerDueOn: '2012-01-24',
  urgency: null,
};
const proposedEvent = (id: string) => event(id, 'StepProposed', { ...step, proposedBy: 'clerk-1' });
const escalatedEvent = (id: string) =>
  event(id, 'ConcernEscalated', {
    contractId: null,
    ...step,
    proposedBy: 'clerk-1',
    approvedBy: 'chair-1',
    approvedAs: 'chair',
    decisionId: null,
  });
const day = '2012-01-10';

describe('The list of concerns', () => {
  it('shows the concerns of a board and of a school with the last step and the proposed one', async () => {
    const kit = givenView(concerns).after(
      raisedEvent('e1'),
      proposedEvent('e1'),
      escalatedEvent('e1'),
      raisedEvent('e2', 'board-2'),
      proposedEvent('e2'),
    );
    await kit.returns(
      async (readModels) =>
        (await listBoardConcerns(readModels, 'board-1', day, wholeListRequest('raisedOn'))).map(
          ({ escalationId, state, step: taken, addressee, answerDueOn, proposedStep }) => [
            escalationId,
            state,
            taken,
            addressee,
            answerDueOn,
            proposedStep,
          ],
        ),
      [['e1', 'open', 'board-review', 'board', '2012-01-24', null]],
    );
    await kit.returns(
      async (readModels) =>
        (await listSchoolConcerns(readModels, '110001', day, wholeListRequest('raisedOn'))).map(
          ({ escalationId, boardId, proposedStep }) => [escalationId, boardId, proposedStep],
        ),
      [
        ['e1', 'board-1', null],
        ['e2', 'board-2', 'board-review'],
      ],
    );
  });

  it('shows a resolved concern with its day, and no proposal that was withdrawn', async () => {
    await givenView(concerns)
      .after(
        raisedEvent('e1'),
        proposedEvent('e1'),
        event('e1', 'StepProposalWithdrawn', { step: 'board-review', reason: text }),
        raisedEvent('e2'),
        event('e2', 'ConcernResolved', { contractId: null, outcome: text, resolvedOn: '2012-01-10' }),
      )
      .returns(
        async (readModels) =>
          (await listBoardConcerns(readModels, 'board-1', day, wholeListRequest('raisedOn'))).map(
            ({ escalationId, state, proposedStep, resolvedOn }) => [escalationId, state, proposedStep, resolvedOn],
          ),
        [
          ['e1', 'open', null, null],
          ['e2', 'resolved', null, '2012-01-10'],
        ],
      );
  });

  it('never shows a safeguarding referral, which has a list of its own', async () => {
    const kit = givenView(concerns).after(
      event('e1', 'SafeguardingReferred', { ...school, raisedBy: 'school', referredTo: text }),
    );
    await kit.returns((readModels) => listBoardConcerns(readModels, 'board-1', day, wholeListRequest('raisedOn')), []);
    await kit.returns((readModels) => listSchoolConcerns(readModels, '110001', day, wholeListRequest('raisedOn')), []);
    await kit.returns(
      async (readModels) =>
        (await listBoardReferrals(readModels, 'board-1', day, wholeListRequest('referredAt'))).map(
          ({ escalationId, referredTo }) => [escalationId, referredTo],
        ),
      [['e1', text]],
    );
  });
});
