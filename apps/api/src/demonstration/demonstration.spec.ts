import { TestService, type Caller } from '#api/testing/test-service';

describe('Setting the clock of a demonstration', () => {
  let service: TestService;
  let administrator: Caller;

  beforeAll(async () => {
    service = await TestService.startOn('2011-09-01');
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
  });
  afterAll(() => service.close());

  const setTo = (to: string) => administrator.post('demonstration/clock', { to });

  it('moves the clock forward, and back to the first day', async () => {
    for (const to of ['2012-03-01T09:00:00.000Z', '2011-09-01T00:00:00.000Z'])
      expect(await setTo(to)).toMatchObject({ status: 200, body: { now: to } });
  });

  it('rejects a day before the first, on which nobody would hold a role', async () => {
    await setTo('2011-10-01T09:00:00.000Z');
    const refused = await setTo('2011-08-31T09:00:00.000Z');
    expect(refused).toMatchObject({
      status: 400,
      body: {
        errors: [{ field: 'to', message: 'must not be before the first day of the demonstration, 2011-09-01' }],
      },
    });
    expect(await setTo('2011-10-02T09:00:00.000Z')).toMatchObject({ status: 200 });
  });
});
