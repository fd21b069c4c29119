import { RunningImports } from '#api/imports/import-progress';

describe('The progress of an import', () => {
  it('consists of rows, rate and remaining seconds until the import ends', () => {
    let nowMs = 0;
    const imports = new RunningImports(() => nowMs);
    const file = { importId: '1', file: 'a.csv', rows: 100 };
    const run = imports.begin('establishments', file);
    expect(imports.list('establishments')).toEqual([{ ...file, done: 0, rowsPerSecond: 0, remainingSeconds: null }]);
    nowMs = 2_000;
    for (let row = 0; row < 20; row += 1) run.countRows(1);
    expect(imports.list('establishments')).toEqual([{ ...file, done: 20, rowsPerSecond: 10, remainingSeconds: 8 }]);
    expect(imports.list('inspections')).toEqual([]);
    run.end();
    expect(imports.list('establishments')).toEqual([]);
  });
});
