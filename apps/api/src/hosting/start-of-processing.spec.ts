import { mock } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ThreadProcessing } from '#api/hosting/thread-processing';
import type { OperationsStatus } from '#api/operations/operations.schemas';
import { CONTROLLED_THREAD } from '#api/testing/controlled-thread';
import { TestService } from '#api/testing/test-service';
import { ALL_STREAMS } from '#domain/all-streams';
import { sealEvents } from '#kernel/testing/spec-events';
import { categoryFromStream } from '#kernel/event';
import { Log } from '#platform/logging';
import { draftEvent } from '#read-models/testing/contract-events.builder';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

const DAY = '2011-09-01';
const TIMEOUT_MS = 120_000;
const MINUTE_MS = 60_000;

const upcastsOf = (stream: string) =>
  (ALL_STREAMS.find(({ category }) => category === categoryFromStream(stream))?.upcasts ?? {}) as never;

describe('The start of a service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-'));
  const lines: string[] = [];
  const start = (): Promise<TestService> =>
    TestService.start({
      day: DAY,
      folder,
      host: CONTROLLED_THREAD,
      log: new Log('info', { write: (line) => void lines.push(line) }),
    });
  const findLines = (text: string): string[] => lines.filter((line) => line.includes(text));

  beforeEach(() => lines.splice(0));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'does not wait for the commands of past days, and says so when they take longer than a minute',
    async () => {
      const sending = Promise.withResolvers<undefined>();
      const run = jest.spyOn(ThreadProcessing.prototype, 'runDeadlines').mockReturnValue(sending.promise);
      mock.timers.enable({ apis: ['setInterval'] });
      try {
        const service = await start();
        expect((await service.readiness()).status).toBe(200);
        expect([run.mock.calls.length, findLines('The commands of the deadlines').length]).toEqual([1, 0]);
        mock.timers.tick(3 * MINUTE_MS);
        expect([run.mock.calls.length, findLines('The commands of the deadlines').length]).toEqual([1, 1]);
        sending.resolve(undefined);
        await service.stop();
      } finally {
        mock.timers.reset();
        run.mockRestore();
      }
    },
    TIMEOUT_MS,
  );

  it(
    'is not held up by a reaction that cannot continue: the log, the readiness and the operations say what stands still and where',
    async () => {
      const store = SqliteEventStore.open(join(folder, 'events.db'));
      for (const { stream, envelope } of sealEvents([draftEvent('c1')], upcastsOf))
        await store.append(stream, [envelope], 'none');
      await store.close();
      const service = await start();
      await service.whenIdle();
      const [line] = findLines('The reaction carried-out stopped at ContractDrafted');
      expect(line).toContain('decision-1');
      const { status, text } = await service.readiness();
      expect([status, JSON.parse(text)]).toMatchObject([
        200,
        {
          components: {
            'reaction carried-out': {
              ready: false,
              needed: false,
              stoppedAt: expect.stringMatching(/^ContractDrafted /) as unknown,
            },
          },
        },
      ]);
      const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
      const { processors } = (await administrator.get('operations')).body as unknown as OperationsStatus;
      expect(processors.find(({ processor }) => processor === 'carried-out')).toMatchObject({
        fault: { type: 'ContractDrafted' },
      });
      await service.stop();
    },
    TIMEOUT_MS,
  );
});
