import { Controller, Module, Param, Post } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationOf } from '#api/http/application';
import { BearerGuard } from '#api/http/bearer-guard';
import { HealthController, Readiness, type Part } from '#api/http/health';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import type { ProblemDocument } from '#api/http/problem-filter';
import { Clock, SettableClock } from '#execution/clock';
import { configurationFrom } from '#platform/configuration';
import { Authenticator, MetricsToken } from '#platform/identity';
import { issueToken, tokenKeyOf, verifyToken } from '#platform/local-keys';
import { Log } from '#platform/logging';

@Controller('v1/contracts')
class SampleController {
  @Post(':id/close')
  close(@Param('id') _id: string, @TheCall() call: Call): Call {
    return call;
  }

  @Post(':id/open')
  open(@TheCall() call: Call): Call {
    return call;
  }
}

class SampleReadiness extends Readiness {
  view: Part = { ready: true, needed: true, behind: 0 };

  parts(): Promise<Record<string, Part>> {
    return Promise.resolve({ 'event-store': { ready: true, needed: true }, 'contract-register': this.view });
  }
}

const clock = new SettableClock('2012-06-30T23:30:00.000Z');
const readiness = new SampleReadiness();
const folder = mkdtempSync(join(tmpdir(), 'keys-'));
const configuration = configurationFrom({ DATA_FOLDER: folder });
const key = await tokenKeyOf(configuration);

@Module({
  controllers: [SampleController, HealthController],
  providers: [
    { provide: Clock, useValue: clock },
    { provide: Readiness, useValue: readiness },
    { provide: Authenticator, useValue: new Authenticator((token) => verifyToken(key, token)) },
    { provide: MetricsToken, useValue: new MetricsToken(null) },
    { provide: APP_GUARD, useClass: BearerGuard },
  ],
})
class SampleModule {}

describe('The occasion of a request', () => {
  let application: NestFastifyApplication;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    application = await applicationOf(SampleModule, configuration, new Log('silent'));
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
  const callOf = async (...sent: Parameters<typeof send>): Promise<Call> => (await send(...sent)).json<Call>();
  const commandId = async (...sent: Parameters<typeof send>): Promise<string> =>
    (await callOf(...sent)).occasion.commandId;

  it('says who acts in which roles, when, and on which day in London', async () => {
    const { occasion, expectedVersion } = await callOf({ 'x-correlation-id': 'correlation-1' });
    expect(expectedVersion).toBeNull();
    expect(occasion).toEqual({
      actor: 'anna',
      roles: ['clerk', 'chair'],
      at: '2012-06-30T23:30:00.000Z',
      today: '2012-07-01',
      commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      correlationId: 'correlation-1',
      causationId: null,
    });
  });

  it('takes the expected version from If-Match', async () => {
    expect((await callOf({ 'if-match': '"12"' })).expectedVersion).toBe(12);
    expect((await callOf({ 'if-match': '"0"' })).expectedVersion).toBe(0);
  });

  it.each(['12', 'W/"12"', '*', '"12", "13"', '"012"', '"-1"', '"1.5"', '""', '"9999999999999999"'])(
    'refuses %s in If-Match',
    async (value) => {
      const answer = await send({ 'if-match': value });
      expect(answer.json<ProblemDocument>()).toMatchObject({ status: 400, code: 'bad-header' });
    },
  );

  it('makes the command id from the key, the person, the route and the target, and from nothing else', async () => {
    const id = await commandId({ 'idempotency-key': 'key-00001' });
    clock.set('2012-07-02T00:00:00.000Z');
    expect(await commandId({ 'idempotency-key': 'key-00001', 'x-correlation-id': 'another-1' })).toBe(id);
    const others = [
      await commandId({ 'idempotency-key': 'key-00002' }),
      await commandId({ 'idempotency-key': 'key-00001' }, '/v1/contracts/8/close'),
      await commandId({ 'idempotency-key': 'key-00001' }, '/v1/contracts/7/open'),
      await commandId({ 'idempotency-key': 'key-00001' }, '/v1/contracts/7/close', 'bert'),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });

  it('gives every request without a key an id of its own', async () => {
    expect(await commandId()).not.toBe(await commandId());
  });

  it.each(['short', 'x'.repeat(256), 'with space', 'caf\u00e9-key-1', ''])('refuses the key %j', async (value) => {
    const answer = await send({ 'idempotency-key': value });
    const { code, errors } = answer.json<ProblemDocument>();
    expect([answer.statusCode, code, errors?.[0]?.field]).toEqual([400, 'bad-header', 'Idempotency-Key']);
  });

  it('opens the same stream for a repeated command and another for another', () => {
    const commandId = '00000000-0000-4000-8000-000000000001';
    expect(newIdFor({ commandId })).toBe(newIdFor({ commandId }));
    expect(newIdFor({ commandId })).not.toBe(commandId);
    expect(newIdFor({ commandId: commandId.replace('1', '2') })).not.toBe(newIdFor({ commandId }));
  });

  it.each([undefined, 'Bearer', 'Basic YTpi', 'Bearer a.b.c', 'Bearer x y'])(
    'lets nobody in with the Authorization %j',
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await application.inject({ method: 'POST', url: '/v1/contracts/7/close', headers });
      expect(answer.json<ProblemDocument>()).toMatchObject({ status: 401, code: 'unauthenticated' });
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    },
  );

  it('tells everybody whether it lives and is ready', async () => {
    expect((await application.inject('/health/live')).json()).toEqual({ status: 'live' });
    const answer = await application.inject('/health/ready');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      status: 'ready',
      parts: {
        'event-store': { ready: true, needed: true },
        'contract-register': { ready: true, needed: true, behind: 0 },
      },
    });
  });

  it('is not ready while a part that is needed is not', async () => {
    readiness.view = { ready: false, needed: false, behind: 12 };
    expect((await application.inject('/health/ready')).statusCode).toBe(200);
    readiness.view = { ready: false, needed: true, behind: 12 };
    const answer = await application.inject('/health/ready');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
    expect(answer.json()).toMatchObject({
      status: 'not-ready',
      parts: { 'contract-register': { ready: false, behind: 12 } },
    });
  });
});
