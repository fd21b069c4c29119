import { SAME_PLACE_AND_PEOPLE } from '#domain/testing/contract-visits.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { allianceDeployments, listAllianceDeployments, type Deployment } from '#read-models/alliance-deployments';
import {
  contract,
  draftEvent,
  endEvent,
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

const visitOn = (visitId: string, halfDays: number, heldOn: IsoDay): SpecEvent =>
  visitHeldEvent('1', visitId, halfDays, ['leader-1'], heldOn);

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
      parts: [],
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
      ...SAME_PLACE_AND_PEOPLE,
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
      passedOnEvent('1', ['leader-1', 'leader-2']),
      visitOn('v1', 1, '2011-12-01'),
    );
    await kit.returns(deploymentsOf('alliance-1'), [['leader-3', 'deployed', 4, 0]]);
    await kit.returns(deploymentsOf('alliance-2'), [
      ['leader-1', 'lead', 4, 1],
      ['leader-2', 'deployed', 4, 0],
    ]);
  });
});

describe('The deployments of an alliance whose leader passed on', () => {
  const before = [
    ...runningContractEvents('1'),
    visitOn('v1', 3, '2011-11-30'),
    visitOn('v2', 1, '2011-12-01'),
    passedOnEvent('1'),
  ];
  const rows = async (readModels: ReadModels, allianceId: string) =>
    listAllianceDeployments(readModels, allianceId, '2012-03-01', wholeListRequest('from'));
  const earlier = {
    ...deployment,
    to: '2011-11-30',
    plannedHalfDays: 3,
    deliveredHalfDays: 3,
    stage: 'ended',
  } as const;
  const later = { ...deployment, from: '2011-12-01', plannedHalfDays: 9, deliveredHalfDays: 1 } as const;

  it('keep what was delivered until then, and the other alliance has the rest', async () => {
    const kit = givenView(allianceDeployments).after(...before);
    await kit.returns((readModels) => rows(readModels, 'alliance-1'), [earlier]);
    await kit.returns((readModels) => rows(readModels, 'alliance-2'), [{ ...later, stage: 'running' }]);
  });

  it('show nothing that came later: no visit, no variation and no end', async () => {
    const varied = contract('1', 'VariationAgreed', {
      ...{ variationId: 'v', agreedBy: 'school', parts: [], halfDays: { old: 12, new: 14 }, aims: [] },
    });
    const kit = givenView(allianceDeployments).after(...before, visitOn('v3', 2, '2012-01-10'), varied, endEvent('1'));
    await kit.returns((readModels) => rows(readModels, 'alliance-1'), [earlier]);
    await kit.returns(
      (readModels) => rows(readModels, 'alliance-2'),
      [{ ...later, plannedHalfDays: 11, deliveredHalfDays: 3, stage: 'ended' }],
    );
  });

  it('follow the day of a visit that was recorded late, corrected or voided', async () => {
    const corrected = contract('1', 'VisitCorrected', {
      ...{ visitId: 'v2', leaderId: 'leader-1', summary: null, countersignatureVoided: false },
      heldOn: { old: '2011-12-01', new: '2011-11-29' },
      halfDays: { old: 1, new: 1 },
      attendedBy: { old: ['leader-1'], new: ['leader-1'] },
      ...SAME_PLACE_AND_PEOPLE,
      reason: personalToken('Another day'),
    });
    const voided = contract('1', 'VisitRecordVoided', {
      ...{ visitId: 'v1', leaderId: 'leader-1', recordedAs: 'held', recordedOn: '2011-11-30', halfDays: 3 },
      ...{ attendedBy: ['leader-1'], reason: personalToken('Another school') },
    });
    const kit = givenView(allianceDeployments).after(...before, corrected, visitOn('v4', 4, '2011-11-01'), voided);
    await kit.returns(deploymentsOf('alliance-1'), [['leader-1', 'lead', 5, 5]]);
    await kit.returns(deploymentsOf('alliance-2'), [['leader-1', 'lead', 7, 0]]);
  });

  it('are none for an alliance that a corrected passing-on from the same day replaced', async () => {
    const right = contract('1', 'ContractPassedOn', {
      ...{ allianceId: { old: 'alliance-2', new: 'alliance-3' }, leaderIds: ['leader-1'], on: '2011-12-01' },
      ...{ decidedOn: '2011-12-05', reason: personalToken('Mistyped') },
    });
    const kit = givenView(allianceDeployments).after(...before, right);
    await kit.returns(deploymentsOf('alliance-2'), []);
    await kit.returns(deploymentsOf('alliance-3'), [['leader-1', 'lead', 9, 1]]);
  });
});
