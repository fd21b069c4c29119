import type { AllianceEvents } from '#domain/alliance.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { RequestEvents } from '#domain/request.events';
import type { SchoolEvents } from '#domain/school.events';
import { buildInspection } from '#domain/testing/inspection.builder';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { Provider } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import { allianceReturns } from '#read-models/alliance-returns';
import { directory } from '#read-models/directory';
import type { Figure } from '#read-models/statistics/figure';
import type { FigureCode } from '#read-models/statistics/figure-definitions';
import { calculateYear, type YearQuery } from '#read-models/statistics/statistics';
import { supportStatistics } from '#read-models/support-statistics';
import { withProjectedViews } from '#read-models/testing/projected-views';

const school = eventFactory<SchoolEvents>('school');
const alliance = eventFactory<AllianceEvents>('alliance');
const leader = eventFactory<LeaderEvents>('leader');
const requests = eventFactory<RequestEvents>('request');

/** An event of the one request, in the academic year. */
const request = <Type extends keyof RequestEvents>(type: Type, data: RequestEvents[Type]): SpecEvent =>
  requests('request-1', type, data, { at: '2015-10-05T09:00:00.000Z' });

const source = { file: 'edubasealldata20150901.csv', extractedOn: '2015-09-01' } as const;

const rangeOf = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => String(from + i));

/** Twelve high-performing schools of one council, twenty kilometres and more apart, each with a school in need of another council one kilometre away. */
const BEST = rangeOf(100_000, 100_012);
const IN_NEED = rangeOf(100_100, 100_112);

const registerSchool = (urn: string, laCode: string, grade: 1 | 3): SpecEvent[] => {
  const place = { easting: 100_000 + (Number(urn) % 100) * 30_000, northing: grade === 1 ? 50_000 : 51_000 };
  const entry = buildRegisterEntry({ laCode, openedOn: null, ...place });
  const inspection = buildInspection({ overallGrade: grade, inspectedOn: '2014-03-05' });
  return [
    school(urn, 'SchoolRegistered', { urn, entry, governance: null, source }),
    school(urn, 'InspectionRecorded', { inspection, source }),
  ];
};

const leaderOf = (urn: string): string => `leader-${urn}`;

const designate = (urn: string): SpecEvent =>
  leader(leaderOf(urn), 'LeaderDesignated', {
    ...{ personId: `person-${urn}`, providerType: 'nle', designatingBody: 'NCTL', allianceId: null },
    ...{ homeSchoolUrn: urn, employer: null, from: '2014-09-01', to: null, phases: ['Primary'], needAreas: [] },
  });

const toProvider = (allianceId: string | null): Provider => ({
  kind: allianceId === null ? 'leader' : 'alliance',
  ...{ allianceId, schoolUrn: null, bodyId: null, areaCode: null },
});

const terms = { from: '2015-10-01', to: '2016-07-20', halfDays: 6 } as const;

const offerTo = (offerId: string, to: { leaderId: string | null; allianceId: string | null }): SpecEvent =>
  request('WorkOffered', {
    ...{ offerId, ...terms, leaderId: to.leaderId, personId: null, provider: toProvider(to.allianceId) },
    ...{ brief: personalToken('A school'), visits: 'series', lead: 'provider', structural: false },
    ...{ expiresOn: '2015-10-30', rankingId: null, rank: null },
  });

const decline = (offerId: string): SpecEvent =>
  request('OfferDeclined', { offerId, reasonCode: 'no-time', note: null });

const bidOf = (urn: string): SpecEvent =>
  request('BidReceived', {
    ...{ bidId: `bid-${urn}`, provider: toProvider(null), leaderId: leaderOf(urn), personId: `person-${urn}` },
    ...{ homeSchoolUrn: urn, providerSchools: [], bidBy: `person-${urn}`, meetingId: null },
    ...{ halfDays: 6, pence: 0, approach: personalToken('Visits') },
  });

const events: readonly SpecEvent[] = [
  ...BEST.flatMap((urn) => [...registerSchool(urn, '878', 1), designate(urn)]),
  ...IN_NEED.flatMap((urn) => registerSchool(urn, '879', 3)),
  alliance('alliance-1', 'AllianceEstablished', {
    ...{ name: 'A', form: 'multiple', leadSchools: BEST.slice(5, 7), from: '2011-09-01' },
  }),
  // Five leaders and an alliance of two lead schools are asked. Five of these seven schools decline.
  ...BEST.slice(0, 5).map((urn) => offerTo(`offer-${urn}`, { leaderId: leaderOf(urn), allianceId: null })),
  offerTo('offer-alliance', { leaderId: null, allianceId: 'alliance-1' }),
  ...[...BEST.slice(0, 3).map((urn) => `offer-${urn}`), 'offer-alliance'].map(decline),
  // The others accept, four bid without being asked, one of them takes it back, and one school releases days.
  ...[...BEST.slice(3, 5), ...BEST.slice(7, 11)].map(bidOf),
  request('BidWithdrawn', { bidId: `bid-${BEST[10]!}`, reasonCode: 'no-time', note: null }),
  leader(leaderOf(BEST[11]!), 'DaysOffered', { offerId: 'days-1', from: '2015-09-01', to: '2016-08-31', halfDays: 4 }),
  leader(leaderOf(BEST[11]!), 'DaysReleasedByHome', { offerId: 'days-1', halfDays: 4, releasedBy: 'person-1' }),
  ...BEST.slice(0, 5).map((deliverySchool) =>
    alliance('alliance-1', 'AllianceDeliveryReported', {
      ...{ academicYear: '2015-16', deliverySchool, activities: ['school-to-school-support'] },
      supported: [{ schoolUrn: '199999', forms: ['mentoring'] }],
    }),
  ),
];

const query: YearQuery = {
  ...{ topic: 'potential', academicYear: '2015-16', by: 'none', today: '2016-09-30', flagRules: [] },
  scope: 'national',
};

const find = (figures: readonly Figure[], code: FigureCode): Figure | undefined =>
  figures.find(({ figure }) => figure === code);

describe('The potential of an academic year', () => {
  const figuresOf = new Map<string, Figure[]>();
  const countFor = (scope: string) => figuresOf.get(scope) ?? [];

  beforeAll(() =>
    withProjectedViews([allianceReturns, supportStatistics, directory], events, async (readModels) => {
      for (const area of ['878', '879'])
        figuresOf.set(area, await calculateYear(readModels, { ...query, scope: { areas: [area] } }));
      figuresOf.set('next', await calculateYear(readModels, { ...query, academicYear: '2016-17' }));
      figuresOf.set('national', await calculateYear(readModels, query));
    }),
  );

  it.each(['878', 'national'])(
    'says which high-performing schools were asked, declined, are willing and help: %s',
    (scope) => {
      const figures = countFor(scope);
      expect(find(figures, 'high-performing-schools-asked')).toMatchObject({ numerator: 7, denominator: 12 });
      expect(find(figures, 'high-performing-schools-declined')).toMatchObject({ numerator: 5, denominator: 7 });
      expect(find(figures, 'high-performing-schools-willing')).toMatchObject({ numerator: 6, denominator: 12 });
      expect(find(figures, 'high-performing-schools-helping')).toMatchObject({ numerator: 5, denominator: 12 });
    },
  );

  it.each(['879', 'national'])(
    'says for which schools in need a supporter in reach is one of them, across borders: %s',
    (scope) => {
      const figures = countFor(scope);
      expect(find(figures, 'schools-in-need-with-supporter')).toMatchObject({ numerator: 12, denominator: 12 });
      expect(find(figures, 'schools-in-need-with-supporter-asked')).toMatchObject({ numerator: 7, denominator: 12 });
      expect(find(figures, 'schools-in-need-with-supporter-willing')).toMatchObject({ numerator: 6, denominator: 12 });
      expect(find(figures, 'schools-in-need-with-supporter-helping')).toMatchObject({ numerator: 5, denominator: 12 });
    },
  );

  it('counts what happened in the year alone, and hides few', () => {
    const figures = countFor('next');
    expect(find(figures, 'high-performing-schools-asked')).toMatchObject({ numerator: 0, denominator: 12 });
    expect(find(figures, 'high-performing-schools-declined')).toMatchObject({
      numerator: 0,
      denominator: 0,
      value: null,
    });
    // The school that has released days is one alone.
    expect(find(figures, 'high-performing-schools-willing')).toMatchObject({ numerator: null, suppressed: true });
  });
});
