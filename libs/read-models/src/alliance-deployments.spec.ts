import { personalToken } from '#kernel/testing/decider-spec';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { allianceDeployments, listAllianceDeployments, type Deployment } from '#read-models/alliance-deployments';
import {
  contract,
  draftEvent,
  passedOnEvent,
  runningContractEvents,
  visitHeldEvent,
} from '#read-models/testing/contract-events.builder';

const deployment: Omit<Deployment, 'stage'> = {
  contractId: '1',
  reference: 'C-1',
  boardId: 'board-1',
  leaderId: 'leader-1',
  role: 'lead',
  schoolUrn: '110317',
  from: '2011-10-01',
  to: '2012-07-20',
  plannedHalfDays: 12,
  deliveredHalfDays: 0,
};

/** The leader joins the team of contract 1 with 4 half-days. */
const joinsEvent = (leaderId: string, allianceId: string | null) =>
  contract('1', 'TeamMemberAdded', {
    leaderId,
    personId: leaderId,
    allianceId,
    halfDays: 4,
    homeSchoolUrn: '110500',
    employer: null,
    reason: null,
  });

/** Role, planned and delivered half-days of each leader. */
const deploymentsOf = (allianceId: string) => async (readModels: ReadModels) =>
  (await listAllianceDeployments(readModels, allianceId, '2011-12-01', wholeListRequest('from'))).map(
    ({ leaderId, role, plannedHalfDays, deliveredHalfDays }) => [leaderId, role, plannedHalfDays, deliveredHalfDays],
  );

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

  it('are those of each leader, for the alliance of that leader, with their own half-days', async () => {
    const held = visitHeldEvent('1', 'v1', 2, ['leader-1', 'leader-2']);
    const corrected = contract('1', 'VisitCorrected', {
      visitId: 'v1',
      leaderId: 'leader-1',
      heldOn: { old: '2011-11-11', new: '2011-11-11' },
      halfDays: { old: 2, new: 1 },
      attendedBy: { old: ['leader-1', 'leader-2'], new: ['leader-2'] },
      summary: null,
      reason: personalToken('A slip'),
      countersignatureVoided: false,
    });
    const events = [
      ...runningContractEvents('1'),
      joinsEvent('leader-2', 'alliance-2'),
      joinsEvent('leader-3', 'alliance-1'),
      held,
    ];
    const kit = givenView(allianceDeployments).after(...events);
    await kit.returns(deploymentsOf('alliance-1'), [
      ['leader-1', 'lead', 4, 2],
      ['leader-3', 'deployed', 4, 0],
    ]);
    await kit.returns(deploymentsOf('alliance-2'), [['leader-2', 'deployed', 4, 2]]);
    const removed = contract('1', 'TeamMemberRemoved', { leaderId: 'leader-3', returnsDays: false, reason: null });
    await givenView(allianceDeployments)
      .after(...events, corrected, removed)
      .returns(deploymentsOf('alliance-1'), [['leader-1', 'lead', 8, 0]]);
  });

  it('follow those leaders who pass on with the contract, and leave the others where they are', async () => {
    const kit = givenView(allianceDeployments).after(
      ...runningContractEvents('1'),
      joinsEvent('leader-2', 'alliance-1'),
      joinsEvent('leader-3', 'alliance-1'),
      visitHeldEvent('1', 'v1', 2),
      passedOnEvent('1', ['leader-1', 'leader-2']),
      visitHeldEvent('1', 'v2', 1),
    );
    await kit.returns(deploymentsOf('alliance-1'), [['leader-3', 'deployed', 4, 0]]);
    await kit.returns(deploymentsOf('alliance-2'), [
      ['leader-1', 'lead', 4, 3],
      ['leader-2', 'deployed', 4, 0],
    ]);
  });
});
