import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openControlledEventStore, openControlledPostgres } from '#test/faults/controlled-servers';
import { listServerFaults, readNamedServer } from '#test/faults/server-commands';

const URL = 'esdb://127.0.0.1:2113?tls=false';

describe('The commands with which fault tests control the servers of an operator', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'commands-'));
    file = join(folder, 'called');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const note = (word: string): string => `echo ${word} >> ${file}`;
  const called = (): string[] => readFileSync(file, 'utf8').trim().split('\n');
  const commands = (server: 'EVENT_STORE' | 'POSTGRES', ...actions: readonly string[]) =>
    Object.fromEntries(actions.map((action) => [`FAULTS_${server}_${action}`, note(`${server} ${action}`)]));

  it('are called at the begin and the end of each fault', async () => {
    const environment = {
      EVENT_STORE_URL: URL,
      ...commands('EVENT_STORE', 'START', 'STOP', 'KILL', 'FREEZE', 'RESUME'),
    };
    const { eventStore, controls } = await openControlledEventStore(environment);
    expect(eventStore.url).toBe(URL);
    expect(eventStore.prefix).toMatch(/^test[0-9a-f]+_$/);
    const faults = listServerFaults('the event store', controls);
    for (const { begin, end } of faults) {
      await begin();
      await end();
    }
    expect(faults.map(({ name }) => name)).toEqual([
      'the event store was stopped',
      'the event store was killed',
      'the event store was frozen',
    ]);
    expect(called()).toEqual(
      ['STOP', 'START', 'KILL', 'START', 'FREEZE', 'RESUME'].map((action) => `EVENT_STORE ${action}`),
    );
  });

  it('decide which faults there are', async () => {
    const environment = { READ_MODELS_URL: 'postgres://nowhere', ...commands('POSTGRES', 'START', 'KILL') };
    const { postgres, controls } = await openControlledPostgres(environment);
    expect(listServerFaults('PostgreSQL', controls).map(({ name }) => name)).toEqual(['PostgreSQL was killed']);
    await postgres.kill();
    await postgres.restart();
    expect(called()).toEqual(['POSTGRES KILL', 'POSTGRES START']);
  });

  it('are not used without any', () => {
    expect(readNamedServer({ EVENT_STORE_URL: URL, FAULTS_EVENT_STORE_STOP: ' ' }, 'EVENT_STORE')).toBeNull();
  });

  it.each([
    [
      'the command that ends a fault is missing',
      { EVENT_STORE_URL: URL, FAULTS_EVENT_STORE_FREEZE: 'true' },
      'FAULTS_EVENT_STORE_FREEZE is set: set FAULTS_EVENT_STORE_RESUME too, which ends the fault.',
    ],
    [
      'the server has no address',
      { FAULTS_EVENT_STORE_START: 'true', FAULTS_EVENT_STORE_STOP: 'true' },
      'There are commands for a server: set EVENT_STORE_URL to the address of that server.',
    ],
  ])('are refused if %s', (_, environment, sentence) => {
    expect(() => readNamedServer(environment, 'EVENT_STORE')).toThrow(sentence);
  });

  it('end the run if one fails, with the name of its variable', async () => {
    const environment = {
      EVENT_STORE_URL: URL,
      FAULTS_EVENT_STORE_START: 'true',
      FAULTS_EVENT_STORE_KILL: 'exit 3',
    };
    const controls = readNamedServer(environment, 'EVENT_STORE')?.controls;
    await expect(controls?.kill?.()).rejects.toThrow(
      'The command in FAULTS_EVENT_STORE_KILL failed with exit code 3. Try it in a shell, and mend it.',
    );
  });
});
