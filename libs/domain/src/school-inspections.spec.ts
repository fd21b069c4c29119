import { school } from '#domain/school';
import type { SchoolCommands } from '#domain/school.types';
import type { Inspection, SchoolEvents } from '#domain/school.events';
import {
  chooseLaterGrade,
  chooseLaterInspection,
  completeOldInspection,
  type SourcedInspection,
} from '#domain/school-inspections';
import { buildInspection } from '#domain/testing/inspection.builder';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { NewEvent } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';

const source = { file: 'latest.csv', extractedOn: '2026-02-28' } as const;
const older = { file: 'earlier.csv', extractedOn: '2024-08-31' } as const;
const TODAY = '2026-03-01';
const registered: NewEvent<SchoolEvents> = {
  type: 'SchoolRegistered',
  data: { urn: '900311', entry: buildRegisterEntry(), governance: null, source: older },
};
const good = buildInspection({ inspectedOn: '2019-05-14' });
const card = buildInspection({
  framework: 'report-card',
  inspectedOn: '2026-01-20',
  overallGrade: null,
  areas: [{ area: 'inclusion', grade: 'urgent-improvement' }],
  safeguarding: 'not-met',
  category: 'special-measures',
});
const inspected = (inspection: Inspection, from: SourcedInspection['source'] = source): NewEvent<SchoolEvents> => ({
  type: 'InspectionRecorded',
  data: { inspection, source: from },
});
const stated = (...inspections: Inspection[]): SchoolCommands['RecordInspections'] => ({
  inspections,
  overallGradeIsBlank: false,
  source,
});
const atSchool = (...history: NewEvent<SchoolEvents>[]) => given(school, registered, ...history);

describe('An inspection of a school', () => {
  it('is recorded on its day, with every other inspection of the row', () => {
    atSchool()
      .when('RecordInspections', stated(good, card), { today: TODAY })
      .then({ ...inspected(good), occurredOn: '2019-05-14' }, { ...inspected(card), occurredOn: '2026-01-20' });
    const undated = buildInspection({ inspectedOn: null });
    atSchool().when('RecordInspections', stated(undated), { today: TODAY }).then(inspected(undated));
  });

  it('is recorded once, whichever file repeats it', () => {
    atSchool(inspected(good, older), inspected(card))
      .when('RecordInspections', stated(good), { today: TODAY })
      .thenNothing();
  });

  it('is corrected by a newer file that says otherwise of the same day, and never by an older one', () => {
    const corrected = buildInspection({ ...good, overallGrade: 3 });
    atSchool(inspected(good, older))
      .when('RecordInspections', stated(corrected), { today: TODAY })
      .thenTypes('InspectionRecorded');
    atSchool(inspected(good))
      .when('RecordInspections', { ...stated(corrected), source: older }, { today: TODAY })
      .thenNothing();
  });

  it('of an earlier day is added from an older file', () => {
    atSchool(inspected(card))
      .when('RecordInspections', { ...stated(good), source: older }, { today: TODAY })
      .thenTypes('InspectionRecorded');
  });

  it('cannot be in the future, and neither can the day of its file', () => {
    atSchool().when('RecordInspections', stated(card), { today: '2026-01-19' }).thenRefusal('in-the-future');
    atSchool().when('RecordInspections', stated(good), { today: '2026-02-27' }).thenRefusal('in-the-future');
  });

  it('is refused for a school that is not in the register', () => {
    given(school).when('RecordInspections', stated(good), { today: TODAY }).thenRefusal('unknown-stream');
  });
});

describe('An overall grade', () => {
  const blank = { ...stated(), overallGradeIsBlank: true };

  it('is cleared when a file has its column but no longer a grade, and recorded again when it comes back', () => {
    const cleared = { type: 'OverallGradeCleared', data: { source } } as const;
    atSchool(inspected(good, older)).when('RecordInspections', blank, { today: TODAY }).then(cleared);
    atSchool(inspected(good, older), cleared).when('RecordInspections', blank, { today: TODAY }).thenNothing();
    atSchool(inspected(good, older), cleared)
      .when('RecordInspections', stated(good), { today: TODAY })
      .thenTypes('InspectionRecorded');
  });

  it('is not cleared by an older file', () => {
    atSchool(inspected(good))
      .when('RecordInspections', { ...blank, source: older }, { today: TODAY })
      .thenNothing();
  });

  it('and the latest inspection are two facts, in whichever order they were recorded', () => {
    const notJudged = buildInspection({ framework: 'area-grades', inspectedOn: '2025-01-14', overallGrade: null });
    const inadequate = buildInspection({ inspectedOn: '2024-03-05', overallGrade: 4 });
    for (const history of [
      [notJudged, inadequate],
      [inadequate, notJudged],
    ]) {
      const { inspections } = atSchool(...history.map((each) => inspected(each))).state();
      expect(inspections.reduce<SourcedInspection | null>(chooseLaterInspection, null)?.inspection).toEqual(notJudged);
      expect(inspections.reduce<SourcedInspection | null>(chooseLaterGrade, null)?.inspection).toEqual(inadequate);
    }
  });
});

it('An inspection of version 1 becomes an inspection under the framework with overall grades', () => {
  const old = { regime: 'overall-grade', grade: 2, inspectedOn: '2011-05-12', source: 'June 2011' };
  expect(completeOldInspection(old)).toEqual({
    inspection: buildInspection(),
    source: { file: 'June 2011', extractedOn: null },
  });
});
