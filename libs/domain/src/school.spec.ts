import { isClosedOn, school } from '#domain/school';
import type { SchoolCommands } from '#domain/school.types';
import type { SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const entry = buildRegisterEntry({
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
});

const row: SchoolEvents['SchoolRegistered'] = {
  urn: '149010',
  entry,
  governance: 'maintained',
  source: { file: 'edubasealldata20120101.csv', extractedOn: '2012-01-01' },
};

const schoolRegisteredEvent = (data: Partial<SchoolEvents['SchoolRegistered']> = {}): NewEvent<SchoolEvents> => ({
  type: 'SchoolRegistered',
  data: { ...row, ...data },
});

const schoolClassifiedEvent = (data: SchoolEvents['SchoolClassified']): NewEvent<SchoolEvents> => ({
  type: 'SchoolClassified',
  data,
});

const newer = { file: 'edubasealldata20120105.csv', extractedOn: '2012-01-05' } as const;

describe('A school in the register', () => {
  it('is registered with the whole entry of the first file', () => {
    given(school).when('RecordRegisterEntry', row).then({ type: 'SchoolRegistered', data: row });
  });

  it('does not change when the same file is imported again', () => {
    given(school, schoolRegisteredEvent()).when('RecordRegisterEntry', row).thenNothing();
  });

  it('records only the fields that differ, with old and new value', () => {
    given(school, schoolRegisteredEvent())
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

  it('keeps known values when a file has fewer columns', () => {
    const { name, status, phase, laCode } = entry;
    given(school, schoolRegisteredEvent())
      .when('RecordRegisterEntry', { ...row, entry: { name, status, phase, laCode }, source: newer })
      .thenNothing();
  });

  it('clears what a file has a column for but no longer says', () => {
    const closing = {
      ...entry,
      status: 'Open, but proposed to close',
      closedOn: '2012-08-31',
      trustName: 'A Trust',
    } as const;
    const stays = { ...entry, closedOn: null, trustName: null };
    const command = given(school, schoolRegisteredEvent({ entry: closing })).when('RecordRegisterEntry', {
      ...row,
      entry: stays,
      source: newer,
    });
    command.then({
      type: 'RegisterEntryChanged',
      data: {
        changes: expect.arrayContaining([
          { field: 'closedOn', old: '2012-08-31', new: null },
          { field: 'trustName', old: 'A Trust', new: null },
          { field: 'status', old: 'Open, but proposed to close', new: 'Open' },
        ]) as never,
        source: newer,
      },
    });
    command.thenState((state) => expect(isClosedOn(state, '2012-09-01')).toBe(false));
  });

  it('does not change when an older file comes after a newer one', () => {
    given(school, schoolRegisteredEvent({ source: newer }))
      .when('RecordRegisterEntry', { ...row, entry: { ...entry, pupils: 300 } })
      .thenNothing();
    given(school, schoolRegisteredEvent({ source: { file: 'a.csv', extractedOn: null } }))
      .when('RecordRegisterEntry', { ...row, entry: { ...entry, pupils: 300 } })
      .thenTypes('RegisterEntryChanged');
  });

  it('is never read from a file of a future day', () => {
    for (const history of [[], [schoolRegisteredEvent()]])
      given(school, ...history)
        .when('RecordRegisterEntry', { ...row, entry: { ...entry, pupils: 300 } }, { today: '2011-12-31' })
        .thenRefusal('in-the-future');
  });

  it('records a changed row only once', () => {
    const changed = { ...row, entry: { ...entry, pupils: 395 }, source: newer };
    given(school, schoolRegisteredEvent(), {
      type: 'RegisterEntryChanged',
      data: { changes: [{ field: 'pupils', old: 410, new: 395 }], source: newer },
    })
      .when('RecordRegisterEntry', changed)
      .thenNothing();
  });

  it('is closed after its last day, or if the register says so without a day', () => {
    const open = given(school, schoolRegisteredEvent()).state();
    const closing = given(school, schoolRegisteredEvent({ entry: { ...entry, closedOn: '2012-08-31' } })).state();
    const closed = given(school, schoolRegisteredEvent({ entry: { ...entry, status: 'Closed' } })).state();
    expect(isClosedOn(open, '2012-09-01')).toBe(false);
    expect(isClosedOn(closing, '2012-08-31')).toBe(false);
    expect(isClosedOn(closing, '2012-09-01')).toBe(true);
    expect(isClosedOn(closed, '2012-01-01')).toBe(true);
  });
});

describe('The governance of a school', () => {
  const faith = {
    governance: 'maintained',
    consultees: [personalToken('Diocese of Exeter')],
    source: personalToken('Instrument, 2009'),
  } as const;
  const classified = schoolClassifiedEvent({ ...faith, consultees: [...faith.consultees] });

  it('is taken from the type in the register, with the register as its source', () => {
    expect(given(school, schoolRegisteredEvent()).state().classification).toEqual({
      governance: 'maintained',
      consultees: [],
      source: 'register: type 01',
    });
    expect(given(school, schoolRegisteredEvent({ governance: null })).state().classification).toBeNull();
  });

  it('is recorded when a newer file states it for the first time', () => {
    given(school, schoolRegisteredEvent({ governance: null, entry: { ...entry, typeCode: null } }))
      .when('RecordRegisterEntry', row)
      .then(
        {
          type: 'RegisterEntryChanged',
          data: { changes: [{ field: 'typeCode', old: null, new: '01' }], source: row.source },
        },
        schoolClassifiedEvent({ governance: 'maintained', consultees: [], source: 'register: type 01' }),
      );
  });

  it('changes with the register, and the consultees stay', () => {
    given(school, schoolRegisteredEvent(), classified)
      .when('RecordRegisterEntry', { ...row, governance: 'academy', entry: { ...entry, typeCode: '34' } })
      .then(
        {
          type: 'RegisterEntryChanged',
          data: { changes: [{ field: 'typeCode', old: '01', new: '34' }], source: row.source },
        },
        schoolClassifiedEvent({
          governance: 'academy',
          consultees: [personalToken('Diocese of Exeter')],
          source: 'register: type 34',
        }),
      );
  });

  it("keeps a person's classification when a file does not state it or repeats itself", () => {
    const academy = schoolClassifiedEvent({
      governance: 'academy',
      consultees: [],
      source: personalToken('Academy order, 2 January 2012'),
    });
    given(school, schoolRegisteredEvent(), academy)
      .when('RecordRegisterEntry', { ...row, governance: null })
      .thenNothing();
    given(school, schoolRegisteredEvent(), academy).when('RecordRegisterEntry', row).thenNothing();
    given(school, schoolRegisteredEvent({ governance: null }), academy)
      .when('RecordRegisterEntry', { ...row, governance: null })
      .thenNothing();
  });

  it('can be classified by a person who names a source', () => {
    given(school, schoolRegisteredEvent({ governance: null }))
      .when('ClassifySchool', { ...faith, consultees: [personalToken('Diocese of Exeter')] })
      .then(classified);
    expect(given(school, schoolRegisteredEvent(), classified).state().classification).toEqual(faith);
  });
});

describe('A classification that was typed wrongly', () => {
  const academy = schoolClassifiedEvent({
    governance: 'academy',
    consultees: [personalToken('Diocese of Exeter')],
    source: personalToken('Academy order'),
  });
  const reason = personalToken('The wrong school was open');
  const correction: SchoolCommands['CorrectClassification'] = {
    governance: 'maintained',
    consultees: null,
    source: null,
    reason,
  };

  it('is corrected with the old and new law, and keeps the unchanged texts', () => {
    const whenCorrected = given(school, schoolRegisteredEvent(), academy).when('CorrectClassification', correction);
    whenCorrected.then({
      type: 'ClassificationCorrected',
      data: { governance: { old: 'academy', new: 'maintained' }, consultees: null, source: null, reason },
    });
    whenCorrected.thenState(({ classification }) =>
      expect(classification).toEqual({ ...academy.data, governance: 'maintained' }),
    );
  });

  it('has at least one new value', () => {
    given(school, schoolRegisteredEvent(), academy)
      .when('CorrectClassification', { ...correction, governance: 'academy' })
      .thenRefusal('nothing-changed');
    given(school, schoolRegisteredEvent(), academy)
      .when('CorrectClassification', { ...correction, governance: 'academy', consultees: [] })
      .thenTypes('ClassificationCorrected');
  });

  it('is what a person said, and not what follows from the register', () => {
    given(school, schoolRegisteredEvent()).when('CorrectClassification', correction).thenRefusal('not-yet-classified');
    given(school, schoolRegisteredEvent({ governance: null }))
      .when('CorrectClassification', correction)
      .thenRefusal('not-yet-classified');
  });
});
