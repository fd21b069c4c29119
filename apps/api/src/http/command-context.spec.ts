import { Controller, Module, Param, Post } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '#api/http/application';
import { BearerGuard } from '#api/access/bearer-guard';
import { HealthController, HealthDetails, Readiness, type Component } from '#api/hosting/health.controller';
import { Context, SeenVersions, type RequestOptions } from '#api/http/command-context';
import type { ProblemDocument } from '#api/http/problem-filter';
import { Clock, SettableClock } from '#execution/clock';
import { parseConfiguration } from '#platform/configuration';
import { Authenticator, MetricsToken } from '#platform/identity';
import { issueToken, loadTokenKey, verifyToken } from '#platform/local-keys';
import { Log } from '#platform/logging';

@Controller('v1/contracts')
class SampleController {
  @Post(':id/close')
  close(@Param('id') _id: string, @Context() options: RequestOptions): RequestOptions {
    return options;
  }

  @Post(':id/open')
  open(@Context() options: RequestOptions): RequestOptions {
    return options;
  }
}

/** Everybody sees every event. */
class SampleVersions extends SeenVersions {
  resolveVersion(_request: unknown, _options: unknown, seen: number): Promise<number> {
    return Promise.resolve(seen);
  }

  showVersion(_request: unknown, _id: string, stored: number): number {
    return stored;
  }
}

class SampleReadiness extends Readiness {
  view: Component = { ready: true, needed: true, behind: 0 };

  components(): Promise<Record<string, Component>> {
    return Promise.resolve({ 'event-store': { ready: true, needed: true }, 'contract-register': this.view });
  }
}

const clock = new SettableClock('2012-06-30T23:30:00.000Z');
const readiness = new SampleReadiness();
const folder = mkdtempSync(join(tmpdir(), 'keys-'));
const configuration = parseConfiguration({ DATA_FOLDER: folder });
const key = await loadTokenKey(configuration);

@Module({
  controllers: [SampleController, HealthController],
  providers: [
    { provide: Clock, useValue: clock },
    { provide: SeenVersions, useClass: SampleVersions },
    { provide: Readiness, useValue: readiness },
    { provide: HealthDetails, useValue: new HealthDetails(true) },
    { provide: Authenticator, useValue: new Authenticator((token) => verifyToken(key, token)) },
    { provide: MetricsToken, useValue: new MetricsToken(null) },
    { provide: APP_GUARD, useClass: BearerGuard },
  ],
})
class SampleModule {}

describe('The command context of a request', () => {
  let application: NestFastifyApplication;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    application = await createApplication(SampleModule, configuration, new Log('silent'));
    await application.init();
    for (const person of ['anna', 'bert'])
      tokens.set(person, await issueToken(key, { person, roles: ['clerk', 'chair'] }));
  });
  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true });
  });

  const send = (headers: Record<string, string> = {}, url = '/v1/contracts/7/close', person = 'anna') =>
    application.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${tokens.get(person)!}`, ...headers },
    });
  const getOptions = async (...sent: Parameters<typeof send>): Promise<RequestOptions> =>
    (await send(...sent)).json<RequestOptions>();
  const getCommandId = async (...sent: Parameters<typeof send>): Promise<string> =>
    (await getOptions(...sent)).context.commandId;

  it('has the actor, their roles, the time and the day in London', async () => {
    const { context, expectedVersion } = await getOptions({ 'x-correlation-id': 'correlation-1' });
    expect(expectedVersion).toBeNull();
    expect(context).toEqual({
      actor: 'anna',
      roles: ['clerk', 'chair'],
      at: '2012-06-30T23:30:00.000Z',
      today: '2012-07-01',
      commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      correlationId: 'correlation-1',
      causationId: null,
    });
  });

  it('has the expected version from If-Match', async () => {
    expect((await getOptions({ 'if-match': '"12"' })).expectedVersion).toBe(12);
    expect((await getOptions({ 'if-match': '"0"' })).expectedVersion).toBe(0);
  });

  it.each(['12', 'W/"12"', '*', '"12", "13"', '"012"', '"-1"', '"1.5"', '""', '"9999999999999999"'])(
    'rejects If-Match: %s',
    async (value) => {
      const response = await send({ 'if-match': value });
      expect(response.json<ProblemDocument>()).toMatchObject({ status: 400, code: 'invalid-header' });
    },
  );

  it('derives the command id from key, person, route and target, and from nothing else', async () => {
    const id = await getCommandId({ 'idempotency-key': 'key-00001' });
    clock.set('2012-07-02T00:00:00.000Z');
    expect(await getCommandId({ 'idempotency-key': 'key-00001', 'x-correlation-id': 'another-1' })).toBe(id);
    const others = [
      await getCommandId({ 'idempotency-key': 'key-00002' }),
      await getCommandId({ 'idempotency-key': 'key-00001' }, '/v1/contracts/8/close'),
      await getCommandId({ 'idempotency-key': 'key-00001' }, '/v1/contracts/7/open'),
      await getCommandId({ 'idempotency-key': 'key-00001' }, '/v1/contracts/7/close', 'bert'),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });

  it('has a random command id without a key', async () => {
    expect(await getCommandId()).not.toBe(await getCommandId());
  });

  it.each(['short', 'x'.repeat(256), 'with space', 'caf\u00e9-key-1', ''])('rejects the key %j', async (value) => {
    const response = await send({ 'idempotency-key': value });
    const { code, errors } = response.json<ProblemDocument>();
    expect([response.statusCode, code, errors?.[0]?.field]).toEqual([400, 'invalid-header', 'Idempotency-Key']);
  });

  it('has the same new id for a repeated command and different ids for different commands', async () => {
    const first = await getOptions({ 'idempotency-key': 'key-00001' });
    const repeated = await getOptions({ 'idempotency-key': 'key-00001' });
    const other = await getOptions({ 'idempotency-key': 'key-00002' });
    expect(repeated.newId).toBe(first.newId);
    expect(new Set([first.context.commandId, first.newId, other.newId]).size).toBe(3);
  });

  it.each([undefined, 'Bearer', 'Basic YTpi', 'Bearer a.b.c', 'Bearer x y'])(
    'is denied with Authorization: %j',
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      const response = await application.inject({ method: 'POST', url: '/v1/contracts/7/close', headers });
      expect(response.json<ProblemDocument>()).toMatchObject({ status: 401, code: 'unauthenticated' });
      expect(response.headers['www-authenticate']).toBe('Bearer');
    },
  );

  it('is not needed for the public health routes', async () => {
    expect((await application.inject('/health/live')).json()).toEqual({ status: 'live' });
    const response = await application.inject('/health/ready');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      status: 'ready',
      components: {
        'event-store': { ready: true, needed: true },
        'contract-register': { ready: true, needed: true, behind: 0 },
      },
    });
  });

  it('is not needed to see that the service is not ready: 503 while a needed component is not ready', async () => {
    readiness.view = { ready: false, needed: false, behind: 12 };
    expect((await application.inject('/health/ready')).statusCode).toBe(200);
    readiness.view = { ready: false, needed: true, behind: 12 };
    const response = await application.inject('/health/ready');
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '2']);
    expect(response.json()).toMatchObject({
      status: 'not-ready',
      components: { 'contract-register': { ready: false, behind: 12 } },
    });
  });
});
