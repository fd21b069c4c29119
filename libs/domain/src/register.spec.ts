import { register, type RegisterCommands } from '#domain/register';
import type { ImportCounts, ReadFile, RegisterEvents } from '#domain/register.events';
import type { NewEvent } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';

const file: ReadFile = {
  file: 'edubasealldata20111101.csv',
  sha256: 'aa',
  bytes: 60_000_000,
  rows: 50_000,
  extractedOn: '2011-11-01',
  columns: { unknown: [], missing: [], repeated: [] },
};
const start = (importId: string, changes: Partial<ReadFile> = {}, confirmed = false) => ({
  importId,
  file: { ...file, ...changes },
  confirmed,
});
const startCommand = (...args: Parameters<typeof start>): RegisterCommands['StartRegisterImport'] => ({
  ...start(...args),
  register: 'establishments',
});
const counts: ImportCounts = { registered: 50_000, changed: 0, unchanged: 0, skipped: 0, rejected: 0 };
const finished = (importId: string, changes: Partial<ImportCounts> = {}): RegisterEvents['RegisterImportFinished'] => ({
  importId,
  counts: { ...counts, ...changes },
  rejected: [],
});
const first: NewEvent<RegisterEvents>[] = [
  { type: 'RegisterOpened', data: { register: 'establishments' } },
  { type: 'RegisterImportStarted', data: start('1') },
];
const known: NewEvent<RegisterEvents>[] = [...first, { type: 'RegisterImportFinished', data: finished('1') }];

describe('The import of a register file', () => {
  it('opens the record of the register, and is recorded with its file and its result', () => {
    given(register)
      .when('StartRegisterImport', startCommand('1'))
      .then(...first);
    given(register, ...first)
      .when('FinishRegisterImport', { started: start('1'), finished: finished('1') })
      .then({ type: 'RegisterImportFinished', data: finished('1') });
  });

  it('is refused for a file that is older than the last one, unless it is confirmed', () => {
    const older = { sha256: 'bb', extractedOn: '2011-06-01' } as const;
    given(register, ...known)
      .when('StartRegisterImport', startCommand('2', older))
      .thenRefusal('older-than-known');
    given(register, ...known)
      .when('StartRegisterImport', startCommand('2', older, true))
      .thenTypes('RegisterImportStarted');
    given(register, ...first)
      .when('StartRegisterImport', startCommand('2', older))
      .thenTypes('RegisterImportStarted');
  });

  it('is refused for a file of a future day, confirmed or not', () => {
    const future = { extractedOn: '2030-01-01', sha256: 'bb' } as const;
    for (const history of [[], known])
      given(register, ...history)
        .when('StartRegisterImport', startCommand('2', future, true))
        .thenRefusal('in-the-future');
  });

  it('is refused for a file that is much shorter than the last one, unless it is confirmed', () => {
    const short = { sha256: 'bb', rows: 44_999 };
    given(register, ...known)
      .when('StartRegisterImport', startCommand('2', short))
      .thenRefusal('much-shorter-than-last');
    given(register, ...known)
      .when('StartRegisterImport', startCommand('2', { ...short, rows: 45_000 }))
      .thenTypes('RegisterImportStarted');
    given(register, ...known)
      .when('StartRegisterImport', startCommand('2', short, true))
      .thenTypes('RegisterImportStarted');
  });

  it('records nothing for the same file again, unless it changed something', () => {
    given(register, ...known)
      .when('StartRegisterImport', startCommand('2'))
      .thenNothing();
    const repeated = { started: start('2'), finished: finished('2', { registered: 0, unchanged: 50_000 }) };
    given(register, ...known)
      .when('FinishRegisterImport', repeated)
      .thenNothing();
    given(register, ...known)
      .when('FinishRegisterImport', { ...repeated, finished: finished('2', { registered: 0, changed: 3 }) })
      .thenTypes('RegisterImportStarted', 'RegisterImportFinished');
  });

  it('can be interrupted, and the file imported again', () => {
    const interrupted = { type: 'RegisterImportInterrupted', data: { importId: '1' } } as const;
    given(register, ...first)
      .when('InterruptRegisterImport', { importId: '1' })
      .then(interrupted);
    given(register, ...known)
      .when('InterruptRegisterImport', { importId: '1' })
      .thenNothing();
    given(register, ...first, interrupted)
      .when('StartRegisterImport', startCommand('2'))
      .thenTypes('RegisterImportStarted');
  });
});
