import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startService } from '#scenarios/spawn-service';
import { expectSingleSentence, runCli } from '#test/support/command-line';
import { itOnFake } from '#test/support/conditional-tests';
import { startFake } from '#test/support/eventstoredb-fake/server';
import { Servers } from '#test/support/servers';

describe('The command line of an installation on servers whose data folder still holds old events', () => {
  let servers: Servers;
  let person: string;
  let copy: string;

  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    runCli(args, { ...servers.environment, ...more });

  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
    copy = join(servers.folder, 'copy');
    const old = await startService({
      ...servers.environment,
      EVENT_STORE_URL: '',
      READ_MODELS_URL: '',
      STREAM_PREFIX: '',
    });
    expect(await old.stop()).toBe(0);
    expect(existsSync(join(servers.folder, 'events.db'))).toBe(true);
    const api = await servers.startBoth();
    const administrator = await (await servers.installation(api.url)).administrator;
    person = (await administrator.record('/v1/persons', {}, { name: 'Robin Hale', email: null })).id;
    await servers.stopServices();
    const [events, keys] = [join(servers.folder, 'exported'), join(servers.folder, 'exported-keys')];
    expect(await run(['export-events', '--to', events, '--keys', keys])).toMatchObject({ code: 0 });
    const importCommand = ['import-events', '--from', events, '--keys', keys, '--data', copy];
    expect(await run(importCommand)).toMatchObject({ code: 0 });
  });
  afterAll(() => servers.stop());

  it('verifies the events on the servers, with the same output as for a copy in a folder', async () => {
    const { events } = await servers.readLog();
    const onServers = await run(['verify']);
    expect(onServers).toMatchObject({ code: 0, stderr: '' });
    expect(onServers.stdout).toContain(`${events.length} events in `);
    expect(await run(['verify', '--events', join(copy, 'events.db')])).toEqual(onServers);
    const { stdout } = await run(['verify', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ events: events.length, irregularities: [] });
  });

  it('replays a record from the servers, with the same output as from a copy in a folder', async () => {
    const onServers = await run(['replay', 'person', person]);
    expect(onServers).toMatchObject({ code: 0, stderr: '' });
    expect(onServers.stdout).toMatch(/^0 {2}\S+ +PersonRegistered {2}by /);
    expect(await run(['replay', 'person', person, '--events', join(copy, 'events.db')])).toEqual(onServers);
  });

  it.each([
    [['backup', '--to', 'nowhere'], 'Use export-events --to FILE --keys FILE, or name a data folder with --data.'],
    [
      ['restore', '--from', 'nowhere', '--replace'],
      'Use import-events --from FILE --keys FILE with what export-events has written, or name a data folder with --data.',
    ],
  ])('refuses %j and says what to use instead', async (args, nextStep) => {
    expect(expectSingleSentence(await run(args), 2)).toBe(
      `This installation is on servers (EVENT_STORE_URL), not in a data folder. ${nextStep}`,
    );
    expect(existsSync('nowhere')).toBe(false);
  });

  it('backs up and restores a data folder that is named', async () => {
    const [backup, restored] = [join(servers.folder, 'backup'), join(servers.folder, 'restored')];
    expect(await run(['backup', '--to', backup, '--data', copy])).toMatchObject({ code: 0 });
    expect(await run(['restore', '--from', backup, '--data', restored])).toMatchObject({ code: 0 });
    const verified = await run(['verify', '--events', join(restored, 'events.db')]);
    expect(verified).toEqual(await run(['verify']));
  });

  it('does not call a log without events intact whose keys show that there were some', async () => {
    for (const args of [['verify'], ['replay', 'person', person]])
      expect(expectSingleSentence(await run(args, { STREAM_PREFIX: 'mistyped_' }))).toMatch(
        /^The event store contains no events under the prefix mistyped_, but the database of READ_MODELS_URL contains the keys/,
      );
  });

  it('explains in one sentence that the servers cannot be reached', async () => {
    for (const args of [['verify'], ['replay', 'person', person]])
      expect(expectSingleSentence(await run(args, { EVENT_STORE_URL: 'esdb://127.0.0.1:1?tls=false' }))).toMatch(
        /^EVENT_STORE_URL cannot be used: nothing listens at 127.0.0.1:1\./,
      );
  });

  itOnFake('names an event that was changed on the server, with its position there', async () => {
    const changed = servers.node.events.map((event) =>
      event.stream.endsWith(person)
        ? { ...event, data: Buffer.from(Buffer.from(event.data).toString().replace('}', ',"added":1}')) }
        : event,
    );
    const node = await startFake({}, changed);
    try {
      const { code, stdout } = await run(['verify'], { EVENT_STORE_URL: node.url });
      expect(code).toBe(1);
      expect(stdout).toMatch(new RegExp(`^PersonRegistered 0 of person-${person} \\(position \\d+/\\d+, id `));
      expect(stdout).toMatch(/irregularities: 1\.\n$/);
    } finally {
      await node.stop();
    }
  });
});
