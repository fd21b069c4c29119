import { school } from '#domain/school';
import type { SchoolEvents, SchoolIndicator } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { NewEvent } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const extract = (extractedOn: IsoDay) => ({ file: 'england_ks2.csv', extractedOn });
const entry = buildRegisterEntry({ name: 'High View School', status: 'Open', phase: 'Primary', laCode: '879' });
const registered: NewEvent<SchoolEvents> = {
  type: 'SchoolRegistered',
  data: { urn: '149010', entry, governance: null, source: extract('2011-01-01') },
};
const provisional: SchoolIndicator = {
  academicYear: '2010-11',
  indicator: 'PTMAT4',
  value: 67,
  mark: null,
  cohort: 44,
  status: 'provisional',
};
const final: SchoolIndicator = { ...provisional, value: 66, status: 'final' };
const recorded = (extractedOn: IsoDay, ...indicators: SchoolIndicator[]): NewEvent<SchoolEvents> => ({
  type: 'IndicatorsRecorded',
  data: { indicators, source: extract(extractedOn) },
});

describe('The indicators of a school in a file', () => {
  it('are recorded once, and again when the final value replaces the provisional one', () => {
    given(school, registered)
      .when('RecordIndicators', { indicators: [provisional], source: extract('2011-09-01') })
      .then(recorded('2011-09-01', provisional));
    given(school, registered, recorded('2011-09-01', provisional))
      .when('RecordIndicators', { indicators: [provisional], source: extract('2011-10-01') })
      .thenNothing();
    given(school, registered, recorded('2011-09-01', provisional))
      .when('RecordIndicators', { indicators: [final], source: extract('2011-12-01') })
      .then(recorded('2011-12-01', final));
  });

  it('keep what has no column, lose what is blank, and stay when the file has other years only', () => {
    const { academicYear, indicator, value, mark } = provisional;
    const stated = { academicYear, indicator, value, mark };
    const other = { ...stated, academicYear: '2009-10', value: 48 };
    const history = [registered, recorded('2011-09-01', provisional)];
    given(school, ...history)
      .when('RecordIndicators', { indicators: [stated], source: extract('2011-12-01') })
      .thenNothing();
    given(school, ...history)
      .when('RecordIndicators', { indicators: [{ ...stated, cohort: null }], source: extract('2011-12-01') })
      .then(recorded('2011-12-01', { ...provisional, cohort: null }));
    given(school, ...history)
      .when('RecordIndicators', { indicators: [other], source: extract('2011-12-01') })
      .then(recorded('2011-12-01', { ...other, cohort: null, status: null }));
  });

  it('do not change for an older file, which adds those that are not known', () => {
    const other = { ...provisional, academicYear: '2009-10' };
    given(school, registered, recorded('2011-12-01', final))
      .when('RecordIndicators', { indicators: [provisional, other], source: extract('2011-09-01'), onlyNew: true })
      .then(recorded('2011-09-01', other));
    given(school, registered, recorded('2011-12-01', final))
      .when('RecordIndicators', { indicators: [provisional], source: extract('2011-09-01') })
      .thenNothing();
  });

  it('are refused from a file of a future day', () => {
    given(school, registered)
      .when('RecordIndicators', { indicators: [final], source: extract('2030-01-01') })
      .thenRefusal('in-the-future');
  });
});
