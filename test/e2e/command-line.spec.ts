import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cli, oneSentence } from '#test/support/command-line';
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

  const said = async (args: readonly string[], environment: Record<string, string> = {}): Promise<string> =>
    oneSentence(await cli(args, { DATA_FOLDER: folder, ...environment }));
  const importing = (source: string, url: string, TOKEN = 'abc.def'): Promise<string> =>
    said(['import', 'establishments', source, '--url', url], { TOKEN });

  it.each(['nonsense', 'localhost:3000', 'ftp://127.0.0.1', ''])('with the address «%s»', async (url) => {
    expect(await importing(file, url)).toContain('--url takes is an address like http://127.0.0.1:3000');
  });

  it('with an address that holds a password, without printing it', async () => {
    const sentence = await importing(file, 'http://me:hidden@127.0.0.1:1');
    expect(sentence).toContain('--url takes is an address like http://127.0.0.1:3000');
    expect(sentence).not.toContain('hidden');
  });

  it('with an address where nothing answers, or something else', async () => {
    expect(await importing(file, 'http://127.0.0.1:1')).toMatch(/127\.0\.0\.1:1 does not answer \(.+\); start it/);
    const { port } = other.address() as AddressInfo;
    expect(await importing(file, `http://127.0.0.1:${port}/`)).toMatch(/is not this service\.$/);
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
      const sentence = await importing(file, 'http://127.0.0.1:1', token);
      expect(sentence).toMatch(/token/);
      expect(sentence).not.toMatch(/abc|def/);
    },
  );

  it.each(['2012-13-45', '2012-02-30', '2012-3-1', ''])('with the day «%s»', async (day) => {
    expect(await said(['replay', 'contract', 'c', '--as-of', day])).toMatch('--as-of takes is a day like 2012-03-01');
  });

  it.each(['', 'x y', 'nobody', '0000000A-0000-4000-8000-000000000001'])('with the person «%s»', async (person) => {
    expect(await said(['token', '--person', person])).toMatch('--person takes is an id');
  });

  it('with an events file that is empty', async () => {
    expect(await said(['verify', '--events', empty])).toBe(`The events file ${empty} is empty.`);
  });
});
