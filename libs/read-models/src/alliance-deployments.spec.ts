import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { allianceDeployments, listAllianceDeployments, type Deployment } from '#read-models/alliance-deployments';
import {
  contract,
  draftEvent,
  runningContractEvents,
  visitHeldEvent,
} from '#read-models/testing/contract-events.builder';

const deployment: Omit<Deployment, 'stage'> = {
  contractId: '1',
  reference: 'C-1',
  boardId: 'board-1',
  leaderId: 'leader-1',
  schoolUrn: '110317',
  from: '2011-10-01',
  to: '2012-07-20',
  plannedHalfDays: 12,
  deliveredHalfDays: 0,
};

describe('The deployments of an alliance', () => {
  it('show each leader with school, period, stage, planned and delivered half-days', async () => {
    const varied = contract('1', 'VariationAgreed', {
      variationId: 'v',
      agreedBy: 'school',
      halfDays: { old: 12, new: 14 },
      aims: [],
    });
    const kit = givenView(allianceDeployments).after(
      ...runningContractEvents('1'),
      visitHeldEvent('1', 'v1', 2),
      visitHeldEvent('1', 'v2', 1),
      varied,
      draftEvent('0', { startsOn: '2012-01-01' }),
      draftEvent('2', { allianceId: 'alliance-2' }),
      ...runningContractEvents('3', { allianceId: null }),
    );
    const known = { ...deployment, plannedHalfDays: 14, deliveredHalfDays: 3 };
    const planned = { ...deployment, contractId: '0', reference: 'C-0', from: '2012-01-01' as const };
    await kit.returns(
      (readModels) => listAllianceDeployments(readModels, 'alliance-1', '2012-07-20', wholeListRequest('from')),
      [
        { ...known, stage: 'running' },
        { ...planned, stage: 'draft' },
      ],
    );
    await kit.returns(
      async (readModels) =>
        (await listAllianceDeployments(readModels, 'alliance-1', '2012-07-21', wholeListRequest('from'))).map(
          ({ stage }) => stage,
        ),
      ['ended', 'withdrawn'],
    );
  });
});
