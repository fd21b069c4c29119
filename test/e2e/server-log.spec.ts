import { startService } from '#scenarios/spawn-service';
import type { Caller } from '#scenarios/demo-installation';
import type { RunningService } from '#scenarios/spawn-service';
import { pollUntil } from '#scenarios/fixtures';
import { itOnFake } from '#test/support/conditional-tests';
import { FIRST_DAY } from '#test/support/data-folder';
import { Servers } from '#test/support/servers';

describe('An installation whose event store changes behind its back', () => {
  let servers: Servers;
  let api: RunningService;
  let worker: RunningService;
  let administrator: Caller;

  beforeEach(async () => {
    servers = await Servers.startOnSharedPostgres();
    [api, worker] = await Promise.all([servers.startApi(), servers.startWorker()]);
    administrator = await (await servers.installation(api.url)).administrator;
  });
  afterEach(() => servers.stop());

  const register = (name: string) => administrator.record('/v1/persons', {}, { name, email: null });
  const getStatus = async (url: string): Promise<number> => (await fetch(url)).status;

  itOnFake(
    'stops and says why when the log is replaced by an older copy, and is refused at the next start',
    async () => {
      await register('Early');
      servers.node.faults.saveLog();
      const { id } = await register('Late');
      await administrator.read('/v1/persons/{person}', { person: id });
      const directory = await administrator.get('/v1/persons', {});
      expect(directory.status).toBe(200);
      servers.node.faults.restoreLog();
      await pollUntil(
        () => administrator.post('/v1/persons', {}, { name: 'Later', email: null }),
        ({ problem }) => problem?.code === 'log-replaced',
      );
      for (const service of [api, worker])
        await pollUntil(
          () => getStatus(`${service.url}/health/ready`),
          (status) => status === 503,
        );
      const { components } = (await (await fetch(`${api.url}/health/ready`)).json()) as { components: object };
      expect(JSON.stringify(components)).toContain('The log is not the one that was read before');
      await servers.stopServices();
      await expect(startService({ ...servers.environment })).rejects.toThrow(
        /(shows more events than there are|was built from other events than these)\. .*empty the schema public/,
      );
    },
  );

  itOnFake('answers 503 for a record whose stream was truncated on the server, and for no other', async () => {
    const [one, other] = [await register('One'), await register('Other')];
    const scope = { kind: 'area', id: '879' } as const;
    const assignment = { role: 'la-officer', scope, from: FIRST_DAY, to: FIRST_DAY } as const;
    await administrator.post('/v1/persons/{person}/role-assignments', { person: one.id }, assignment);
    const stream = servers.node.events.map(({ stream }) => stream).find((name) => name.endsWith(`person-${one.id}`));
    servers.node.faults.setStreamMetadata(stream ?? '', '{"$maxCount":1}');
    const read = (person: string) => administrator.get('/v1/persons/{person}', { person });
    expect(await read(one.id)).toMatchObject({ status: 503, problem: { code: 'stream-truncated' } });
    expect(await read(other.id)).toMatchObject({ status: 200 });
    servers.node.faults.setStreamMetadata(stream ?? '', '{}');
    expect(await read(one.id)).toMatchObject({ status: 200 });
  });
});
