import { once } from 'node:events';
import { request } from 'node:http';
import { BrokerageClient } from '#client/client';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { configurationFrom } from '#platform/configuration';
import { issueToken, tokenKeyOf } from '#platform/local-keys';
import { aBusyBoard } from '#test/support/busy-board.builder';
import { DataFolder } from '#test/support/data-folder';
import { Load } from '#test/support/load';
import { Whereabouts } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';

const MEANS = { pence: 1_000_000, halfDays: 1_000 };

describe('A service that is stopped', () => {
  let folder: DataFolder;
  beforeEach(() => {
    folder = new DataFolder();
  });
  afterEach(() => folder.remove());

  const logged = (): Promise<RecordedLog> => RecordedLog.in(folder.file('events.db'));

  it('by SIGTERM in the middle of work loses nothing that it acknowledged, and the next one goes on', async () => {
    const first = await folder.start();
    const busy = await aBusyBoard(await folder.installation(first.url), MEANS);
    const whereabouts = new Whereabouts();
    const load = new Load(folder, whereabouts, busy);
    whereabouts.at(first.url);
    await load.begin();
    while (load.acknowledged.length < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    const stopped = first.stop('SIGTERM');
    whereabouts.gone();
    expect(await stopped).toBe(0);
    expect((await logged()).lostOrDoubled(load.acknowledged)).toEqual([]);
    const second = await folder.start();
    whereabouts.at(second.url);
    await load.end();
    expect(await second.stop('SIGINT')).toBe(0);
    const log = await logged();
    expect(log.lostOrDoubled(load.acknowledged)).toEqual([]);
    expect(log.halfRecorded()).toEqual([]);
  }, 60_000);

  /** A command whose headers are there and whose body is still to come. */
  const halfSent = async (url: string, body: string) => {
    const key = await tokenKeyOf(configurationFrom(folder.environment));
    const token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Expect: '100-continue' };
    const sending = request(`${url}/v1/persons`, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
    });
    const answered = once(sending, 'response') as Promise<[{ statusCode?: number }]>;
    sending.flushHeaders();
    await once(sending, 'continue');
    return { finish: () => sending.end(body), answered };
  };

  it('by SIGTERM answers the command that is under way, takes no other, and ends with code 0', async () => {
    const service = await folder.start();
    const command = await halfSent(service.url, JSON.stringify({ name: 'Robin Hale', email: null }));
    const before = (await logged()).count('PersonRegistered');
    const stopped = service.stop('SIGTERM');
    const refused = async (): Promise<boolean> =>
      new BrokerageClient({ url: service.url }).get('/health/live').then(
        () => false,
        () => true,
      );
    while (!(await refused())) await new Promise((resolve) => setTimeout(resolve, 5));
    command.finish();
    const [{ statusCode }] = await command.answered;
    expect(statusCode).toBe(201);
    expect(await stopped).toBe(0);
    expect((await logged()).count('PersonRegistered')).toBe(before + 1);
    expect(service.output()).not.toMatch(/error/i);
  }, 60_000);

  it('by kill -9 frees its folder at once; until then a second service is refused in one sentence', async () => {
    const first = await folder.start();
    const second = folder.launch();
    await expect(second.served).rejects.toThrow(/code 1/);
    expect(await second.stop()).toBe(1);
    const said = `The data folder ${folder.path} is in use by another process (pid ${first.pid}); stop that one first or choose another folder.`;
    expect(second.output().trim()).toBe(said);
    expect(await new BrokerageClient({ url: first.url }).read('/health/ready')).toMatchObject({ status: 'ready' });
    expect(await first.stop('SIGKILL')).toBeNull();
    const third = await folder.start();
    expect(await new BrokerageClient({ url: third.url }).read('/health/ready')).toMatchObject({ status: 'ready' });
  }, 60_000);
});
