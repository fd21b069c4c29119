import { NOTHING_SEEN } from '#domain/testing/sample-aims';
import type { AllianceEvents } from '#domain/alliance.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { createRandom } from '#kernel/testing/random';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { buildAim, contract, endEvent, runningContractEvents } from '#read-models/testing/contract-events.builder';

const leader = eventFactory<LeaderEvents>('leader');
const school = eventFactory<SchoolEvents>('school');
const alliance = eventFactory<AllianceEvents>('alliance');

const URNS = ['110500', '110501', '110502', '110503', '110504'] as const;
const DAYS: readonly IsoDay[] = ['2011-01-01', '2011-09-01', '2011-12-01', '2012-03-01', '2012-07-31'];
const AREAS = ['mathematics', 'leadership', 'reading'] as const;
const ALLIANCES = ['alliance-1', 'alliance-2', 'alliance-3'] as const;

type Draw = ReturnType<typeof createDraw>;

const createDraw = (seed: number) => {
  const random = createRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const some = <Value>(values: readonly Value[]): Value[] => values.filter(() => random() < 0.5);
  return { pick, some };
};

const registerSchool = (urn: string, { pick }: Draw): SpecEvent[] => {
  const place = pick([true, true, false]);
  const entry = buildRegisterEntry({
    ...{ phase: pick(['Primary', 'Secondary']), trustCode: pick([null, '55']), federationCode: pick([null, '7']) },
    ...{ easting: place ? pick([250_000, 260_400]) : null, northing: place ? pick([55_000, 99_000]) : null },
  });
  const source = { file: 'establishments.csv', extractedOn: null };
  return [school(urn, 'SchoolRegistered', { urn, entry, governance: null, source })];
};

const establishAlliance = (id: string, { pick, some }: Draw): SpecEvent[] => [
  alliance(id, 'AllianceEstablished', { name: id, form: 'single', leadSchools: some(URNS), from: pick(DAYS) }),
  ...pick([
    [],
    [],
    [alliance(id, 'AllianceEnded', { on: '2012-03-01', reason: personalToken('Teaching schools ended') })],
  ]),
];

const designateLeader = (id: string, { pick, some }: Draw): SpecEvent[] => {
  const [evidence, source] = [personalToken('Led it'), personalToken('Assessed')];
  const expertise = { expertiseId: 'e1', kind: 'subject', topic: pick(AREAS), from: pick(DAYS) } as const;
  return [
    leader(id, 'LeaderDesignated', {
      ...{ personId: `person of ${id}`, from: pick(DAYS), to: pick([null, null, '2012-04-01']) },
      ...{ homeSchoolUrn: pick([null, ...URNS]), allianceId: pick([null, ...ALLIANCES]) },
      ...{ phases: some(['Primary', 'Secondary']), needAreas: some(AREAS) },
      ...{ providerType: 'nle', designatingBody: 'National College', employer: null },
    }),
    ...pick([[], [leader(id, 'LeaderExpertiseRecorded', { ...expertise, evidence, source })]]),
    leader(id, 'DaysOffered', { offerId: 'o1', from: pick(DAYS), to: '2012-07-31', halfDays: 20 }),
    leader(id, 'DaysReleasedByHome', { offerId: 'o1', halfDays: pick([0, 3, 20]), releasedBy: 'head' }),
  ];
};

const agreeContract = (id: string, leaderIds: readonly string[], { pick }: Draw): SpecEvent[] => {
  const allianceId = pick([null, ...ALLIANCES]);
  const provider = { ...LEADER_PROVIDER, ...(allianceId !== null && { kind: 'alliance' as const, allianceId }) };
  const [, ...rest] = runningContractEvents(id);
  const [drafted] = runningContractEvents(id, { provider, leaderId: pick(leaderIds), schoolUrn: pick(URNS) });
  const judged = contract(id, 'AimJudged', {
    ...{ aimId: 'a', judgement: pick(['met', 'partly-met', 'not-met']), evidence: personalToken('Test') },
    ...{ judgedOn: '2012-06-30', ...NOTHING_SEEN },
  });
  const aims = [contract(id, 'AimAgreed', buildAim('a', { needArea: pick(AREAS) })), judged];
  return [...(drafted === undefined ? [] : [drafted]), ...aims, ...rest, ...pick([[], [], [endEvent(id)]])];
};

/** The events of a few schools, alliances, leaders and contracts that a seed draws. Those of one record stand together. */
export const drawProviders = (seed: number): SpecEvent[] => {
  const draw = createDraw(seed);
  const leaderIds = Array.from({ length: 12 }, (_, index) => `leader-${index + 1}`);
  return [
    ...URNS.slice(1).flatMap((urn) => registerSchool(urn, draw)),
    ...ALLIANCES.flatMap((id) => establishAlliance(id, draw)),
    ...leaderIds.flatMap((id) => designateLeader(id, draw)),
    ...Array.from({ length: 8 }, (_, index) => agreeContract(`c${index}`, leaderIds, draw)).flat(),
  ];
};
