import type { SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { dashboard } from '#read-models/dashboard';
import { compareImpact, type ImpactComparison } from '#read-models/impact-comparison';
import { matching } from '#read-models/matching';
import { schoolProfiles } from '#read-models/school-profiles';
import { contract, draftEvent, endEvent, runningContractEvents } from '#read-models/testing/contract-events.builder';
import { withProjectedViews } from '#read-models/testing/projected-views';

const school = eventFactory<SchoolEvents>('school');
const source = { file: 'edubasealldata.csv', extractedOn: '2011-09-01' as const };
const OWN = '100001';

/** Schools with one profile, from the number on, with these values before, and ten more after. */
const schoolsFrom = (first: number, values: readonly number[]): SpecEvent[] =>
  values.flatMap((before, index) => {
    const urn = String(first + index);
    const like = { pupils: 184, percentageFsm: 57.9, urbanRuralName: 'Urban city and town' };
    const entry = buildRegisterEntry({ name: `School ${urn}`, ...like });
    const about = { indicator: 'KS2', mark: null, cohort: null, status: null };
    return [
      school(urn, 'SchoolRegistered', { urn, entry, governance: null, source }),
      school(urn, 'IndicatorsRecorded', {
        indicators: [
          { academicYear: '2010-11', value: before, ...about },
          { academicYear: '2011-12', value: before + 10, ...about },
        ],
        source,
      }),
    ];
  });

const compare = async (events: readonly SpecEvent[], startedOn: IsoDay | null = '2011-10-01') => {
  const found: ImpactComparison[] = [];
  await withProjectedViews([schoolProfiles, dashboard, matching], events, async (readModels) => {
    const question = { urn: OWN, indicator: 'KS2', startedOn, endedOn: '2012-07-20', today: '2013-01-10' } as const;
    found.push(await compareImpact(readModels, question));
  });
  return found[0];
};

const NEAR = [59, 60, 60, 61, 60];
const FAR = [30, 30, 30, 30, 30];

describe('The change at a supported school', () => {
  it('is compared with schools that began near it, in the unit of the indicator', async () => {
    for (const unit of [1, 0.02]) {
      const scale = (values: readonly number[]) => values.map((value) => value * unit);
      const found = await compare([...schoolsFrom(100_001, scale([60, ...NEAR, ...FAR]))]);
      expect(found?.groups).toEqual({
        similar: 10,
        supported: 0,
        withoutValues: 0,
        otherStartingPoint: 5,
        compared: 5,
      });
      expect(found?.mean?.before).toBe(60 * unit);
    }
  });

  it('is not compared with schools that were supported then, from the start to the recorded end', async () => {
    const supported = ['100012', '100013', '100014', '100015', '100016'];
    const startOn = (urn: string, day: IsoDay) =>
      contract(urn, 'StartCorrected', {
        ...{ startedOn: { old: '2011-10-01', new: day }, isEarly: false, begunEarly: null },
        ...{ nextReviewOn: null, nextReportOn: null, reason: personalToken('The year was mistyped') },
      });
    const end = endEvent('100019');
    const endedBefore = { ...end, data: { ...end.data, endedOn: '2010-07-20' } };
    const found = await compare([
      ...schoolsFrom(100_001, [60, ...NEAR, ...FAR, 60, 60, 60, 60, 60, 60, 60, 60]),
      ...supported.flatMap((schoolUrn) => runningContractEvents(schoolUrn, { schoolUrn })),
      ...runningContractEvents('100017', { schoolUrn: '100017' }),
      startOn('100017', '2012-10-01'),
      draftEvent('100018', { schoolUrn: '100018' }),
      ...runningContractEvents('100019', { schoolUrn: '100019' }),
      startOn('100019', '2009-10-01'),
      endedBefore,
    ]);
    expect(found?.groups).toMatchObject({ similar: 18, supported: 5, compared: 8 });
  });

  it('shows no mean and no count from which a small group would follow', async () => {
    const hidden = { similar: null, supported: null, withoutValues: null, otherStartingPoint: null, compared: null };
    const found = await compare(schoolsFrom(100_001, [60, ...NEAR, 30]));
    expect(found).toMatchObject({ groups: hidden, mean: null });
    const few = await compare(schoolsFrom(100_001, [60, ...NEAR, ...FAR, 90]));
    expect(few?.groups).toMatchObject({ similar: 11, otherStartingPoint: 6 });
  });

  it('is not known before the contract starts', async () => {
    const found = await compare(schoolsFrom(100_001, [60, ...NEAR, ...FAR]), null);
    expect(found).toMatchObject({ own: null, yearBefore: null, mean: null });
  });
});
