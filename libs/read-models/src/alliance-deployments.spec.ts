import { viewOf } from '#processing/testing/projection-spec';
import { wholeList } from '#processing/testing/read-whole-list';
import { allianceDeployments, allianceDeploymentsOf, type Deployment } from '#read-models/alliance-deployments';
import { contract, drafted, running, visited } from '#read-models/testing/contract-story';

const deployment: Omit<Deployment, 'stage'> = {
  ...{ contractId: '1', reference: 'C-1', boardId: 'board-1', leaderId: 'leader-1', schoolUrn: '110317' },
  ...{ from: '2011-10-01', to: '2012-07-20', plannedHalfDays: 12, deliveredHalfDays: 0 },
};

describe('Alliance deployments', () => {
  it('show which leader is where, from when to when, and what was planned and delivered', async () => {
    const varied = contract('1', 'VariationAgreed', {
      ...{ variationId: 'v', agreedBy: 'school', halfDays: { old: 12, new: 14 }, aims: [] },
    });
    const kit = viewOf(allianceDeployments).after(
      ...running('1'),
      ...[visited('1', 'v1', 2), visited('1', 'v2', 1), varied],
      ...[drafted('0', { startsOn: '2012-01-01' }), drafted('2', { allianceId: 'alliance-2' })],
      ...running('3', { allianceId: null }),
    );
    const known = { ...deployment, plannedHalfDays: 14, deliveredHalfDays: 3 };
    const planned = { ...deployment, contractId: '0', reference: 'C-0', from: '2012-01-01' as const };
    await kit.answers(
      (readModels) => allianceDeploymentsOf(readModels, 'alliance-1', '2012-07-20', wholeList('from')),
      [
        { ...known, stage: 'running' },
        { ...planned, stage: 'draft' },
      ],
    );
    await kit.answers(
      async (readModels) =>
        (await allianceDeploymentsOf(readModels, 'alliance-1', '2012-07-21', wholeList('from'))).map(
          ({ stage }) => stage,
        ),
      ['ended', 'withdrawn'],
    );
  });
});
