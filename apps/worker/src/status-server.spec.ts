import { createStatusServer } from '#worker/status-server';

describe('The metrics of a worker', () => {
  const readMetrics = async (waitingFor: string | null): Promise<string> => {
    const stores = { events: null as never, readModels: null as never, keys: null as never };
    const server = createStatusServer({ worker: { assignments: ['reactions', 'view schools@2'], waitingFor }, stores });
    const { body } = await server.inject('/metrics');
    await server.close();
    return body;
  };

  it('include a sample for each assignment', async () => {
    const lines = (await readMetrics(null)).split('\n');
    expect(lines).toContain('brokerage_worker_assignment{assignment="reactions"} 1');
    expect(lines).toContain('brokerage_worker_assignment{assignment="view schools@2"} 1');
  });

  it.each([
    [null, 0],
    ['The event store is unavailable.', 1],
  ])('show whether a command of the reactions is blocked (%s) without the reason', async (reason, value) => {
    const text = await readMetrics(reason);
    expect(text.split('\n')).toContain(`brokerage_reactions_waiting ${value}`);
    expect(text).not.toContain('unavailable');
  });
});
