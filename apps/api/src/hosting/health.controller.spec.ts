import { startConfiguredService } from '#api/testing/configured-service';

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
});
