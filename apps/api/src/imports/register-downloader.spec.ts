import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ImportRunReader } from '#api/imports/import-run-reader';
import { isPrivateAddress } from '#api/imports/public-addresses';
import { RegisterDownloader } from '#api/imports/register-downloader';
import { startConfiguredService, type ConfiguredService } from '#api/testing/configured-service';
import { school } from '#domain/school';
import { Clock, type SettableClock } from '#execution/clock';
import { EventStore } from '#execution/event-store';
import { StreamReader } from '#execution/stream-reader';
import type { RegisterDocument } from '#records/register.record';

const HEADER = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';
const FILE = `${HEADER}\n100001,A School,Open,Primary,879\n`;
const MODIFIED = 'Wed, 01 Jul 2026 05:00:00 GMT';
const READER = { personId: 'reader', capacities: ['administrator'] } as const;
const BLOCK = Buffer.alloc(1_024 * 1_024, 'x');
const TOO_MANY_BLOCKS = 82;

type Respond = (response: ServerResponse, path: string) => void;

const sendFile =
  (content = FILE, headers = {}): Respond =>
  (response) =>
    void response.writeHead(200, headers).end(content);

describe('The URL of a register', () => {
  let server: Server;
  let respond: Respond;
  let requests: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  let service: ConfiguredService;

  const findUrl = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const start = async (settings: Readonly<Record<string, string>> = {}): Promise<void> => {
    const url = `establishments=${findUrl()}/edubasealldata{day}.csv?key=secret`;
    const defaults = { DEMO: 'true', REGISTER_URLS: url, REGISTER_URLS_PRIVATE: 'true' };
    service = await startConfiguredService({ ...defaults, ...settings });
    setTime('2026-07-01T09:00:00.000Z');
  };
  const setTime = (at: `${string}Z`): void => service.application.get<SettableClock>(Clock).set(at);
  const check = (): Promise<void> => service.application.get(RegisterDownloader).check();
  const readLog = (): Promise<RegisterDocument> =>
    service.application.get(ImportRunReader).list('establishments', READER);
  const readHead = () => service.application.get(EventStore).head();

  beforeEach(async () => {
    requests = [];
    server = createServer(({ url = '', headers }, response) => {
      requests.push({ path: url, headers });
      respond(response, url);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    await service.close();
    server.closeAllConnections();
    server.close();
  });

  it('is read once in each interval, and its file is imported with the day in its name', async () => {
    await start();
    respond = sendFile(FILE, { etag: '"one"', 'last-modified': MODIFIED });
    await check();
    await check();
    expect(requests.map(({ path }) => path)).toEqual(['/edubasealldata20260701.csv?key=secret']);
    const { imports, downloads } = await readLog();
    expect(imports).toMatchObject([
      { status: 'finished', file: { file: 'edubasealldata20260701.csv', extractedOn: '2026-07-01', rows: 1 } },
    ]);
    expect(downloads).toMatchObject([
      {
        url: `${findUrl()}/edubasealldata20260701.csv?…`,
        outcome: 'imported',
        reason: null,
        importId: imports[0]?.importId,
      },
    ]);
    const { state } = await service.application.get(StreamReader).find(school, '100001');
    expect(state?.entry.name).toBe('A School');
  });

  it('is asked only for another file than the last, and the same file imports nothing twice', async () => {
    await start({ REGISTER_URLS: `establishments=${findUrl()}/schools.csv` });
    respond = sendFile(FILE, { etag: '"one"', 'last-modified': MODIFIED });
    await check();
    setTime('2026-07-02T09:00:00.000Z');
    respond = (response) => void response.writeHead(304).end();
    await check();
    expect(requests[1]?.headers).toMatchObject({ 'if-none-match': '"one"', 'if-modified-since': MODIFIED });
    setTime('2026-07-03T09:00:00.000Z');
    respond = sendFile();
    await check();
    const { imports, downloads } = await readLog();
    expect(imports).toMatchObject([{ file: { extractedOn: '2026-07-01' } }]);
    expect(downloads.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['imported', null],
      ['unchanged', 'The server has no newer file.'],
      ['unchanged', 'The same file was imported before.'],
    ]);
  });

  it('is read again at the next interval if no row could be used, because the schools came later', async () => {
    const fileOfLinks = 'URN,LinkURN,LinkType\n100001,100002,Successor\n';
    await start({
      REGISTER_URLS: `links=${findUrl()}/links.csv,establishments=${findUrl()}/schools.csv`,
      REGISTER_URLS_HOURS: '1',
    });
    let schools: Respond = (response) => void response.writeHead(503).end();
    respond = (response, path) =>
      path === '/links.csv' ? sendFile(fileOfLinks, { etag: '"links"' })(response, path) : schools(response, path);
    await check();
    expect(requests.map(({ path }) => path)).toEqual(['/schools.csv', '/links.csv']);
    schools = sendFile(`${FILE}100002,New School,Open,Primary,879\n`);
    setTime('2026-07-01T10:00:00.000Z');
    await check();
    const { downloads } = await service.application.get(ImportRunReader).list('links', READER);
    expect(downloads).toMatchObject([
      { outcome: 'refused', reason: expect.stringMatching(/^No row of the file could be used\./) as string },
      { outcome: 'imported', reason: null },
    ]);
    expect(requests.at(-1)?.headers['if-none-match']).toBeUndefined();
    setTime('2026-07-01T11:00:00.000Z');
    await check();
    expect(requests.at(-1)?.headers['if-none-match']).toBe('"links"');
  });

  it('says in the log why nothing was imported', async () => {
    await start({ REGISTER_URLS_HOURS: '1' });
    const cases: readonly (readonly [respond: Respond, outcome: string, reason: RegExp])[] = [
      [
        (response) => void response.writeHead(404).end(),
        'failed',
        /^The server answered with status 404\. Check the URL\.$/,
      ],
      [sendFile('<html>Sign in</html>'), 'refused', /^The file lacks the required columns/],
      [(response) => void response.destroy(), 'failed', /^The file could not be downloaded: /],
      [
        (response) => {
          response.writeHead(200, { 'content-length': '1000' }).write(FILE, () => response.destroy());
        },
        'failed',
        /^The download was interrupted, or took longer than 10 minutes\./,
      ],
      [
        (response) => {
          response.writeHead(200);
          for (let sent = 0; sent < TOO_MANY_BLOCKS; sent += 1) response.write(BLOCK);
          response.end();
        },
        'failed',
        /^The file is larger than 80 MB/,
      ],
      [
        (response, path) => void response.writeHead(302, { location: path }).end(),
        'failed',
        /redirected more than 5 times/,
      ],
      [
        (response) => void response.writeHead(302, { location: 'ftp://127.0.0.1/schools.csv' }).end(),
        'failed',
        /redirects to ftp:.* which does not begin with https:/,
      ],
    ];
    for (const [index, [answer]] of cases.entries()) {
      setTime(`2026-07-01T${String(index + 10)}:00:00.000Z`);
      respond = answer;
      await check();
    }
    const { imports, downloads } = await readLog();
    expect(imports).toEqual([]);
    for (const [index, [, outcome, reason]] of cases.entries()) {
      expect(downloads[index]).toMatchObject({ outcome });
      expect(downloads[index]?.reason).toMatch(reason);
    }
  });

  it('is followed to where it redirects', async () => {
    await start();
    respond = (response, path) =>
      path.startsWith('/moved')
        ? sendFile()(response, path)
        : void response.writeHead(302, { location: '/moved.csv' }).end();
    await check();
    expect((await readLog()).downloads).toMatchObject([{ outcome: 'imported' }]);
  });

  it('in a private network is refused unless the setting allows it, also as a name', async () => {
    const { port } = server.address() as AddressInfo;
    const urls = `establishments=https://127.0.0.1:${port}/a.csv,inspections=https://localhost:${port}/b.csv`;
    await start({ REGISTER_URLS: urls, REGISTER_URLS_PRIVATE: 'false' });
    await check();
    const ofInspections = await service.application.get(ImportRunReader).list('inspections', READER);
    expect([...(await readLog()).downloads, ...ofInspections.downloads]).toMatchObject([
      { outcome: 'failed', reason: expect.stringMatching(/^127\.0\.0\.1 is in a private network\./) as string },
      { outcome: 'failed', reason: expect.stringMatching(/^localhost is in a private network\./) as string },
    ]);
    expect(requests).toEqual([]);
  });

  it('that no longer sends does not hold up the end of the service', async () => {
    await start();
    const started = new Promise<void>((resolve) => {
      respond = (response) => {
        response.writeHead(200).write(FILE);
        resolve();
      };
    });
    const before = await readHead();
    const checking = check();
    await started;
    await service.application.get(RegisterDownloader).onModuleDestroy();
    await checking;
    expect(await readHead()).not.toBe(before);
    expect((await readLog()).downloads).toMatchObject([{ outcome: 'failed' }]);
  });

  it.each(['ftp://registers.example/a.csv', 'http://registers.example/a.csv', 'https://me:secret@registers.example/a'])(
    'must be a public one: %s',
    async (url) => {
      await start();
      const settings = { REGISTER_URLS: `establishments=${url}` };
      await expect(startConfiguredService(settings)).rejects.toThrow(/^REGISTER_URLS is /);
    },
  );

  it('must belong to a register that names nobody', async () => {
    await start();
    const settings = { REGISTER_URLS: 'leaders=https://registers.example/leaders.csv' };
    await expect(startConfiguredService(settings)).rejects.toThrow(/must begin with one of establishments,/);
  });
});

describe('Private addresses', () => {
  it.each([
    ['10.1.2.3', true],
    ['127.0.0.1', true],
    ['169.254.169.254', true],
    ['172.20.0.1', true],
    ['192.168.1.1', true],
    ['::1', true],
    ['::ffff:10.1.2.3', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['93.184.216.34', false],
    ['::ffff:93.184.216.34', false],
    ['2606:2800:220:1::1', false],
  ])('are recognised: %s', (address, expected) => {
    expect(isPrivateAddress(address)).toBe(expected);
  });
});
