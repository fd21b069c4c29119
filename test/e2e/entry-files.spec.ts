import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrokerageClient } from '#client/client';
import { waitUntil } from '#kernel/testing/wait-until';
import { runCli } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';

const REGISTER = readFileSync('test/data/milton-keynes/establishments-case.csv');
const [, FIRST = '', SECOND = ''] = REGISTER.toString('latin1')
  .split('\n')
  .map((line) => line.replaceAll('"', '').slice(0, 6));

const ALLIANCES = [
  'alliance,part,form,urn,organisation,kind,engagement,from,to',
  `Denbigh Alliance,lead-school,,${FIRST},,,,01/09/2009,`,
  `Denbigh Alliance,member,,${SECOND},,school,partner,2010-01-01,`,
  'Denbigh Alliance,member,,,The Open University,university,strategic-partner,2009-09-01,',
];
const LEADERS = [
  'name,email,providerType,designatingBody,from,homeSchool,alliance,phases,needAreas',
  `Kit Moor,kit@example.org,sle,Denbigh Alliance,2010-09-01,${FIRST},Denbigh Alliance,Primary,mathematics; reading`,
  `Sam Peel,sam@example.org,sle,Denbigh Alliance,2010-09-01,${FIRST},,Primary,mathematics`,
];

describe('A council that begins', () => {
  const folder = new DataFolder();
  let server: Server;
  let administrator: BrokerageClient;
  let url: string;
  let TOKEN: string;

  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(200, { etag: '"one"' }).end(REGISTER));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    ({ url } = await folder.start({
      REGISTER_URLS: `establishments=http://127.0.0.1:${port}/edubasealldata{day}.csv`,
      REGISTER_URLS_PRIVATE: 'true',
    }));
    const installation = await folder.installation(url);
    administrator = await installation.administrator;
    TOKEN = (await installation.administrator).token;
  });
  afterAll(async () => {
    await folder.remove();
    server.close();
  });

  const importFile = async (kind: string, lines: readonly string[], ...options: readonly string[]) => {
    const file = folder.file(`${kind}.csv`);
    writeFileSync(file, `${lines.join('\r\n')}\r\n`);
    const { code, stdout } = await runCli(['import', kind, file, '--url', url, ...options], { TOKEN });
    return { code, report: JSON.parse(stdout) as object };
  };

  it('has its schools from the URL of the register', async () => {
    const downloads = await waitUntil(async () => {
      const found = (await administrator.read('/v1/imports/establishments')).downloads;
      return found.some(({ endedAt }) => endedAt !== null) ? found : null;
    }, 'the download to end');
    expect(downloads).toMatchObject([{ outcome: 'imported', reason: null }]);
  });

  it('enters its alliances and leaders from files on the command line, and again without a change', async () => {
    expect(await importFile('alliances', ALLIANCES, '--dry-run')).toMatchObject({ code: 0, report: { registered: 1 } });
    expect((await administrator.read('/v1/alliances', {})).alliances).toEqual([]);
    expect(await importFile('alliances', ALLIANCES)).toMatchObject({ code: 0, report: { registered: 1 } });
    expect(await importFile('leaders', LEADERS)).toMatchObject({
      code: 1,
      report: {
        registered: 1,
        rejectedCount: 1,
        rejected: [{ line: 3, reason: expect.stringMatching(/^A specialist/) as string }],
      },
    });
    const { leaders } = await administrator.read('/v1/leaders', {}, { name: 'moor', designatedOn: '2011-09-01' });
    expect(leaders).toMatchObject([{ leaderName: 'Kit Moor', allianceName: 'Denbigh Alliance', everUsed: false }]);
    expect(await importFile('leaders', LEADERS.slice(0, 2))).toMatchObject({ code: 0, report: { unchanged: 1 } });
    const { imports } = await administrator.read('/v1/imports/leaders');
    expect(imports).toMatchObject([
      { status: 'finished', counts: { registered: 1, rejected: 1 } },
      { status: 'finished', counts: { registered: 0, changed: 0, unchanged: 1 } },
    ]);
  });
});
