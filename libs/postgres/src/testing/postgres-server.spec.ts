import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { waitUntil } from '#kernel/testing/wait-until';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

const runQuery = async (url: string, query: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  // The running query reports the error too. Without a listener, a server that stops would end the test.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = (await client.query(query).finally(() => client.end())) as { rows: unknown[] };
  return rows;
};

const isGone = (url: string): Promise<boolean> =>
  runQuery(url, 'select 1').then(
    () => false,
    () => true,
  );

describe('PostgreSQL server for tests', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('creates separate empty databases', async () => {
    const [one, other] = [await server.createDatabase(), await server.createDatabase()];
    await runQuery(one, 'create table here (id text)');
    expect(await runQuery(one, 'select * from here')).toEqual([]);
    await expect(runQuery(other, 'select * from here')).rejects.toThrow('does not exist');
  });

  it('keeps its data and URL when it is killed and restarted', async () => {
    const url = await server.createDatabase();
    await runQuery(url, 'create table kept as select 1 as one');
    await server.kill();
    expect(await isGone(url)).toBe(true);
    await server.restart();
    expect(await runQuery(url, 'select * from kept')).toEqual([{ one: 1 }]);
  });

  it('cuts all sessions', async () => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const messages: string[] = [];
    client.on('error', ({ message }) => messages.push(message));
    const end = new Promise<void>((resolve) => client.once('end', resolve));
    expect(await server.cutConnections()).toBe(1);
    await end;
    expect(messages[0]).toContain('administrator command');
  });

  it('ends with the process that started it, even if that process is killed', async () => {
    const main = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres-server.ts'))};
      process.stdout.write((await startPostgres()).url); process.stdin.resume();`;
    const child = spawn(process.execPath, [
      '--conditions=source',
      '--no-warnings',
      '--input-type=module',
      '--eval',
      main,
    ]);
    const [url] = (await once(child.stdout, 'data')) as [Buffer];
    expect(await isGone(url.toString())).toBe(false);
    child.kill('SIGKILL');
    await waitUntil(() => isGone(url.toString()));
  });
});
