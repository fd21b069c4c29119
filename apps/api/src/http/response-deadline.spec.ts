import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '#api/http/application';
import { RecordsEvents } from '#api/http/log-position';
import { remainingMs } from '#execution/deadline';
import { Log } from '#platform/logging';

const ANY_TIME_MS = 1_000_000;

@Controller('v1')
class SampleController {
  @Get('read')
  read(): object {
    return { left: remainingMs(ANY_TIME_MS) };
  }

  @Post('record')
  async record(): Promise<object> {
    await Promise.resolve();
    return this.read();
  }

  @Post('import')
  @RecordsEvents()
  import(): object {
    return this.read();
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

const SERVERS = { eventStoreUrl: 'esdb://localhost', readModelsUrl: 'postgres://localhost', streamPrefix: 'a_' };

describe('The deadline of a request', () => {
  const start = async (servers: typeof SERVERS | null): Promise<NestFastifyApplication> => {
    const settings = { bodyLimitBytes: 1_024, requestTimeoutMs: 5_000, responseDeadlineMs: 3_000, servers };
    const application = await createApplication(SampleModule, settings, new Log('silent'));
    await application.init();
    return application;
  };

  it.each([
    ['a read', { url: '/v1/read' }, true],
    ['a command with a body', { url: '/v1/record', method: 'POST', payload: { note: 'x' } }, true],
    ['a route that records the events of many commands', { url: '/v1/import', method: 'POST' }, false],
    ['a list as a file, by the header', { url: '/v1/read', headers: { accept: 'text/csv' } }, false],
    ['a list as a file, by the query', { url: '/v1/read?format=csv' }, false],
  ] as const)('applies on servers to what can be answered at once: %s', async (_, request, isLimited) => {
    const application = await start(SERVERS);
    const { left } = (await application.inject({ ...request })).json<{ left: number }>();
    expect(left < 3_001).toBe(isLimited);
    await application.close();
  });

  it('does not exist on a data folder, where nobody is waited for', async () => {
    const application = await start(null);
    expect((await application.inject('/v1/read')).json()).toEqual({ left: ANY_TIME_MS });
    await application.close();
  });
});
