import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyStoreMissing } from '#execution/subject-keys';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';
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

describe('The health check of a worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'worker-status-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is not ready while the keys of personal texts are missing, and says what to do', async () => {
    const keys = new InMemorySubjectKeys();
    const readModels = await openSqliteReadModels(join(folder, 'views.db'), () => undefined);
    const stores = { events: new InMemoryEventStore(), readModels, keys };
    const server = createStatusServer({ worker: { assignments: ['deadlines'], waitingFor: null }, stores });
    const readHealth = async (): Promise<unknown[]> => {
      const { statusCode, body } = await server.inject('/health/ready');
      return [statusCode, JSON.parse(body) as unknown];
    };
    expect(await readHealth()).toEqual([200, { status: 'ready', assignments: ['deadlines'] }]);
    keys.findMany = () => Promise.reject(new KeyStoreMissing('Restore the schema keys.'));
    const reason = 'Restore the schema keys.';
    expect(await readHealth()).toEqual([503, { status: 'not ready', assignments: ['deadlines'], reason }]);
    await server.close();
    await readModels.close();
  });
});
