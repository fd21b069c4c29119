import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProgram } from '#test/support/command-line';

/** A sentence of the demonstration. */
const OF_DEMONSTRATION = 'The demonstration is not available in production.';

const readPrograms = (root: string): string[] => {
  const folder = join(root, 'dist/programs');
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
};

describe('The programs of an installation', () => {
  let root: string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'bundle-'));
    mkdirSync(join(root, 'dist'));
    for (const folder of ['dist/apps', 'dist/libs', 'node_modules']) symlinkSync(resolve(folder), join(root, folder));
    copyFileSync('package.json', join(root, 'package.json'));
    execFileSync(process.execPath, [resolve('scripts/bundle.mjs'), '--without-demonstration'], { cwd: root });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('contain nothing of the demonstration, which those of npm start do', () => {
    expect(readPrograms('.').filter((text) => text.includes(OF_DEMONSTRATION))).not.toEqual([]);
    expect(readPrograms(root).filter((text) => text.includes(OF_DEMONSTRATION))).toEqual([]);
  });

  it('are ASCII, because V8 keeps their text with two bytes for each character otherwise', () => {
    expect(readPrograms(root).filter((text) => /[^\0-\u007f]/.test(text))).toEqual([]);
  });

  it('list every command but the demonstration, so that nothing else needs it', async () => {
    const [all, installed] = await Promise.all(
      ['.', root].map((folder) => runProgram(join(folder, 'dist/programs/cli.js'), ['--help'], {})),
    );
    const listCommands = (help = ''): string[] => [...help.matchAll(/^ {2}([a-z][\w-]+) /gm)].map(([, name]) => name!);
    expect(listCommands(installed?.stdout)).toEqual(listCommands(all?.stdout).filter((name) => name !== 'demo'));
    expect(listCommands(installed?.stdout)).toContain('token');
  });

  it('end with a sentence if a setting is wrong, and so load without the demonstration', async () => {
    for (const name of ['api', 'worker']) {
      const { code, stderr } = await runProgram(join(root, `dist/programs/${name}.js`), [], { PORT: 'x' });
      expect([name, code, stderr]).toEqual([name, 1, expect.stringMatching(/^PORT .+\.\n$/)]);
    }
  });
});
