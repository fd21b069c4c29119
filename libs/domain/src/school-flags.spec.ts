import { PUBLISHED_RULES, raiseFlags, type ClearedFlag, type FlagFacts } from '#domain/school-flags';
import { FLAG_RULES } from '#domain/oversight.events';

const NOTHING: FlagFacts = { overallGrade: null, gradedOn: null, previousGrade: null, headship: null, statuses: [] };
const TODAY = '2012-01-10';

const rules = (
  facts: Partial<FlagFacts>,
  cleared: readonly ClearedFlag[] = [],
  day = TODAY as `${number}-${number}-${number}`,
) => raiseFlags({ ...NOTHING, ...facts }, cleared, day).map(({ rule }) => rule);

describe('The flags of a school', () => {
  it('are none while nothing is known, and follow rules that are all published', () => {
    expect(rules({})).toEqual([]);
    expect(Object.keys(PUBLISHED_RULES)).toEqual(FLAG_RULES);
  });

  it('follow the last overall grade, and say which inspection gave it', () => {
    expect(raiseFlags({ ...NOTHING, overallGrade: 3, gradedOn: '2011-05-12' }, [], TODAY)).toEqual([
      { rule: 'below-good', since: '2011-05-12', because: 'Overall grade 3 on 2011-05-12.' },
      { rule: 'in-need', since: '2011-05-12', because: 'Overall grade 3 on 2011-05-12.' },
    ]);
    expect(rules({ overallGrade: 2 })).toEqual([]);
    expect(rules({ overallGrade: 1 })).toEqual(['high-performing']);
    expect(rules({ overallGrade: 2, previousGrade: 1 })).toEqual(['fell-since']);
    expect(rules({ overallGrade: 2, previousGrade: 3 })).toEqual([]);
  });

  it('follow what is in force, whatever the grades are', () => {
    const statuses = [
      { status: 'proposed-closure', from: '2011-11-01' },
      { status: 'council-intervention', from: '2011-10-01' },
    ] as const;
    expect(raiseFlags({ ...NOTHING, overallGrade: 2, statuses }, [], TODAY).at(-1)).toEqual({
      rule: 'formal-status',
      since: '2011-10-01',
      because: 'In force: proposed-closure since 2011-11-01, council-intervention since 2011-10-01.',
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
