import { describeRun } from '#api/imports/import-run';
import type { ImportDocument } from '#records/register.record';

const file = { file: 'a.csv', sha256: 'aa', bytes: 10, rows: 1_000, extractedOn: null };
const document: ImportDocument = {
  importId: '1',
  file: { ...file, columns: { unknown: [], missing: [], repeated: [] } },
  confirmed: false,
  importedBy: 'person-1',
  startedAt: '2026-11-30T09:00:00.000Z',
  endedAt: null,
  status: 'started',
  progress: null,
  counts: null,
  rejected: [],
};

describe('An import that is watched', () => {
  it('shows the rows and the rate of the process that runs it', () => {
    const running = { importId: '1', file: 'a.csv', rows: 1_000, done: 400, rowsPerSecond: 200, remainingSeconds: 3 };
    expect(describeRun('establishments', document, running)).toMatchObject({
      register: 'establishments',
      rows: 1_000,
      done: 400,
      rowsPerSecond: 200,
      remainingSeconds: 3,
    });
  });

  it('shows the last recorded progress when another process runs it', () => {
    const progress = { done: 500, at: '2026-11-30T09:00:10.000Z' } as const;
    const pace = { done: 500, rowsPerSecond: 50, remainingSeconds: 10 };
    expect(describeRun('establishments', { ...document, progress }, null)).toMatchObject(pace);
    const unknown = { done: 0, rowsPerSecond: 0, remainingSeconds: null };
    expect(describeRun('establishments', document, null)).toMatchObject(unknown);
  });

  it('has all its rows and no remaining time once it is finished', () => {
    const ended = { ...document, status: 'finished', endedAt: '2026-11-30T09:00:20.000Z' } as const;
    const pace = { done: 1_000, rowsPerSecond: 50, remainingSeconds: null };
    expect(describeRun('establishments', ended, null)).toMatchObject(pace);
  });
});
