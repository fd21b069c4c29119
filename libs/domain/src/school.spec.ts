import { governanceOf, isClosedOn, school, type SchoolCommands } from '#domain/school';
import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { FactOf } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';

const entry: RegisterEntry = {
  name: 'High View School',
  status: 'Open',
  phase: 'Primary',
  laCode: '879',
  laName: 'Plymouth',
  typeCode: '01',
  districtCode: 'E06000026',
  districtName: 'Plymouth',
  easting: 250_000,
  northing: 55_000,
  pupils: 410,
  percentageFsm: 31.5,
  trustName: null,
  religiousCharacter: null,
  openedOn: null,
  closedOn: null,
};

const row: SchoolCommands['RecordRegisterEntry'] = {
  urn: '149010',
  entry,
  governance: 'maintained',
  source: { file: 'edubasealldata20120101.csv', extractedOn: '2012-01-01' },
};

const registered = (data: Partial<SchoolCommands['RecordRegisterEntry']> = {}): FactOf<SchoolEvents> => ({
  type: 'SchoolRegistered',
  data: { ...row, ...data },
});

const classified = (data: SchoolEvents['SchoolClassified']): FactOf<SchoolEvents> => ({
  type: 'SchoolClassified',
  data,
});

const newer = { file: 'edubasealldata20120201.csv', extractedOn: '2012-02-01' } as const;

describe('A school in the register', () => {
  it('is registered with all that the first file says', () => {
    given(school).when('RecordRegisterEntry', row).then({ type: 'SchoolRegistered', data: row });
  });

  it('does not change when the same file is read again', () => {
    given(school, registered()).when('RecordRegisterEntry', row).thenNothing();
  });

  it('changes only in the fields that differ, with old and new', () => {
    given(school, registered())
      .when('RecordRegisterEntry', { ...row, entry: { ...entry, pupils: 395, trustName: 'A Trust' }, source: newer })
      .then({
        type: 'RegisterEntryChanged',
        data: {
          changes: [
            { field: 'pupils', old: 410, new: 395 },
            { field: 'trustName', old: null, new: 'A Trust' },
          ],
          source: newer,
        },
      });
  });

  it('keeps what it knows when a narrower file leaves fields out', () => {
    const narrower = { ...entry, pupils: null, laName: null, easting: null };
    given(school, registered())
      .when('RecordRegisterEntry', { ...row, entry: narrower, source: newer })
      .thenNothing();
  });

  it('reads a changed row once: the second time there is nothing new', () => {
    const changed = { ...row, entry: { ...entry, pupils: 395 }, source: newer };
    given(school, registered(), {
      type: 'RegisterEntryChanged',
      data: { changes: [{ field: 'pupils', old: 410, new: 395 }], source: newer },
    })
      .when('RecordRegisterEntry', changed)
      .thenNothing();
  });

  it('is closed after its last day, or when the register says so without a day', () => {
    const open = given(school, registered()).state();
    const closing = given(school, registered({ entry: { ...entry, closedOn: '2012-08-31' } })).state();
    const closed = given(school, registered({ entry: { ...entry, status: 'Closed' } })).state();
    expect(isClosedOn(open, '2012-09-01')).toBe(false);
    expect(isClosedOn(closing, '2012-08-31')).toBe(false);
    expect(isClosedOn(closing, '2012-09-01')).toBe(true);
    expect(isClosedOn(closed, '2012-01-01')).toBe(true);
  });
});

describe('Whose law governs a school', () => {
  const faith = { governance: 'maintained', consultees: ['Diocese of Exeter'], source: 'Instrument, 2009' } as const;
  const said = classified({ ...faith, consultees: [...faith.consultees] });

  it('is known from the type in the register, and said to be so', () => {
    expect(governanceOf(given(school, registered()).state())).toEqual({
      governance: 'maintained',
      consultees: [],
      source: 'register: type 01',
    });
    expect(governanceOf(given(school, registered({ governance: null })).state())).toBeNull();
  });

  it('is noted when a newer file says it for the first time', () => {
    given(school, registered({ governance: null, entry: { ...entry, typeCode: null } }))
      .when('RecordRegisterEntry', row)
      .then(
        {
          type: 'RegisterEntryChanged',
          data: { changes: [{ field: 'typeCode', old: null, new: '01' }], source: row.source },
        },
        classified({ governance: 'maintained', consultees: [], source: 'register: type 01' }),
      );
  });

  it('changes when the register changes it, and those to be consulted stay', () => {
    given(school, registered(), said)
      .when('RecordRegisterEntry', { ...row, governance: 'academy', entry: { ...entry, typeCode: '34' } })
      .then(
        {
          type: 'RegisterEntryChanged',
          data: { changes: [{ field: 'typeCode', old: '01', new: '34' }], source: row.source },
        },
        classified({ governance: 'academy', consultees: ['Diocese of Exeter'], source: 'register: type 34' }),
      );
  });

  it('stays as a person said it when a file knows nothing or repeats itself', () => {
    const academy = classified({ governance: 'academy', consultees: [], source: 'Academy order, 2 January 2012' });
    given(school, registered(), academy)
      .when('RecordRegisterEntry', { ...row, governance: null })
      .thenNothing();
    given(school, registered(), academy).when('RecordRegisterEntry', row).thenNothing();
    given(school, registered({ governance: null }), academy)
      .when('RecordRegisterEntry', { ...row, governance: null })
      .thenNothing();
  });

  it('can be said by a person who names the source', () => {
    given(school, registered({ governance: null }))
      .when('ClassifySchool', { ...faith, consultees: ['Diocese of Exeter'] })
      .then(said);
    expect(governanceOf(given(school, registered(), said).state())).toEqual(faith);
  });

  it('is not taken on from hearsay', () => {
    given(school, registered())
      .when('ClassifySchool', { governance: 'academy', consultees: [], source: ' ' })
      .refused('source-needed');
  });

  it('is not put into the mouth of the register', () => {
    given(school, registered())
      .when('ClassifySchool', { governance: 'academy', consultees: [], source: 'register: type 34' })
      .refused('source-reserved');
  });
});

describe('An inspection of a school', () => {
  const good: SchoolEvents['InspectionRecorded'] = {
    regime: 'overall-grade',
    grade: 2,
    inspectedOn: '2011-05-12',
    source: 'Management information, June 2011',
  };
  const recorded = (data: Partial<typeof good> = {}): FactOf<SchoolEvents> => ({
    type: 'InspectionRecorded',
    data: { ...good, ...data },
  });

  it('is recorded on the day on which it was made', () => {
    given(school, registered())
      .when('RecordInspection', good)
      .then({ ...recorded(), occurredOn: '2011-05-12' });
    given(school, registered())
      .when('RecordInspection', { ...good, inspectedOn: null })
      .then(recorded({ inspectedOn: null }));
  });

  it('is recorded once, whichever file tells of it again', () => {
    const other = { ...good, source: 'Management information, July 2011' };
    given(school, registered(), recorded()).when('RecordInspection', other).thenNothing();
    given(school, registered(), recorded(), recorded({ inspectedOn: '2011-12-01', grade: 4 }))
      .when('RecordInspection', other)
      .thenNothing();
  });

  it('with another grade for the same day is a correction', () => {
    given(school, registered(), recorded())
      .when('RecordInspection', { ...good, grade: 3 })
      .thenTypes('InspectionRecorded');
  });

  it('does not lie in the future', () => {
    given(school, registered()).when('RecordInspection', good, { today: '2011-05-11' }).refused('in-the-future');
  });

  it('of a school that the register does not know is refused', () => {
    given(school).when('RecordInspection', good).refused('unknown-stream');
  });
});
