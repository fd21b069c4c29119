import { findFlagRules } from '#domain/school-flags';
import { judgeStanding, type StandingFacts } from '#domain/school-standing';
import { buildInspection } from '#domain/testing/inspection.builder';

const NOTHING: StandingFacts = { overallGrade: null, gradedOn: null, latestGraded: null, statuses: [] };
const PUBLISHED = findFlagRules([], '2012-01-10').parameters;

const listStanding = (facts: Partial<StandingFacts>, parameters = PUBLISHED): string[] =>
  (['below-good', 'in-need', 'high-performing'] as const).filter(
    (rule) => judgeStanding[rule]({ ...NOTHING, ...facts }, parameters) !== null,
  );

describe('The standing of a school', () => {
  it.each([
    [1, ['high-performing']],
    [2, []],
    [3, ['below-good', 'in-need']],
    [4, ['below-good', 'in-need']],
    [null, []],
  ] as const)('after an overall grade of %j is %j by the published rules', (overallGrade, standing) => {
    expect(listStanding({ overallGrade })).toEqual(standing);
  });

  it('follows the thresholds of a board', () => {
    const strict = { ...PUBLISHED, inNeedOverallGrade: 4, highPerformingOverallGrade: 2, inNeedByFormalStatus: false };
    expect(listStanding({ overallGrade: 3 }, strict)).toEqual(['below-good']);
    expect(listStanding({ overallGrade: 2 }, strict)).toEqual(['high-performing']);
    const statuses = [{ status: 'notice-to-improve', from: '2011-10-01' }] as const;
    expect(listStanding({ statuses }, strict)).toEqual([]);
    expect(listStanding({ statuses })).toEqual(['in-need']);
  });

  it('follows a report card where there is a threshold for report cards, and then no longer the old grade', () => {
    const latestGraded = buildInspection({
      ...{ framework: 'report-card', inspectedOn: '2025-12-01', overallGrade: null },
      areas: [{ area: 'inclusion', grade: 'needs-attention' }],
    });
    const later = findFlagRules([], '2026-01-10').parameters;
    expect(listStanding({ overallGrade: 4, latestGraded }, later)).toEqual(['below-good']);
    expect(listStanding({ overallGrade: 4, latestGraded }, PUBLISHED)).toEqual(['below-good', 'in-need']);
  });
});
