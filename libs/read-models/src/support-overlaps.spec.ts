import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { givenView } from '#processing/testing/projection-spec';
import { matching } from '#read-models/matching';
import { listOverlaps, type SupportOverlap } from '#read-models/support-overlaps';
import { request, requestSubmittedEvent } from '#read-models/testing/board-events.builder';
import { draftEvent } from '#read-models/testing/contract-events.builder';

const kit = givenView(matching);
const QUESTION = { requestId: 'r1', schoolUrn: '110317', needAreas: ['mathematics', 'governance'] };

const listed = (
  events: readonly SpecEvent[],
  expected: readonly Partial<SupportOverlap>[],
  today: IsoDay = '2011-10-01',
) =>
  kit
    .after(...events)
    .returns(
      (readModels) =>
        listOverlaps(readModels, { ...QUESTION, today }).then((found) =>
          found.map(({ overlapKey, boardId, needAreas, state }) => ({ overlapKey, boardId, needAreas, state })),
        ),
      expected as never,
    );

const decided = (outcome: 'approve' | 'decline') =>
  request('r2', 'RequestDecided', { decisionId: 'd', meetingId: 'm', outcome, decidedOn: '2011-09-20' });

const other = { overlapKey: 'request r2', boardId: 'board-2', needAreas: ['mathematics'], state: 'submitted' } as const;

describe('Other live support of a school', () => {
  const both = [requestSubmittedEvent('r1'), requestSubmittedEvent('r2', 'board-2')];

  it('is a request to any board in the same need area, until it is settled', async () => {
    await listed(both, [other]);
    const withdrawn = request('r2', 'RequestWithdrawn', { reasonCode: 'x', note: personalToken(''), by: 'school' });
    await listed([...both, withdrawn], []);
    await listed([...both, decided('decline')], []);
  });

  it('is an approved request until it has a contract, and then the contract while it is not over', async () => {
    await listed([...both, decided('approve')], [{ ...other, state: 'decided' }]);
    const drafted = draftEvent('c1', { requestId: 'r2', schoolUrn: '110317', boardId: 'board-2' });
    const ofContract = { overlapKey: 'contract c1', boardId: 'board-2', needAreas: ['mathematics'] };
    await listed([...both, decided('approve'), drafted], [{ ...ofContract, state: 'draft' }]);
    await listed([...both, decided('approve'), drafted], [], '2020-01-01');
  });

  it('does not count if its need areas are others', async () => {
    const changed = request('r2', 'RequestCorrected', {
      ...{ needAreas: { old: ['mathematics'], new: ['reading'] }, urgency: { old: 'soon', new: 'soon' } },
      ...{ outcomesWanted: null, circumstances: null, reason: personalToken('Mistyped') },
    });
    await listed([...both, changed], []);
  });
});
