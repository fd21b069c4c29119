import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cli, oneSentence } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';
import { newFolder } from '#test/support/demonstration';

describe('The command line says in one sentence what is wrong', () => {
  const folder = newFolder();
  const file = join(folder, 'register.csv');
  const empty = join(folder, 'empty.db');
  let other: Server;

  beforeAll(async () => {
    writeFileSync(file, 'URN\n');
    writeFileSync(empty, '');
    mkdirSync(join(folder, 'directory'));
    other = createServer((_, answer) => answer.end('<h1>Another page</h1>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    other.close();
    rmSync(folder, { recursive: true });
  });

  const AMISS = 1;
  const WRONG_USE = 2;
  const said = async (args: readonly string[], code = AMISS, environment: Record<string, string> = {}) =>
    oneSentence(await cli(args, { DATA_FOLDER: folder, ...environment }), code);
  const importing = (source: string, url: string, code = AMISS, TOKEN = 'abc.def'): Promise<string> =>
    said(['import', 'establishments', source, '--url', url], code, { TOKEN });

  it.each(['nonsense', 'localhost:3000', 'ftp://127.0.0.1', ''])('with the address «%s»', async (url) => {
    expect(await importing(file, url, WRONG_USE)).toContain('--url takes is an address like http://127.0.0.1:3000');
  });

  it('with an address that holds a password, without printing it', async () => {
    const sentence = await importing(file, 'http://me:hidden@127.0.0.1:1', WRONG_USE);
    expect(sentence).toContain('--url takes is an address like http://127.0.0.1:3000');
    expect(sentence).not.toContain('hidden');
  });

  it('with an address where nothing answers, or something else', async () => {
    expect(await importing(file, 'http://127.0.0.1:1')).toMatch(/127\.0\.0\.1:1 does not answer \(.+\); start it/);
    const { port } = other.address() as AddressInfo;
    expect(await importing(file, `http://127.0.0.1:${port}/`)).toMatch(/is not this service\.$/);
  });

  const fullDisk = existsSync('/dev/full') ? it : it.skip;
  fullDisk('with output that cannot be written', () => {
    const program = ['dist/apps/cli/src/main.js', 'token'].join(' ');
    const shell = spawnSync('sh', ['-c', `"$NODE" ${program} > /dev/full`], {
      encoding: 'utf8',
      env: { NODE: process.execPath, DATA_FOLDER: join(folder, 'for-tokens'), LOCAL_TOKENS: 'on' },
    });
    expect([shell.status, shell.stdout]).toEqual([AMISS, '']);
    expect(shell.stderr).toBe('What was found could not be written (ENOSPC); print it somewhere else.\n');
  });

  it('with a directory, no file, or one that may not be read', async () => {
    const closed = join(folder, 'closed.csv');
    expect(await importing(join(folder, 'directory'), 'http://127.0.0.1:1')).toMatch(/directory is not a file\.$/);
    expect(await importing(join(folder, 'nothing'), 'http://127.0.0.1:1')).toMatch(/^There is no file/);
    writeFileSync(closed, 'URN\n');
    chmodSync(closed, 0o000);
    const sentence = await importing(closed, 'http://127.0.0.1:1');
    if (process.getuid?.() !== 0) expect(sentence).toMatch(/closed\.csv may not be read\.$/);
  });

  it.each(['abc\ndef', 'abc def', 'abc\u2019', ''])(
    'with a token that is none, without printing it: %j',
    async (token) => {
      const sentence = await importing(file, 'http://127.0.0.1:1', WRONG_USE, token);
      expect(sentence).toMatch(/token/);
      expect(sentence).not.toMatch(/abc|def/);
    },
  );

  it.each(['2012-13-45', '2012-02-30', '2012-3-1', ''])('with the day «%s»', async (day) => {
    expect(await said(['replay', 'contract', 'c', '--as-of', day], WRONG_USE)).toMatch(
      '--as-of takes is a day like 2012-03-01',
    );
  });

  it.each(['', 'x y', 'nobody', '0000000A-0000-4000-8000-000000000001'])('with the person «%s»', async (person) => {
    expect(await said(['token', '--person', person], WRONG_USE)).toMatch('--person takes is an id');
  });

  it.each(['-1', '1.5', 'last', ''])('with the revision «%s»', async (revision) => {
    const sentence = await said(['replay', 'c', `--revision=${revision}`], WRONG_USE);
    expect(sentence).toContain('--revision takes is a whole number');
  });

  it('with a view that there is none', async () => {
    expect(await said(['rebuild', '--view', 'none'], WRONG_USE)).toMatch(/^There is no view called none; there are /);
  });

  it('with a kind of record that there is none', async () => {
    expect(await said(['replay', 'treaty', 'c'], WRONG_USE)).toMatch(/^There is no kind of record called treaty; /);
  });

  it('with an events file that is empty', async () => {
    expect(await said(['verify', '--events', empty])).toBe(`The events file ${empty} is empty.`);
  });

  it('with a folder without events', async () => {
    const nowhere = join(folder, 'nowhere');
    const there = { DATA_FOLDER: nowhere };
    expect(await said(['backup', '--to', join(folder, 'backup')], AMISS, there)).toContain('events.db does not exist');
    expect(await said(['rebuild'], AMISS, there)).toMatch(/^There are no events in /);
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('The command line hands a register to the running service', () => {
  const folder = new DataFolder();
  let url: string;
  let TOKEN: string;

  beforeAll(async () => {
    ({ url } = await folder.start());
    TOKEN = (await (await folder.installation(url)).administrator).token;
  }, 60_000);
  afterAll(() => folder.remove());

  const importing = (register: string, file: string, token = TOKEN) =>
    cli(['import', register, `test/data/milton-keynes/${file}`, '--url', url], { TOKEN: token });

  it('and prints what the service reports', async () => {
    const { code, stdout, stderr } = await importing('establishments', 'establishments-case.csv');
    expect({ code, stderr, report: JSON.parse(stdout) as object }).toMatchObject({
      ...{ code: 0, stderr: '', report: { rows: 4, registered: 4, rejectedCount: 0 } },
    });
  }, 60_000);

  it('and says in one sentence why the service refuses it', async () => {
    const other = oneSentence(await importing('inspections', 'establishments-case.csv'));
    expect(other).toMatch(
      /^POST \/v1\/imports\/inspections\?file=establishments-case\.csv was answered 422 unusable-file: /,
    );
    const nobody = oneSentence(await importing('establishments', 'establishments-case.csv', 'abc.def.ghi'));
    expect(nobody).toContain('401 unauthenticated: ');
    expect(nobody).not.toContain('abc');
  }, 60_000);
});

describe('The command line explains a wrong call', () => {
  it.each([[['backup']], [['restore']], [['verify', '--what']], [['replay']], [['nonsense']]])(
    'with the help and exit code 2: %j',
    async (args) => {
      const { code, stdout, stderr } = await cli(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: /);
      expect(stderr).toContain('Exit codes:');
    },
  );

  it('and shows its help with exit code 0', async () => {
    for (const args of [['--help'], ['backup', '--help']]) {
      const { code, stdout, stderr } = await cli(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('2  wrong use');
    }
  });
});
