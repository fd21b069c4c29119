import type { DecisionEvents } from '#domain/decision.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { boardDecisions, listDecisions } from '#read-models/board-decisions';

const decision = eventFactory<DecisionEvents>('decision');

const take = (id: string, madeOn: '2011-09-13' | '2011-10-11', boardId = 'board-1') =>
  decision(id, 'DecisionTaken', {
    boardId,
    meetingId: 'm1',
    itemId: id,
    requestId: 'r1',
    schoolUrn: '110317',
    outcome: 'approve-with-conditions',
    award: {
      provider: LEADER_PROVIDER,
      leaderId: 'leader-1',
      level: 'targeted',
      mostHalfDays: 12,
      mostPence: 100,
      latestEnd: '2012-07-20',
    },
    madeOn,
    effectiveFrom: madeOn,
    conditions: [
      { conditionId: 'k1', text: personalToken('Name a governor'), due: '2011-10-01' },
      { conditionId: 'k2', text: personalToken('Keep the board informed'), due: null },
    ],
  });

describe('The decisions of a board', () => {
  it('are listed by day, with their open conditions and whether they were rescinded', async () => {
    const kit = givenView(boardDecisions).after(
      take('d2', '2011-10-11'),
      take('d1', '2011-09-13'),
      take('d3', '2011-09-13', 'board-2'),
      decision('d1', 'ConditionDischarged', { conditionId: 'k2', evidence: personalToken('') }),
      decision('d2', 'DecisionRescinded', { reason: personalToken('') }),
    );
    const list = async (readModels: ReadModels) =>
      (await listDecisions(readModels, 'board-1', '2012-01-10', wholeListRequest('madeOn'))).map(
        ({ decisionId, openConditions, rescinded, leaderId }) => [decisionId, openConditions, rescinded, leaderId],
      );
    await kit.returns(list, [
      ['d1', 1, false, 'leader-1'],
      ['d2', 2, true, 'leader-1'],
    ]);
  });

  it('say of an entry from paper that it was rejected, not that it was rescinded', async () => {
    const entry = {
      boardId: 'board-1',
      enteredBy: 'clerk-1',
      interested: [],
      source: personalToken('Minutes'),
      reference: '2011/4',
    };
    const rejected = givenView(boardDecisions).after(
      take('d1', '2011-09-13'),
      decision('d1', 'DecisionTakenOver', entry),
      decision('d1', 'TakenOverDecisionRejected', { reason: personalToken('Entered twice') }),
    );
    const list = async (readModels: ReadModels) =>
      (await listDecisions(readModels, 'board-1', '2012-01-10', wholeListRequest('madeOn'))).map(
        ({ takenOver, rescinded }) => [takenOver, rescinded],
      );
    await rejected.returns(list, [['rejected', false]]);
  });
});
