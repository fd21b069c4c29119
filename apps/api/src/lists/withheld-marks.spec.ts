import { WithheldMarks } from '#api/lists/withheld-marks';

describe('The marks of withheld records', () => {
  const marks = new WithheldMarks(Buffer.alloc(32, 7));

  it('are the same each time, and differ by record, reader and list', () => {
    const made = [
      ['contract-1', 'reader-1', 'contracts'],
      ['contract-2', 'reader-1', 'contracts'],
      ['contract-1', 'reader-2', 'contracts'],
      ['contract-1', 'reader-1', 'requests'],
    ].map((parts) => marks.make(...(parts as [string, string, string])));
    expect(new Set(made).size).toBe(4);
    expect(marks.make('contract-1', 'reader-1', 'contracts')).toBe(made[0]);
  });

  it('never begin with a character that a cell of a file cannot begin with, so that they are the same in JSON and CSV', () => {
    for (let record = 0; record < 500; record += 1)
      expect(marks.make(`contract-${record}`, 'reader', 'contracts')).toMatch(/^[0-9a-f]{32}$/);
  });
});
