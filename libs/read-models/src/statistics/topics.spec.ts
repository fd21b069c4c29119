import { NOTHING_SEEN } from '#domain/testing/sample-aims';
import { SAME_PLACE_AND_PEOPLE } from '#domain/testing/contract-visits.builder';
import type { AllianceEvents } from '#domain/alliance.events';
import type { BoardEvents } from '#domain/board.events';
import type { PriorityAreasEvents } from '#domain/priority-areas.events';
import type { RequestEvents } from '#domain/request.events';
import type { SchoolEvents } from '#domain/school.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { buildInspection } from '#domain/testing/inspection.builder';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { allianceReturns } from '#read-models/alliance-returns';
import { directory } from '#read-models/directory';
import { priorityAreaSets } from '#read-models/priority-areas';
import type { Figure } from '#read-models/statistics/figure';
import type { FigureCode, Topic } from '#read-models/statistics/figure-definitions';
import { listProviderPerformance, type ProviderPerformance } from '#read-models/statistics/provider-performance';
import { calculateYear, type YearQuery } from '#read-models/statistics/statistics';
import { supportStatistics } from '#read-models/support-statistics';
import { contract, draftEvent, visitHeldEvent } from '#read-models/testing/contract-events.builder';
import { withProjectedViews } from '#read-models/testing/projected-views';

const school = eventFactory<SchoolEvents>('school');
const alliance = eventFactory<AllianceEvents>('alliance');
const request = eventFactory<RequestEvents>('request');
const board = eventFactory<BoardEvents>('board');
const prioritySet = eventFactory<PriorityAreasEvents>('priority');

const source = { file: 'edubasealldata20150901.csv', extractedOn: '2015-09-01' } as const;

const rangeOf = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => String(from + i));

/** Twenty schools in need, ten high-performing ones ten kilometres to the east, and ten good ones. Every second school is rural. */
const IN_NEED = rangeOf(100_000, 100_020);
const BEST = rangeOf(100_100, 100_110);
const GOOD = rangeOf(100_200, 100_210);

const buildSchool = (urn: string, grade: 1 | 2 | 3, east: number): SpecEvent[] => {
  const isOdd = Number(urn) % 2 === 1;
  const entry = buildRegisterEntry({
    name: `School ${urn}`,
    districtCode: 'E06000026',
    regionCode: 'K',
    easting: 240_000 + east,
    northing: 50_000 + (Number(urn) % 100) * 100,
    percentageFsm: isOdd ? 12.5 : 40,
    urbanRuralName: isOdd ? '(England/Wales) Rural village' : '(England/Wales) Urban city and town',
  });
  const inspection = buildInspection({ overallGrade: grade, inspectedOn: '2014-03-05' });
  return [
    school(urn, 'SchoolRegistered', { urn, entry, governance: null, source }),
    school(urn, 'InspectionRecorded', { inspection, source }),
  ];
};

const startEvent = (id: string, startedOn: IsoDay): SpecEvent =>
  contract(id, 'ContractStarted', { startedOn, nextReviewOn: startedOn, nextReportOn: startedOn, begunEarly: null });

/** A contract for the school that started in the year; odd ones have another leader, whose home school a member comes from. */
const buildCase = (schoolUrn: string, pence: number): SpecEvent[] => {
  const [id, requestId] = [`case-${schoolUrn}`, `request-${schoolUrn}`];
  const isOdd = Number(schoolUrn) % 2 === 1;
  const asked = {
    boardId: 'board-1',
    schoolUrn,
    reference: id,
    from: 'school',
    allianceId: null,
    bodyId: null,
  } as const;
  const texts = { outcomesWanted: personalToken('Better'), circumstances: personalToken('Results fell') };
  const leader = isOdd ? { leaderId: 'leader-2', homeSchoolUrn: BEST[1]! } : { homeSchoolUrn: BEST[0]! };
  return [
    request(requestId, 'RequestSubmitted', { ...asked, ...texts, needAreas: [], urgency: 'routine' }),
    request(requestId, 'RequestDecided', {
      decisionId: id,
      meetingId: 'meeting-1',
      outcome: 'approve',
      decidedOn: '2015-09-20',
    }),
    draftEvent(id, { requestId, schoolUrn, pence, startsOn: '2015-10-01', endsOn: '2016-07-20', ...leader }),
    startEvent(id, isOdd ? '2015-10-01' : '2015-10-11'),
    visitHeldEvent(id, 'v1', 2),
    contract(id, 'VisitCorrected', {
      ...{ visitId: 'v1', leaderId: 'leader-1' },
      heldOn: { old: '2011-10-20', new: '2015-10-21' },
      halfDays: { old: 2, new: 2 },
      attendedBy: { old: ['leader-1'], new: ['leader-1'] },
      ...SAME_PLACE_AND_PEOPLE,
      summary: null,
      countersignatureVoided: false,
      reason: personalToken('Mistyped'),
    }),
    visitHeldEvent(id, 'v2', 1),
    contract(id, 'VisitRecordVoided', {
      visitId: 'v2',
      leaderId: 'leader-1',
      recordedAs: 'held',
      recordedOn: '2011-10-20',
      halfDays: 1,
      attendedBy: ['leader-1'],
      reason: personalToken('Another school'),
    }),
  ];
};

const judge = (schoolUrn: string, judgement: 'met' | 'not-met'): SpecEvent =>
  contract(`case-${schoolUrn}`, 'AimJudged', {
    aimId: 'aim-1',
    judgement,
    evidence: personalToken('Results'),
    judgedOn: '2016-07-01',
    ...NOTHING_SEEN,
  });

const nameAreas = (name: string, from: IsoDay): SpecEvent =>
  prioritySet(name, 'PriorityAreasNamed', { name, districts: ['E06000026'], from, to: null });

const events: SpecEvent[] = [
  nameAreas('Opportunity areas', '2015-10-01'),
  nameAreas('Later areas', '2016-09-01'),
  ...IN_NEED.flatMap((urn) => buildSchool(urn, 3, 0)),
  ...BEST.flatMap((urn) => buildSchool(urn, 1, 10_000)),
  ...GOOD.flatMap((urn) => buildSchool(urn, 2, 500)),
  board('board-1', 'BoardEstablished', { name: 'Board', areas: ['879'], from: '2011-09-01', terms: DEFAULT_TERMS }),
  board('board-1', 'MemberAppointed', {
    memberId: 'member-1',
    personId: 'person-9',
    office: 'member',
    schoolUrn: BEST[1]!,
    from: '2015-09-01',
    to: null,
  }),
  ...IN_NEED.slice(0, 10).flatMap((urn) => buildCase(urn, 300_000)),
  ...GOOD.slice(0, 6).flatMap((urn) => buildCase(urn, 100_000)),
  contract(`case-${IN_NEED[0]!}`, 'SignaturesVoided', {
    reason: personalToken('Price'),
    voided: [],
    released: [],
    fundId: null,
    leaderId: 'leader-1',
    team: [],
    pence: 0,
  }),
  ...[judge(IN_NEED[0]!, 'met'), judge(IN_NEED[1]!, 'met')],
  contract(`case-${IN_NEED[1]!}`, 'JudgementCorrected', {
    aimId: 'aim-1',
    judgement: { old: 'met', new: 'not-met' },
    judgedOn: { old: '2016-07-01', new: '2016-07-01' },
    evidence: null,
    ...{ evidenceSeen: null, noEvidenceReason: null, restsOn: null, otherAssessor: null },
    reason: personalToken('Mistyped'),
  }),
  alliance('alliance-9', 'AllianceEstablished', {
    name: 'A',
    form: 'single',
    leadSchools: [BEST[2]!],
    from: '2011-09-01',
  }),
  ...BEST.slice(2, 8).map((deliverySchool) =>
    alliance('alliance-9', 'AllianceDeliveryReported', {
      academicYear: '2015-16',
      deliverySchool,
      activities: ['school-to-school-support'],
      supported: [{ schoolUrn: GOOD[6]!, forms: ['mentoring'] }],
    }),
  ),
];

const query: YearQuery = {
  topic: 'support',
  academicYear: '2015-16',
  ...{ scope: { areas: ['879'] }, flagRules: [], by: 'none' },
  today: '2016-09-30',
};

const find = (figures: readonly Figure[], code: FigureCode, group: string | null = null): Figure | undefined =>
  figures.find((each) => each.figure === code && each.group === group);

describe('The figures of a year by topic', () => {
  let providers: readonly ProviderPerformance[] = [];
  let outside: readonly ProviderPerformance[] = [];
  let priority: readonly Figure[] = [];
  const figures = new Map<string, Figure[]>();
  const of = (topic: Topic): readonly Figure[] => figures.get(topic) ?? [];

  beforeAll(async () => {
    await withProjectedViews(
      [allianceReturns, supportStatistics, directory, priorityAreaSets],
      events,
      async (readModels) => {
        for (const topic of [
          'potential',
          'early-help',
          'equity',
          'times',
          'concentration',
          'receiving-and-giving',
        ] as const)
          for (const scope of [query.scope, 'national'] as const) {
            const found = await calculateYear(readModels, { ...query, topic, scope });
            figures.set(topic, found);
            // There are no other schools, so that both scopes lead to the same figures.
            figures.set(`${topic}/${scope === 'national'}`, found);
          }
        priority = await calculateYear(readModels, { ...query, topic: 'priority-areas' });
        const period = { scope: query.scope, from: '2015-09-01', to: '2016-08-31' } as const;
        providers = await listProviderPerformance(readModels, period);
        outside = await listProviderPerformance(readModels, { ...period, from: '2015-10-11' });
        for (const topic of ['times', 'concentration'] as const)
          figures.set(`${topic} by phase`, await calculateYear(readModels, { ...query, topic, by: 'phase' }));
        for (const topic of ['times', 'concentration'] as const)
          figures.set(`${topic} by district`, await calculateYear(readModels, { ...query, topic, by: 'district' }));
        figures.set(
          'regions',
          await calculateYear(readModels, { ...query, topic: 'potential', by: 'region-and-phase' }),
        );
      },
    );
  }, 60_000);

  it('are the same for the country and for all its areas', () => {
    for (const topic of ['potential', 'early-help', 'equity', 'times', 'concentration', 'receiving-and-giving'])
      expect(figures.get(`${topic}/true`)).toEqual(figures.get(`${topic}/false`));
  });

  it('say how many schools could help, need help, have a supporter near, and help already', () => {
    const potential = of('potential');
    expect(find(potential, 'high-performing-schools')).toMatchObject({ numerator: 10, denominator: 40, value: 0.25 });
    expect(find(potential, 'schools-in-need')).toMatchObject({ numerator: 20, denominator: 40, value: 0.5 });
    expect(find(potential, 'schools-in-need-with-supporter')).toMatchObject({ numerator: 20, denominator: 20 });
    // Two home schools, and six that a return names.
    expect(find(potential, 'high-performing-schools-helping')).toMatchObject({ numerator: 8, denominator: 10 });
    expect(find(potential, 'high-performing-schools-willing')).toMatchObject({ numerator: 0, value: 0 });
    expect(find(figures.get('regions') ?? [], 'schools-in-need', 'K Primary')).toMatchObject({ value: 0.5 });
  });

  it('compare early help with late help, in cost and length', () => {
    const help = of('early-help');
    expect(find(help, 'early-help')).toMatchObject({ numerator: 6, denominator: 16, value: 0.375 });
    expect(find(help, 'early-help-by-year', '2015-16')).toMatchObject({ value: 0.375 });
    expect(find(help, 'median-pence-early')).toMatchObject({ value: 100_000, denominator: 6, numerator: null });
    expect(find(help, 'median-pence-late')).toMatchObject({ value: 300_000, denominator: 10 });
    expect(find(help, 'median-days-early')?.value).toBe(288);
  });

  it('show by free school meals, phase and urban or rural setting who was supported', () => {
    const equity = of('equity');
    expect(find(equity, 'open-schools-supported')).toMatchObject({ numerator: 17, denominator: 40 });
    expect(find(equity, 'supported-by-fsm-band', '10-19')).toMatchObject({ numerator: 8, denominator: 20 });
    expect(find(equity, 'supported-by-fsm-band', '35-49')).toMatchObject({ numerator: 9, denominator: 20 });
    expect(find(equity, 'in-need-supported-by-rurality', 'rural')).toMatchObject({ numerator: 5, denominator: 10 });
    expect(find(equity, 'in-need-supported-by-phase', 'Primary')).toMatchObject({ numerator: 10, denominator: 20 });
  });

  it('have quartiles of the days between milestones, and hide those of few cases', () => {
    const times = of('times');
    const group = 'decided to started';
    expect(find(times, 'days-between-milestones-lower-quartile', group)?.value).toBe(11);
    expect(find(times, 'days-between-milestones-median', group)).toMatchObject({ value: 16, denominator: 16 });
    expect(find(times, 'days-between-milestones-upper-quartile', group)?.value).toBe(21);
    // The visit that was voided does not count, and the corrected one counts on its right day.
    expect(find(times, 'days-between-milestones-median', 'started to first-visit')?.value).toBe(15);
    expect(times.some((each) => each.group === 'started to closed')).toBe(false);
  });

  it('say how much goes to few providers and to schools of board members', () => {
    const concentration = of('concentration');
    expect(find(concentration, 'contracts-of-largest-provider')).toMatchObject({ numerator: 8, denominator: 16 });
    expect(find(concentration, 'contracts-of-three-largest-providers')).toMatchObject({ value: 1 });
    expect(find(concentration, 'contracts-of-members-schools')).toMatchObject({ numerator: 8, value: 0.5 });
    expect(find(concentration, 'pence-of-members-schools')).toMatchObject({ numerator: 1_800_000, value: 0.5 });
    expect(find(concentration, 'contracts-of-largest-alliance')).toMatchObject({ numerator: 16 });
  });

  it('divide times and concentration by the school of each case, with the same totals', () => {
    for (const topic of ['times', 'concentration'] as const) {
      const divided = figures.get(`${topic} by district`) ?? [];
      expect(divided).toEqual(expect.arrayContaining(figures.get(topic) ?? []));
      expect(figures.get(`${topic} by phase`)).toHaveLength(divided.length);
    }
    const times = figures.get('times by district') ?? [];
    expect(find(times, 'days-between-milestones-median', 'E06000026: decided to started')).toMatchObject({
      ...{ value: 16, denominator: 16 },
    });
    const concentration = figures.get('concentration by phase') ?? [];
    expect(find(concentration, 'contracts-of-largest-provider', 'Primary')).toMatchObject({
      ...{ numerator: 8, denominator: 16 },
    });
  });

  it('count the schools that receive, that give, and that do both', () => {
    const giving = of('receiving-and-giving');
    expect(find(giving, 'schools-that-receive')?.value).toBe(17);
    expect(find(giving, 'schools-that-give')?.value).toBe(8);
    expect(find(giving, 'schools-that-receive-and-give')).toMatchObject({ numerator: 0, denominator: 8, value: 0 });
  });

  it('compare providers in a period by what their contracts led to', () => {
    const both = { contracts: 8, aimsJudged: 1, deliveredHalfDays: 16, plannedHalfDays: 96, missedVisits: 0 };
    expect(providers).toMatchObject([
      { providerKind: 'leader', providerId: 'leader-1', ...both, aimsMet: 1, suppressed: false },
      { providerKind: 'leader', providerId: 'leader-2', ...both, aimsMet: 0, suppressed: false },
    ]);
    // Only contracts of the first leader started later.
    expect(outside.map(({ providerId, contracts }) => [providerId, contracts])).toEqual([['leader-1', 8]]);
  });

  it('compare priority areas in the year with the year before they began', () => {
    const group = 'Opportunity areas';
    expect(find(priority, 'priority-areas-supported', group)).toMatchObject({ numerator: 17, denominator: 40 });
    expect(find(priority, 'priority-areas-supported-before', group)).toMatchObject({ numerator: 0, denominator: 40 });
    expect(find(priority, 'priority-areas-district-highest', group)?.value).toBe(17);
    // Another set began after the year.
    expect(priority.some((each) => each.group === 'Later areas')).toBe(false);
  });
});
