import { NOTHING_SEEN } from '#domain/testing/sample-aims';
import type { IsoDay } from '#kernel/time';
import type { LeaderEvents } from '#domain/leader.events';
import type { SchoolEvents } from '#domain/school.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import { personalToken } from '#kernel/testing/decider-spec';
import { givenView } from '#processing/testing/projection-spec';
import { matching } from '#read-models/matching';
import { matchingLoads, matchingOutcomes } from '#read-models/matching-contracts';
import { matchingLeaders } from '#read-models/matching-leaders';
import { matchingSchools } from '#read-models/matching-schools';
import {
  buildAim,
  contract,
  draftEvent,
  passedOnEvent,
  runningContractEvents,
} from '#read-models/testing/contract-events.builder';

const kit = givenView(matching);
const leader = eventFactory<LeaderEvents>('leader');
const school = eventFactory<SchoolEvents>('school');

const designated = {
  personId: 'lee',
  from: '2011-09-01',
  to: null,
  homeSchoolUrn: '110500',
  allianceId: null,
  phases: ['Primary'],
  needAreas: ['mathematics'],
} as const;

const designate = (): SpecEvent =>
  leader('lee', 'LeaderDesignated', {
    ...designated,
    phases: [...designated.phases],
    needAreas: [...designated.needAreas],
    ...{ providerType: 'nle', designatingBody: 'National College', employer: null },
  });

const offer = (offerId: string, from: '2011-09-01' | '2012-01-01', halfDays: number): SpecEvent[] => [
  leader('lee', 'DaysOffered', { offerId, from, to: '2012-07-31', halfDays }),
  leader('lee', 'DaysReleasedByHome', { offerId, halfDays, releasedBy: 'head' }),
];

const free = (first: number, second: number) =>
  [
    { from: '2011-09-01', to: '2012-07-31', halfDays: first },
    { from: '2012-01-01', to: '2012-07-31', halfDays: second },
  ].filter(({ halfDays }) => halfDays > 0) as { from: '2011-09-01'; to: '2012-07-31'; halfDays: number }[];

const shows = (events: readonly SpecEvent[], expected: ReturnType<typeof free>) =>
  kit.after(...events).shows(matchingLeaders, [
    {
      ...designated,
      ...{ leaderId: 'lee', list: 'everywhere', phases: ['Primary'], needAreas: ['mathematics'], free: expected },
      expertise: [],
    },
  ]);

describe('What providers are compared by', () => {
  const offered = [designate(), ...offer('o1', '2011-09-01', 6), ...offer('o2', '2012-01-01', 10)];
  const reserved = leader('lee', 'DaysReserved', {
    ...{ contractId: 'c1', from: '2011-10-01', to: '2012-07-20', halfDays: 8 },
    allocations: [
      { offerId: 'o1', halfDays: 6 },
      { offerId: 'o2', halfDays: 2 },
    ],
  });
  const delivered = leader('lee', 'DaysDelivered', { contractId: 'c1', halfDays: 5, visitId: 'v1', on: '2011-11-01' });

  it('is the alliance to which a leader was passed on', async () => {
    const passedOn = leader('lee', 'LeaderPassedOn', {
      ...{ old: null, new: 'alliance-2', on: '2011-10-01', reason: personalToken('The lead school changed') },
    });
    await kit.after(designate(), passedOn).shows(matchingLeaders, [
      {
        ...{ ...designated, allianceId: 'alliance-2', leaderId: 'lee', list: 'everywhere', free: [] },
        ...{ phases: ['Primary'], needAreas: ['mathematics'], expertise: [] },
      },
    ]);
  });

  it('is what a leader was assessed as good at, until it ends', async () => {
    const [evidence, source, reason] = [personalToken('Led it'), personalToken('Assessed'), personalToken('Moved on')];
    const found = { expertiseId: 'e1', kind: 'subject', topic: 'mathematics', from: '2011-09-01' } as const;
    const recorded = leader('lee', 'LeaderExpertiseRecorded', { ...found, evidence, source });
    const ended = leader('lee', 'LeaderExpertiseEnded', { expertiseId: 'e1', on: '2011-12-31', reason });
    const row = {
      ...{ ...designated, leaderId: 'lee', list: 'everywhere' as const, free: [] },
      ...{ phases: ['Primary'], needAreas: ['mathematics'] },
    };
    await kit.after(designate(), recorded).shows(matchingLeaders, [{ ...row, expertise: [{ ...found, to: null }] }]);
    await kit
      .after(designate(), recorded, ended)
      .shows(matchingLeaders, [{ ...row, expertise: [{ ...found, to: '2011-12-31' }] }]);
  });

  it('is the free time of each offer, by the rules of the ledger', async () => {
    await shows(offered, free(6, 10));
    await shows([...offered, reserved], free(0, 8));
    await shows([...offered, reserved, delivered], free(0, 8));
    const returned = leader('lee', 'DaysReturned', { contractId: 'c1', halfDays: 3 });
    await shows([...offered, reserved, delivered, returned], free(1, 10));
    const recalled = leader('lee', 'ReleaseRecalled', {
      ...{ offerId: 'o2', halfDays: { old: 10, new: 2 }, recalledBy: 'head', reason: personalToken('Needed at home') },
    });
    await shows([...offered, reserved, recalled], free(0, 0));
  });

  const judged = (aimId: string, judgement: 'met' | 'not-met', judgedOn: IsoDay = '2012-06-30'): SpecEvent =>
    contract('1', 'AimJudged', {
      ...{ aimId, judgement, evidence: personalToken('Test'), judgedOn },
      ...{ ...NOTHING_SEEN },
    });

  it('is how aims were judged, by need area, and what is agreed or runs', async () => {
    const aims = [
      contract('1', 'AimAgreed', buildAim('a')),
      contract('1', 'AimAgreed', buildAim('b')),
      contract('1', 'AimAgreed', buildAim('c', { needArea: 'leadership' })),
    ];
    const drafted = [draftEvent('1'), ...aims];
    await kit
      .after(...drafted, judged('a', 'met'), judged('b', 'not-met'), judged('b', 'met'))
      .shows(matchingOutcomes, [
        {
          ...{ outcomeKey: '1/mathematics/', needArea: 'mathematics', leaderId: 'leader-1', allianceId: null },
          ...{ met: 2, partlyMet: 0, unmet: 0 },
        },
      ]);
    await kit.after(...drafted).shows(matchingLoads, []);
    await kit
      .after(...runningContractEvents('1'))
      .shows(matchingLoads, [
        { loadKey: '1/leader-1', list: 'in-hand', leaderId: 'leader-1', allianceId: null, endsOn: '2012-07-20' },
      ]);
  });

  it.each([
    ['the alliance to which a contract passed on', 'alliance-1', 'alliance-2'],
    ['no alliance if the leader gives the support', null, null],
  ])('is, for what runs and how its aims were judged, %s', async (_, before, after) => {
    const provider = { ...LEADER_PROVIDER, ...(before !== null && { kind: 'alliance' as const, allianceId: before }) };
    const agreed = contract('1', 'AimAgreed', buildAim('a'));
    const passed = kit.after(
      ...runningContractEvents('1', { provider }),
      agreed,
      judged('a', 'met'),
      passedOnEvent('1'),
    );
    await passed.shows(matchingLoads, [
      { loadKey: '1/leader-1', list: 'in-hand', leaderId: 'leader-1', allianceId: after, endsOn: '2012-07-20' },
    ]);
    await passed.shows(matchingOutcomes, [
      {
        ...{
          outcomeKey: `1/mathematics/${after ?? ''}`,
          needArea: 'mathematics',
          leaderId: 'leader-1',
          allianceId: after,
        },
        ...{ met: 1, partlyMet: 0, unmet: 0 },
      },
    ]);
  });

  it('is how aims were judged by the alliance of the day, so that an alliance takes over no results of the one before', async () => {
    const provider = { ...LEADER_PROVIDER, kind: 'alliance' as const, allianceId: 'alliance-1' };
    const agreed = ['a', 'b'].map((aimId) => contract('1', 'AimAgreed', buildAim(aimId)));
    const history = [...runningContractEvents('1', { provider }), ...agreed, judged('a', 'not-met', '2011-11-30')];
    const outcome = (allianceId: string, met: number, unmet: number) => ({
      ...{ outcomeKey: `1/mathematics/${allianceId}`, needArea: 'mathematics', leaderId: 'leader-1', allianceId },
      ...{ met, partlyMet: 0, unmet },
    });
    const passed = kit.after(...history, passedOnEvent('1'), judged('b', 'met', '2011-12-01'));
    await passed.shows(matchingOutcomes, [outcome('alliance-1', 0, 1), outcome('alliance-2', 1, 0)]);
    // Entered after the alliance has changed, and judged before it.
    const late = kit.after(...history, passedOnEvent('1'), judged('b', 'met', '2011-11-29'));
    await late.shows(matchingOutcomes, [outcome('alliance-1', 1, 1)]);
  });

  it('is the school with its groups and its latest grade', async () => {
    const entry = buildRegisterEntry({ phase: 'Primary', trustCode: '5', easting: 250_000.4, northing: 55_000 });
    const source = { file: 'ofsted.csv', extractedOn: null };
    const inspection = {
      ...({ framework: 'overall-grade', kind: 'graded', inspectedOn: '2011-05-01', publishedOn: null } as const),
      ...({ belongsTo: null, overallGrade: 2, areas: [], safeguarding: null, category: null, outcome: null } as const),
    };
    const registered = school('110500', 'SchoolRegistered', { urn: '110500', entry, governance: null, source });
    const graded = school('110500', 'InspectionRecorded', { inspection: { ...inspection, areas: [] }, source });
    await kit.after(registered, graded).shows(matchingSchools, [
      {
        ...{ urn: '110500', phase: 'Primary', typeGroup: entry.typeGroup, trustCode: '5' },
        ...{ federationCode: entry.federationCode, easting: 250_000, northing: 55_000 },
        ...{ latestGraded: { ...inspection, areas: [] }, grades: [{ grade: 2, on: '2011-05-01' }] },
      },
    ]);
    const before = { ...inspection, areas: [], inspectedOn: '2008-05-01', overallGrade: 1 } as const;
    const gradedBefore = school('110500', 'InspectionRecorded', { inspection: { ...before, areas: [] }, source });
    const cleared = school('110500', 'OverallGradeCleared', { source });
    await kit.after(registered, gradedBefore, graded, cleared).shows(matchingSchools, [
      {
        ...{ urn: '110500', phase: 'Primary', typeGroup: entry.typeGroup, trustCode: '5' },
        ...{ federationCode: entry.federationCode, easting: 250_000, northing: 55_000 },
        ...{ latestGraded: { ...inspection, areas: [], overallGrade: null }, grades: [] },
      },
    ]);
  });
});
