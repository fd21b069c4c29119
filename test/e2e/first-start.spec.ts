import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startService, type RunningService } from '#scenarios/spawn-service';
import { BrokerageClient } from '#client/client';
import { runCli, expectSingleSentence, startAndExpectRefusal } from '#test/support/command-line';
import { createFolder } from '#test/support/demonstration';

const createAnonymousClient = (service: RunningService): BrokerageClient => new BrokerageClient({ url: service.url });

const readMode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('A new installation', () => {
  const folder = createFolder();
  let service: RunningService;

  beforeAll(async () => {
    service = await startService({ DATA_FOLDER: folder, PORT: '0' });
  });

  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('rejects a second service and names the process that uses the folder', async () => {
    const error = expectSingleSentence(await startAndExpectRefusal({ DATA_FOLDER: folder }));
    expect(error).toContain(`in use by another process (pid ${service.pid})`);
    expect(await createAnonymousClient(service).read('/health/live')).toEqual({ status: 'live' });
  });

  it('prints its main URLs and the command for a token', () => {
    for (const part of ['/v1', '/docs', '/health/ready', 'npm run --silent token'])
      expect(service.output()).toContain(part);
  });

  it('serves health and documentation without a token', async () => {
    expect(await createAnonymousClient(service).read('/health/live')).toEqual({ status: 'live' });
    expect(await createAnonymousClient(service).read('/health/ready')).toMatchObject({ status: 'ready' });
    const page = await fetch(`${service.url}/docs`);
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, expect.stringMatching('text/html')]);
    expect(await page.text()).toContain('School support brokerage');
  });

  it('stores data and keys so that only their owner can read them', () => {
    expect(readMode(folder)).toBe('700');
    expect(readMode(join(folder, 'keys'))).toBe('700');
    for (const name of ['token-key.json', 'fingerprint-key']) expect(readMode(join(folder, 'keys', name))).toBe('600');
  });

  it('accepts the token that npm run token prints for the first administrator', async () => {
    const { code, stdout } = await runCli(['token'], { DATA_FOLDER: folder });
    expect(code).toBe(0);
    const { roleAssignments } = await new BrokerageClient({ url: service.url, token: stdout.trim() }).read('/v1/me');
    expect(roleAssignments).toMatchObject([{ role: 'administrator' }]);
  });

  it('issues no local token for more than 12 hours, for an unknown role or in production', async () => {
    for (const [args, sentence] of [
      [['--hours', '13'], 'at most 12 hours, not 13'],
      [['--hours', 'many'], 'at most 12 hours'],
      [['--roles', 'king'], 'There is no role king'],
    ] as const)
      expect(expectSingleSentence(await runCli(['token', ...args], { DATA_FOLDER: folder }), 2)).toContain(sentence);
    const inProduction = await runCli(['token'], { DATA_FOLDER: folder, NODE_ENV: 'production' });
    expect(expectSingleSentence(inProduction, 2)).toContain('LOCAL_TOKENS is "false"');
  });

  it('rejects local tokens in production and creates no key for them', async () => {
    const { stdout } = await runCli(['token'], { DATA_FOLDER: folder });
    const DATA_FOLDER = createFolder();
    const production = await startService({ DATA_FOLDER, PORT: '0', NODE_ENV: 'production' });
    const { status } = await new BrokerageClient({ url: production.url, token: stdout.trim() }).get('/v1/me');
    await production.stop();
    expect([status, readdirSync(join(DATA_FOLDER, 'keys'))]).toEqual([401, ['fingerprint-key']]);
    rmSync(DATA_FOLDER, { recursive: true });
  });
});
