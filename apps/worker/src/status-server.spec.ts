import { statusServer } from '#worker/status-server';

describe('What a worker tells scrapers', () => {
  const told = async (waitingFor: string | null): Promise<string> => {
    const stores = { events: null as never, readModels: null as never };
    const server = statusServer({ worker: { leads: ['reactions', 'view schools@2'], waitingFor }, stores });
    const { body } = await server.inject('/metrics');
    await server.close();
    return body;
  };

  it('is what it leads', async () => {
    const lines = (await told(null)).split('\n');
    expect(lines).toContain('brokerage_worker_leads{duty="reactions"} 1');
    expect(lines).toContain('brokerage_worker_leads{duty="view schools@2"} 1');
  });

  it.each([
    [null, 0],
    ['The event store is away.', 1],
  ])('is whether a command of the reactions is held up (%s), but not by what', async (why, figure) => {
    const text = await told(why);
    expect(text.split('\n')).toContain(`brokerage_reactions_waiting ${figure}`);
    expect(text).not.toContain('away');
  });
});
