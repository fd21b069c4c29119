import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseConfiguration } from '#platform/configuration';
import { loadTokenKey } from '#platform/local-keys';
import { runCli, expectSingleSentence } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';
import { createFolder } from '#test/support/demonstration';

describe('A command-line error', () => {
  const folder = createFolder();
  const file = join(folder, 'register.csv');
  const empty = join(folder, 'empty.db');
  let webServer: Server;

  beforeAll(async () => {
    writeFileSync(file, 'URN\n');
    writeFileSync(empty, '');
    mkdirSync(join(folder, 'directory'));
    webServer = createServer((_, answer) => answer.end('<h1>Another page</h1>'));
    await new Promise<void>((resolve) => webServer.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    webServer.close();
    rmSync(folder, { recursive: true });
  });

  const PROBLEM = 1;
  const USAGE_ERROR = 2;
  const runAndExpectError = async (args: readonly string[], code = PROBLEM, environment: Record<string, string> = {}) =>
    expectSingleSentence(await runCli(args, { DATA_FOLDER: folder, ...environment }), code);
  const importFile = (source: string, url: string, code = PROBLEM, TOKEN = 'abc.def'): Promise<string> =>
    runAndExpectError(['import', 'establishments', source, '--url', url], code, { TOKEN });

  it.each(['nonsense', 'localhost:3000', 'ftp://127.0.0.1', ''])(
    'explains that "%s" is not a usable URL',
    async (url) => {
      expect(await importFile(file, url, USAGE_ERROR)).toContain(
        'Option --url must be a URL such as http://127.0.0.1:3000',
      );
    },
  );

  it('does not repeat a password in a URL', async () => {
    const sentence = await importFile(file, 'http://me:hidden@127.0.0.1:1', USAGE_ERROR);
    expect(sentence).toContain('Option --url must be a URL such as http://127.0.0.1:3000');
    expect(sentence).not.toContain('hidden');
  });

  it('makes no token for a data folder in which no service has been started', async () => {
    const dataFolder = join(folder, 'of-no-service');
    const { code, stdout, stderr } = await runCli(['token'], { DATA_FOLDER: dataFolder });
    expect([code, stdout, existsSync(dataFolder)]).toEqual([PROBLEM, '', false]);
    expect(stderr).toMatch(/^No service has been started with the data folder .+ start it first\.\n$/);
  });

  it('explains that the service does not respond, or that another server does', async () => {
    expect(await importFile(file, 'http://127.0.0.1:1')).toMatch(/127\.0\.0\.1:1 does not respond \(.+\)\. Start it/);
    const { port } = webServer.address() as AddressInfo;
    expect(await importFile(file, `http://127.0.0.1:${port}/`)).toMatch(/is not this service\.$/);
  });

  const fullDisk = existsSync('/dev/full') ? it : it.skip;
  fullDisk('explains that the output cannot be written', async () => {
    const program = ['dist/programs/cli.js', 'token'].join(' ');
    const settings = { DATA_FOLDER: join(folder, 'for-tokens'), LOCAL_TOKENS: 'true' };
    await loadTokenKey(parseConfiguration(settings));
    const shell = spawnSync('sh', ['-c', `"$NODE" ${program} > /dev/full`], {
      encoding: 'utf8',
      env: { NODE: process.execPath, ...settings },
    });
    expect([shell.status, shell.stdout]).toEqual([PROBLEM, '']);
    expect(shell.stderr).toBe(
      'The output cannot be written (ENOSPC). Redirect it to a file on a disk with free space.\n',
    );
  });

  it('explains that a file is a directory, does not exist or cannot be read', async () => {
    const unreadable = join(folder, 'closed.csv');
    expect(await importFile(join(folder, 'directory'), 'http://127.0.0.1:1')).toMatch(/directory is not a file\.$/);
    expect(await importFile(join(folder, 'nothing'), 'http://127.0.0.1:1')).toMatch(/^There is no file/);
    writeFileSync(unreadable, 'URN\n');
    chmodSync(unreadable, 0o000);
    const sentence = await importFile(unreadable, 'http://127.0.0.1:1');
    if (process.getuid?.() !== 0) expect(sentence).toMatch(/closed\.csv cannot be read\. Check its permissions\.$/);
  });

  it.each(['abc\ndef', 'abc def', 'abc\u2019', ''])(
    'rejects the invalid token %j without repeating it',
    async (token) => {
      const sentence = await importFile(file, 'http://127.0.0.1:1', USAGE_ERROR, token);
      expect(sentence).toMatch(/token/);
      expect(sentence).not.toMatch(/abc|def/);
    },
  );

  it.each(['2012-13-45', '2012-02-30', '2012-3-1', ''])('explains that "%s" is not a day', async (day) => {
    expect(await runAndExpectError(['replay', 'contract', 'c', '--as-of', day], USAGE_ERROR)).toMatch(
      'Option --as-of must be a day such as 2012-03-01',
    );
  });

  it.each(['', 'x y', 'nobody', '0000000A-0000-4000-8000-000000000001'])(
    'explains that "%s" is not the id of a person',
    async (person) => {
      expect(await runAndExpectError(['token', '--person', person], USAGE_ERROR)).toMatch(
        'Option --person must be a UUID',
      );
    },
  );

  it.each(['-1', '1.5', 'last', ''])('explains that "%s" is not a revision', async (revision) => {
    const sentence = await runAndExpectError(['replay', 'c', `--revision=${revision}`], USAGE_ERROR);
    expect(sentence).toContain('Option --revision must be a whole number');
  });

  it('explains that a view does not exist', async () => {
    expect(await runAndExpectError(['rebuild', '--view', 'none'], USAGE_ERROR)).toMatch(
      /^There is no view called none\. Use one of /,
    );
  });

  it('explains that a kind of record does not exist', async () => {
    expect(await runAndExpectError(['replay', 'treaty', 'c'], USAGE_ERROR)).toMatch(
      /^There is no kind of record called treaty\. /,
    );
  });

  it('explains that an events file is empty', async () => {
    expect(await runAndExpectError(['verify', '--events', empty])).toBe(`The events file ${empty} is empty.`);
  });

  it('explains that a folder contains no events, and does not create the folder', async () => {
    const nowhere = join(folder, 'nowhere');
    const environment = { DATA_FOLDER: nowhere };
    expect(await runAndExpectError(['backup', '--to', join(folder, 'backup')], PROBLEM, environment)).toContain(
      'events.db does not exist',
    );
    expect(await runAndExpectError(['rebuild'], PROBLEM, environment)).toMatch(/^There are no events in /);
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('A register import on the command line', () => {
  const folder = new DataFolder();
  let url: string;
  let TOKEN: string;

  beforeAll(async () => {
    ({ url } = await folder.start());
    TOKEN = (await (await folder.installation(url)).administrator).token;
  });
  afterAll(() => folder.remove());

  const importRegister = (register: string, file: string, token = TOKEN) =>
    runCli(['import', register, `test/data/milton-keynes/${file}`, '--url', url], { TOKEN: token });

  it('prints the report of the service', async () => {
    const { code, stdout, stderr } = await importRegister('establishments', 'establishments-case.csv');
    expect({ code, stderr, report: JSON.parse(stdout) as object }).toMatchObject({
      code: 0,
      stderr: '',
      report: { rows: 4, registered: 4, rejectedCount: 0 },
    });
  });

  it('explains in one sentence why the service rejects it', async () => {
    const unusable = expectSingleSentence(await importRegister('inspections', 'establishments-case.csv'));
    expect(unusable).toMatch(
      /^POST \/v1\/imports\/inspections\?file=establishments-case\.csv failed with 422 unusable-file: /,
    );
    const unauthenticated = expectSingleSentence(
      await importRegister('establishments', 'establishments-case.csv', 'abc.def.ghi'),
    );
    expect(unauthenticated).toContain('401 unauthenticated: ');
    expect(unauthenticated).not.toContain('abc');
  });
});

describe('The command-line help', () => {
  it.each([[['backup']], [['restore']], [['verify', '--what']], [['replay']], [['nonsense']]])(
    'is printed with exit code 2 after the incorrect command %j',
    async (args) => {
      const { code, stdout, stderr } = await runCli(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: /);
      expect(stderr).toContain('Exit codes:');
    },
  );

  it('is printed with exit code 0 for --help', async () => {
    for (const args of [['--help'], ['backup', '--help']]) {
      const { code, stdout, stderr } = await runCli(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('2  usage error');
    }
  });
});
