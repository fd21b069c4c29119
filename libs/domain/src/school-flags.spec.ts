import type { FlagParameters } from '#domain/board-flag-rules.events';
import { FLAG_RULES } from '#domain/oversight.events';
import {
  describeFlagRules,
  findFlagRules,
  PUBLISHED_RULES,
  raiseFlags,
  type ClearedFlag,
  type FlagFacts,
} from '#domain/school-flags';
import { buildInspection } from '#domain/testing/inspection.builder';
import type { Inspection } from '#domain/school.events';
import type { IsoDay } from '#kernel/time';

const NOTHING: FlagFacts = {
  ...{ overallGrade: null, gradedOn: null, previousGrade: null, headship: null, statuses: [] },
  latestGraded: null,
};
const TODAY: IsoDay = '2012-01-10';
const RULES = findFlagRules([], TODAY);

const rules = (facts: Partial<FlagFacts>, cleared: readonly ClearedFlag[] = [], day: IsoDay = TODAY) =>
  raiseFlags({ ...NOTHING, ...facts }, RULES, cleared, day).map(({ rule }) => rule);

describe('The flags of a school', () => {
  it('are empty while no fact is known, and have a published definition for each rule', () => {
    expect(rules({})).toEqual([]);
    expect(Object.keys(describeFlagRules(RULES)).sort()).toEqual([...FLAG_RULES].sort());
  });

  it('follow the last overall grade, and say which inspection and which rules raised them', () => {
    const flag = { since: '2011-05-12', because: 'Overall grade 3 on 2011-05-12.', rulesFrom: '2011-09-01' };
    expect(raiseFlags({ ...NOTHING, overallGrade: 3, gradedOn: '2011-05-12' }, RULES, [], TODAY)).toEqual([
      { rule: 'below-good', ...flag },
      { rule: 'in-need', ...flag },
    ]);
    expect(rules({ overallGrade: 2 })).toEqual([]);
    expect(rules({ overallGrade: 1 })).toEqual(['high-performing']);
    expect(rules({ overallGrade: 2, previousGrade: 1 })).toEqual(['fell-since']);
    expect(rules({ overallGrade: 2, previousGrade: 3 })).toEqual([]);
  });

  it('follow the formal statuses, whatever the grades are', () => {
    const statuses = [
      { status: 'proposed-closure', from: '2011-11-01' },
      { status: 'council-intervention', from: '2011-10-01' },
    ] as const;
    expect(raiseFlags({ ...NOTHING, overallGrade: 2, statuses }, RULES, [], TODAY).at(-1)).toMatchObject({
      rule: 'formal-status',
      since: '2011-10-01',
      because: 'Formal status: proposed closure since 2011-11-01, council intervention since 2011-10-01.',
    });
    expect(rules({ overallGrade: 2, statuses })).toEqual(['in-need', 'formal-status']);
  });

  it('say that a head is new for 365 days', () => {
    const headship = { kind: 'permanent', from: '2011-01-11' } as const;
    expect(rules({ headship })).toEqual(['new-head']);
    expect(rules({ headship: { ...headship, from: '2011-01-10' } })).toEqual([]);
  });

  it('stay cleared up to and including a day, unless a later fact raises them again', () => {
    const cleared = [{ rule: 'below-good', clearedOn: '2011-06-01', until: TODAY }] as const;
    expect(rules({ overallGrade: 3, gradedOn: '2011-05-12' }, cleared)).toEqual(['in-need']);
    expect(rules({ overallGrade: 3, gradedOn: '2011-05-12' }, cleared, '2012-01-11')).toEqual([
      'below-good',
      'in-need',
    ]);
    expect(rules({ overallGrade: 4, gradedOn: '2011-12-01' }, cleared)).toEqual(['below-good', 'in-need']);
  });
});

describe('The rules that flag a school', () => {
  const set = (changes: Partial<FlagParameters>, from: IsoDay = '2012-01-01') => ({
    from,
    parameters: { ...RULES.parameters, ...changes },
  });

  it('are those that a board has set, from their day until it sets others or the published ones again', () => {
    const history = [
      set({ newHeadDays: 730 }),
      set({ newHeadDays: 90 }, '2012-02-01'),
      { ...set({}), parameters: null },
    ];
    const find = (count: number, day: IsoDay) => findFlagRules(history.slice(0, count), day);
    expect(find(1, '2011-12-31')).toBe(PUBLISHED_RULES[0]);
    expect(find(1, '2012-01-01')).toMatchObject({ setBy: 'board', from: '2012-01-01' });
    expect(find(2, '2012-02-01').parameters.newHeadDays).toBe(90);
    const again = { from: '2012-03-01', parameters: null } as const;
    expect(findFlagRules([...history.slice(0, 2), again], '2012-03-01')).toBe(PUBLISHED_RULES[0]);
    expect(find(3, '2012-01-15')).toBe(PUBLISHED_RULES[0]);
    expect(findFlagRules([], '2026-01-10')).toBe(PUBLISHED_RULES[1]);
  });

  it('use the thresholds of the board, and the definitions contain them', () => {
    const { parameters, ...rest } = RULES;
    const strict = { ...rest, parameters: { ...parameters, belowGoodOverallGrade: 4, inNeedByFormalStatus: false } };
    const statuses = [{ status: 'special-measures', from: '2011-11-01' }] as const;
    const raised = raiseFlags({ ...NOTHING, overallGrade: 3, statuses }, strict, [], TODAY);
    expect(raised.map(({ rule }) => rule)).toEqual(['in-need', 'formal-status']);
    expect(describeFlagRules(strict)).toMatchObject({
      'below-good': 'The last overall grade is 4.',
      'in-need': 'The last overall grade is 3 or 4.',
    });
    const fallen = { ...NOTHING, overallGrade: 3, previousGrade: 2 } as const;
    const twice = { ...rest, parameters: { ...parameters, fellByGrades: 2 } };
    expect(raiseFlags(fallen, twice, [], TODAY).map(({ rule }) => rule)).not.toContain('fell-since');
  });

  it('judge a school by its latest graded inspection under any framework, each on its own scale', () => {
    const now = findFlagRules([], '2026-01-10');
    const judge = (graded: Partial<Inspection>) =>
      raiseFlags(
        { ...NOTHING, overallGrade: 4, gradedOn: '2022-05-12', latestGraded: buildInspection(graded) },
        now,
        [],
        '2026-01-10',
      ).map(({ rule, because }) => `${rule}: ${because}`);
    const areas = [{ area: 'inclusion', grade: 'needs-attention' as const }];
    const card = { framework: 'report-card', inspectedOn: '2025-12-01', overallGrade: null } as const;
    expect(judge({ ...card, areas })).toEqual(['below-good: Inspection on 2025-12-01: inclusion needs attention.']);
    expect(judge({ ...card, areas: [{ area: 'inclusion', grade: 'strong-standard' }] })).toEqual([]);
    const unsafe = 'Inspection on 2025-12-01: safeguarding not met.';
    expect(judge({ ...card, safeguarding: 'not-met' })).toEqual([`below-good: ${unsafe}`, `in-need: ${unsafe}`]);
    const byArea = { framework: 'area-grades', inspectedOn: '2025-03-01', overallGrade: null } as const;
    expect(judge({ ...byArea, areas: [{ area: 'behaviour', grade: '3' }] })).toEqual([
      'below-good: Inspection on 2025-03-01: behaviour 3.',
    ]);
    expect(judge({ overallGrade: 4 })).toContain('below-good: Overall grade 4 on 2022-05-12.');
    expect(describeFlagRules(now)['in-need']).toBe(
      'The last overall grade is 3 or 4. If the latest graded inspection has area grades instead: an area has grade 4. If it is a report card: an area is judged urgent improvement, or safeguarding is not met. Or the school has a formal status. The threshold for report cards is a default of this product. Each board must confirm it, or set its own.',
    );
    expect(describeFlagRules({ ...now, setBy: 'board' })['in-need']).not.toContain('default of this product');
  });
});
