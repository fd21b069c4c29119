import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readToken } from '#cli/arguments';
import { importCommand } from '#cli/import.command';
import { rebuildCommand } from '#cli/rebuild.command';

describe('The token of the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'token-'));
  const file = join(folder, 'token');
  const before = process.env.TOKEN;

  const setVariable = (value: string | undefined): void => {
    if (value === undefined) delete process.env.TOKEN;
    else process.env.TOKEN = value;
  };

  afterEach(() => setVariable(before));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read from a file, or else from the environment', () => {
    writeFileSync(file, 'from.the.file\n');
    setVariable('from.the.environment');
    expect([readToken(file), readToken(undefined)]).toEqual(['from.the.file', 'from.the.environment']);
  });

  it('is asked for when there is neither, and never repeated when it is not valid', () => {
    setVariable(undefined);
    expect(() => readToken(undefined)).toThrow('Set --token-file or TOKEN');
    setVariable('a secret with spaces');
    expect(() => readToken(undefined)).toThrow(/^(?!.*secret).*invalid characters/);
  });

  it('cannot be given as an argument, which every user of the machine could read', () => {
    for (const command of [importCommand, rebuildCommand]) {
      const options = command.options.map(({ long }) => long);
      expect(options).toContain('--token-file');
      expect(options).not.toContain('--token');
    }
  });
});
