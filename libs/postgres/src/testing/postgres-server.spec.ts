import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

const answered = async (url: string, question: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  // The question at hand is told too; without a listener a server that goes would end the specification.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = (await client.query(question).finally(() => client.end())) as { rows: unknown[] };
  return rows;
};

const eventually = async (condition: () => Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
};

const isGone = (url: string): Promise<boolean> =>
  answered(url, 'select 1').then(
    () => false,
    () => true,
  );

describe('A PostgreSQL for specifications', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('hands out empty databases, each apart from the others', async () => {
    const [one, other] = [await server.createDatabase(), await server.createDatabase()];
    await answered(one, 'create table here (id text)');
    expect(await answered(one, 'select * from here')).toEqual([]);
    await expect(answered(other, 'select * from here')).rejects.toThrow('does not exist');
  });

  it('has its data again, at the same address, after it was killed', async () => {
    const url = await server.createDatabase();
    await answered(url, 'create table kept as select 1 as one');
    await server.kill();
    expect(await isGone(url)).toBe(true);
    await server.restart();
    expect(await answered(url, 'select * from kept')).toEqual([{ one: 1 }]);
  });

  it('cuts the sessions that there are', async () => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const words: string[] = [];
    client.on('error', ({ message }) => words.push(message));
    const end = new Promise<void>((resolve) => client.once('end', resolve));
    expect(await server.cutConnections()).toBe(1);
    await end;
    expect(words[0]).toContain('administrator command');
  });

  it('ends with the process that started it, also when that is killed', async () => {
    const main = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres-server.ts'))};
      process.stdout.write((await startPostgres()).url); setInterval(() => undefined, 1_000);`;
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', main]);
    const [url] = (await once(child.stdout, 'data')) as [Buffer];
    expect(await isGone(url.toString())).toBe(false);
    child.kill('SIGKILL');
    await eventually(() => isGone(url.toString()));
  });
});
