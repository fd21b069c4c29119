import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { CONTROLLED_THREAD } from '#api/testing/controlled-thread';
import { TestService } from '#api/testing/test-service';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { findDifferentTables, readRebuiltRows, readStoredRows } from '#test/support/view-rows';

const TIMEOUT_MS = 120_000;
const DAY = '2011-09-26';

describe('A start after the read models were deleted', () => {
  let service: TestService;

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(service.folder, { recursive: true, force: true });
  });

  /** Counts the commands of reactions from now on. */
  const countReactionCommands = (): (() => number) => {
    const execute = jest.spyOn(StreamCommandExecutor.prototype, 'execute');
    return () => execute.mock.calls.filter(([{ context }]) => context.causationId !== null).length;
  };

  it(
    'sends no command of a reaction again, and builds the read models',
    async () => {
      const countSent = countReactionCommands();
      const fixture = await createTestBoard({ host: CONTROLLED_THREAD });
      ({ service } = fixture);
      const [requestId, meetingId] = await tableRequest(fixture);
      await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
      await service.whenIdle();
      await service.stop();
      expect(countSent()).toBeGreaterThan(0);
      const { folder } = service;
      for (const name of readdirSync(folder).filter((each) => each.startsWith('views.db'))) rmSync(join(folder, name));
      jest.restoreAllMocks();
      const countSentAgain = countReactionCommands();
      service = await TestService.start({ day: DAY, folder, host: CONTROLLED_THREAD });
      await service.whenIdle();
      await service.stop();
      expect(countSentAgain()).toBe(0);
      const files = { file: (name: string) => join(folder, name) };
      const stored = await readStoredRows(files);
      expect(findDifferentTables(stored, await readRebuiltRows(files))).toEqual([]);
      expect(JSON.stringify(stored)).toContain(requestId);
    },
    TIMEOUT_MS,
  );
});
