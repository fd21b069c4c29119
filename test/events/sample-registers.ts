import { register } from '#domain/register';
import { school } from '#domain/school';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, JUNIOR_SCHOOL } from '#test/events/sample-parties';

const columns = { unknown: ['SchoolWebpage'], missing: ['UKPRN'], repeated: ['Postcode'] };

/** Two imports of the register of schools: one to its end, and one that was interrupted. */
export const importRegisters = (streams: InMemoryStreams): InMemoryStreams => {
  const file = { file: 'edubasealldata20110801.csv', bytes: 60_000_000, rows: 50_000, columns };
  const first = {
    importId: 'import-1',
    file: { ...file, sha256: 'a'.repeat(64), extractedOn: '2011-08-01' },
    confirmed: false,
  } as const;
  const counts = { registered: 49_000, changed: 1, unchanged: 997, skipped: 1, rejected: 1 };
  const rejected = [{ line: 17, column: 'URN', reason: 'is not a URN of six digits' }];
  return streams
    .do(CLERK, register, 'StartRegisterImport', 'establishments', { ...first, register: 'establishments' })
    .do(CLERK, register, 'FinishRegisterImport', 'establishments', {
      started: first,
      finished: { importId: 'import-1', counts, rejected },
    })
    .do(CLERK, register, 'StartRegisterImport', 'establishments', {
      importId: 'import-2',
      file: { ...file, sha256: 'b'.repeat(64), extractedOn: '2011-09-01' },
      confirmed: true,
      register: 'establishments',
    })
    .do(CLERK, register, 'ReportRegisterImportProgress', 'establishments', { importId: 'import-2', done: 20_000 })
    .do(CLERK, register, 'InterruptRegisterImport', 'establishments', { importId: 'import-2' })
    .do(CLERK, register, 'StartRegisterDownload', 'establishments', {
      register: 'establishments',
      url: 'https://registers.example/edubasealldata20110901.csv',
      slot: 15_218,
    })
    .do(CLERK, register, 'EndRegisterDownload', 'establishments', {
      slot: 15_218,
      outcome: 'failed',
      reason: 'The server answered with status 404. Check the URL.',
      etag: null,
      lastModified: null,
      importId: null,
    });
};

/** What the registers of links and groups say of the junior school. */
export const linkSchool = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, school, 'RecordLinks', JUNIOR_SCHOOL, {
      links: [{ urn: '110316', type: 'Predecessor', name: 'The infant school', establishedOn: '2004-09-01' }],
      source: { file: 'links_edubasealldata20110801.csv', extractedOn: '2011-08-01' },
    })
    .do(CLERK, school, 'RecordGroups', JUNIOR_SCHOOL, {
      groups: [{ uid: '4001', name: 'The Federation', type: 'Federation', joinedOn: '2009-09-01' }],
      source: { file: 'grouplinks_edubaseallacademiesandfree20110801.csv', extractedOn: '2011-08-01' },
    })
    .do(CLERK, school, 'RecordIndicators', JUNIOR_SCHOOL, {
      indicators: [
        { academicYear: '2009-10', indicator: 'PTMAT4', value: 48, mark: null, cohort: 44, status: 'final' },
        { academicYear: '2010-11', indicator: 'PTMAT4', value: null, mark: 'suppressed' },
      ],
      source: { file: 'england_ks2.csv', extractedOn: '2011-08-01' },
    });
