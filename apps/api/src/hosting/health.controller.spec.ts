import type { FastifyReply } from 'fastify';
import { HealthController, HealthDetails } from '#api/hosting/health.controller';
import { startConfiguredService } from '#api/testing/configured-service';
import { MetricsToken } from '#platform/identity';

const METRICS_TOKEN = 'a-token-for-the-scraper-of-the-tests';

describe('The readiness of a service', () => {
  it('names the components only with the metrics token when HEALTH_DETAILS is false', async () => {
    const service = await startConfiguredService({ HEALTH_DETAILS: 'false', METRICS_TOKEN });
    const read = async (token: string): Promise<object> =>
      (
        await service.application.inject({ url: '/health/ready', headers: { authorization: `Bearer ${token}` } })
      ).json<object>();
    expect((await service.application.inject('/health/ready')).json()).toEqual({ status: 'ready' });
    expect(await read('nonsense')).toEqual({ status: 'ready' });
    expect(await read(METRICS_TOKEN)).toEqual({ status: 'ready', components: expect.any(Object) as unknown });
    await service.close();
  });

  it('is answered in time although a server does not respond', async () => {
    const silent = { components: () => new Promise<never>(() => undefined) };
    const controller = new HealthController(silent, new HealthDetails(true), new MetricsToken(null));
    const codes: number[] = [];
    const reply = { header: () => reply, code: (code: number) => (codes.push(code), reply) };
    expect(await controller.ready(undefined, reply as unknown as FastifyReply)).toMatchObject({
      status: 'not-ready',
      components: { service: { ready: false } },
    });
    expect(codes).toEqual([503]);
  });
});
