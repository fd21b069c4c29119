import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startService, type RunningService } from '#scenarios/spawn-service';
import { BrokerageClient } from '#client/client';
import { cli, oneSentence, refusedStart } from '#test/support/command-line';
import { newFolder } from '#test/support/demonstration';

const anybody = (service: RunningService): BrokerageClient => new BrokerageClient({ url: service.url });

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('An installation', () => {
  const folder = newFolder();
  let service: RunningService;

  beforeAll(async () => {
    service = await startService({ DATA_FOLDER: folder, PORT: '0' });
  }, 60_000);

  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is written by one service at a time: a second one says which process has it', async () => {
    const said = oneSentence(await refusedStart({ DATA_FOLDER: folder }));
    expect(said).toContain(`in use by another process (pid ${service.pid})`);
    expect(await anybody(service).read('/health/live')).toEqual({ status: 'live' });
  });

  it('says where everything is', () => {
    for (const part of ['/v1', '/docs', '/health/ready', 'npm run --silent token'])
      expect(service.output()).toContain(part);
  });

  it('shows health and documentation to everybody, and that it is well', async () => {
    expect(await anybody(service).read('/health/live')).toEqual({ status: 'live' });
    expect(await anybody(service).read('/health/ready')).toMatchObject({ status: 'ready' });
    const page = await fetch(`${service.url}/docs`);
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, expect.stringMatching('text/html')]);
    expect(await page.text()).toContain('School support brokerage');
  });

  it('keeps its data and keys from others', () => {
    expect(mode(folder)).toBe('700');
    expect(mode(join(folder, 'keys'))).toBe('700');
    for (const name of ['token-key.json', 'fingerprint-key']) expect(mode(join(folder, 'keys', name))).toBe('600');
  });

  it('lets the first administrator in with the token that npm run token prints', async () => {
    const { code, stdout } = await cli(['token'], { DATA_FOLDER: folder });
    expect(code).toBe(0);
    const { standings } = await new BrokerageClient({ url: service.url, token: stdout.trim() }).read('/v1/me');
    expect(standings).toMatchObject([{ role: 'administrator' }]);
  });

  it('refuses tokens for too long, for unknown roles, and in production', async () => {
    for (const [args, sentence] of [
      [['--hours', '13'], 'at most 12 hours, not for 13'],
      [['--hours', 'many'], 'at most 12 hours'],
      [['--roles', 'king'], 'There is no role king'],
    ] as const)
      expect(oneSentence(await cli(['token', ...args], { DATA_FOLDER: folder }), 2)).toContain(sentence);
    const inProduction = await cli(['token'], { DATA_FOLDER: folder, NODE_ENV: 'production' });
    expect(oneSentence(inProduction, 2)).toContain('LOCAL_TOKENS is "off"');
  });

  it('lets nobody in with a local token in production, and makes no key for them', async () => {
    const { stdout } = await cli(['token'], { DATA_FOLDER: folder });
    const DATA_FOLDER = newFolder();
    const production = await startService({ DATA_FOLDER, PORT: '0', NODE_ENV: 'production' });
    const { status } = await new BrokerageClient({ url: production.url, token: stdout.trim() }).get('/v1/me');
    await production.stop();
    expect([status, readdirSync(join(DATA_FOLDER, 'keys'))]).toEqual([401, ['fingerprint-key']]);
    rmSync(DATA_FOLDER, { recursive: true });
  }, 60_000);
});
