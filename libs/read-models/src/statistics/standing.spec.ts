import type { FlagParameters } from '#domain/board-flag-rules.events';
import { findFlagRules, type BoardFlagRules } from '#domain/school-flags';
import type { Inspection, SchoolEvents } from '#domain/school.events';
import type { SituationEvents } from '#domain/situation.events';
import { buildInspection } from '#domain/testing/inspection.builder';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { allianceReturns } from '#read-models/alliance-returns';
import { directory } from '#read-models/directory';
import { schoolRecord } from '#read-models/school-record';
import { listColdSpots } from '#read-models/statistics/cold-spots';
import type { Figure } from '#read-models/statistics/figure';
import type { FigureCode } from '#read-models/statistics/figure-definitions';
import { listSchoolsInNeed } from '#read-models/statistics/schools-in-need';
import { calculateYear, type YearQuery } from '#read-models/statistics/statistics';
import { supportStatistics } from '#read-models/support-statistics';
import { withProjectedViews } from '#read-models/testing/projected-views';

const school = eventFactory<SchoolEvents>('school');
const situation = eventFactory<SituationEvents>('situation');
const source = { file: 'latest_inspections.csv', extractedOn: '2026-01-31' } as const;

const inspect = (urn: string, inspection: Partial<Inspection>): SpecEvent =>
  school(urn, 'InspectionRecorded', { inspection: buildInspection(inspection), source });

const grade = (urn: string, overallGrade: 1 | 2 | 3 | 4): SpecEvent =>
  inspect(urn, { overallGrade, inspectedOn: '2019-03-05' });

const reportCard = (urn: string, worst: 'needs-attention' | 'strong-standard', inspectedOn: IsoDay): SpecEvent =>
  inspect(urn, {
    ...{ framework: 'report-card', inspectedOn, overallGrade: null, safeguarding: 'met' },
    areas: [{ area: 'inclusion', grade: worst }],
  });

const schools = ['100001', '100002', '100003', '100004', '100005', '100006'] as const;
const [outstanding, good, poor, card, improved, watched] = schools;

const events: readonly SpecEvent[] = [
  ...schools.map((urn, index) => {
    const entry = buildRegisterEntry({
      ...{ districtCode: 'E06000026', districtName: 'Plymouth', openedOn: null },
      ...{ easting: 240_000 + index * 100, northing: 50_000 },
    });
    return school(urn, 'SchoolRegistered', { urn, entry, governance: null, source });
  }),
  ...[grade(outstanding, 1), grade(good, 2), grade(poor, 3), grade(card, 2), grade(improved, 4), grade(watched, 2)],
  reportCard(card, 'needs-attention', '2025-12-01'),
  reportCard(improved, 'strong-standard', '2026-01-12'),
  situation(watched, 'SituationOpened', { schoolUrn: watched }),
  situation(watched, 'FormalStatusRecorded', {
    ...{ statusId: 'status-1', status: 'notice-to-improve', from: '2025-11-01', plan: null },
    source: personalToken('Letter'),
  }),
  situation(watched, 'FormalStatusEnded', { statusId: 'status-1', on: '2026-01-31', reason: personalToken('Lifted') }),
];

const setRules = (from: IsoDay, changes: Partial<FlagParameters>): BoardFlagRules => [
  { from, parameters: { ...findFlagRules([], from).parameters, ...changes } },
];

/** From 1 January 2026 on, a report card that needs attention is enough, a formal status is not, and good schools can help. */
const OWN_RULES = setRules('2026-01-01', {
  ...{ inNeedReportCard: 'needs-attention', inNeedByFormalStatus: false, highPerformingOverallGrade: 2 },
});

const query: YearQuery = {
  ...{ topic: 'potential', academicYear: '2025-26', by: 'none', today: '2026-01-20' },
  ...{ scope: { areas: ['879'] }, flagRules: [] },
};

const find = (figures: readonly Figure[], code: FigureCode): Figure | undefined =>
  figures.find(({ figure }) => figure === code);

describe('Schools are counted by the rules of the day', () => {
  const withStatistics = (use: Parameters<typeof withProjectedViews>[2]): Promise<void> =>
    withProjectedViews([allianceReturns, supportStatistics, directory, schoolRecord], events, use);

  const countPotential = async (changes: Partial<YearQuery>): Promise<Figure[]> => {
    let figures: Figure[] = [];
    await withStatistics(async (readModels) => {
      figures = await calculateYear(readModels, { ...query, ...changes });
    });
    return figures;
  };

  it('which are the published ones unless a board has set its own, and the definition has them', async () => {
    const figures = await countPotential({});
    // The poor school, and the one with a notice. The report card of the improved school counts in place of its old grade.
    expect(find(figures, 'schools-in-need')).toMatchObject({ numerator: 2, denominator: 6 });
    expect(find(figures, 'high-performing-schools')).toMatchObject({ numerator: 1, denominator: 6 });
    const { definition } = find(figures, 'schools-in-need') ?? {};
    expect(definition).toContain('In need by the published rules from 2024-09-02: The last overall grade is 3 or 4.');
    expect(definition).toContain('an area is judged urgent improvement, or safeguarding is not met.');
  });

  it('of the board from the day on which it sets them', async () => {
    const figures = await countPotential({ flagRules: OWN_RULES });
    expect(find(figures, 'schools-in-need')).toMatchObject({ numerator: 2, denominator: 6 });
    expect(find(figures, 'schools-in-need')?.definition).toContain(
      "In need by the board's rules from 2026-01-01: The last overall grade is 3 or 4.",
    );
    // Good schools count as high-performing: three of them have had no other overall grade since.
    expect(find(figures, 'high-performing-schools')).toMatchObject({ numerator: 4 });
    expect(find(figures, 'schools-in-need-with-supporter')).toMatchObject({ numerator: 2, denominator: 2 });
    const before = await countPotential({ flagRules: OWN_RULES, today: '2025-12-31' });
    // On that day the improved school has only its old grade.
    expect(find(before, 'schools-in-need')).toMatchObject({ numerator: 3 });
    expect(find(before, 'schools-in-need')?.definition).toContain('by the published rules from 2024-09-02');
  });

  it('in the list of schools in need and the cold spots too, with what makes each school one', async () => {
    await withStatistics(async (readModels) => {
      const asked = { scope: query.scope, withinMetres: 5_000, today: query.today } as const;
      const published = await listSchoolsInNeed(readModels, { ...asked, flagRules: [] });
      expect(published.map(({ urn, because }) => [urn, because])).toEqual([
        [poor, 'Overall grade 3 on 2019-03-05.'],
        [watched, 'Formal status: notice to improve since 2025-11-01.'],
      ]);
      const own = await listSchoolsInNeed(readModels, { ...asked, flagRules: OWN_RULES });
      expect(own).toMatchObject([
        { urn: poor, overallGrade: 3, supportersInReach: 4 },
        { urn: card, overallGrade: 2, because: 'Inspection on 2025-12-01: inclusion needs attention.' },
      ]);
      expect(own[1]?.supporters.map(({ urn }) => urn).sort()).toEqual([outstanding, good, watched]);
      expect(await listColdSpots(readModels, { ...asked, flagRules: OWN_RULES })).toMatchObject([
        { schoolsInNeed: 2, supportersInReach: 4 },
      ]);
    });
  });

  it('of every day on which they changed, where a figure is of a whole year', async () => {
    const figures = await countPotential({ topic: 'early-help', flagRules: OWN_RULES });
    const { definition = '' } = find(figures, 'early-help') ?? {};
    expect(definition).toContain('Below good by the published rules from 2024-09-02:');
    expect(definition).toContain("Below good by the board's rules from 2026-01-01:");
    expect(definition).not.toContain('2011-09-01');
  });
});
