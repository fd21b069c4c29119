import { randomUUID } from 'node:crypto';
import { verifyEvents } from '#cli/verify.command';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { waitUntil } from '#kernel/testing/wait-until';
import { createBusyBoard, type BusyBoard } from '#test/support/busy-board.builder';
import type { PersistentClient } from '#test/support/persistent-client';
import { isLongSoak, readRunSeed } from '#test/support/soak';
import { SteppedService, type EndedPart } from '#test/support/stepped-service';
import { findDifferentTables, readRebuiltRows, readStoredRows } from '#test/support/view-rows';

const RESOURCES = { pence: 100_000, halfDays: 10 };
const VIEW = 'board-agenda';

/** Only Linux can limit the size of the files of another process. */
const onLinux = process.platform === 'linux' ? it : it.skip;

/** The parts of a command's way that must be among the recorded steps: append, fold, reaction and answer. */
const STEPS_OF_A_COMMAND = [
  'main keys.db commit',
  'main events.db commit',
  'main message notifyGrowth',
  'main answer',
  'thread views.db insert',
  'thread views.db update',
  'thread views.db commit',
  'thread message sendReaction',
  'main reply',
  'thread message reportProgress',
];
const STEPS_OF_A_SWAP = ['attach', 'create', 'insert', 'drop', 'alter', 'update', 'commit'].map(
  (verb) => `thread views.db ${verb}`,
);

const withoutCount = (step: string): string => step.replace(/ \d+$/, '');

/** In a short run, each test takes every third step, and begins with another one each time. */
const STRIDE = isLongSoak ? 1 : 3;

/** The thread replies only when the deadlines of its start have run, which may be late. */
const BELONGS_TO_START = 'thread reply';

/** Three commands and two reactions have at least one commit each. Checkpoints of the reactions may have more. */
const LATER_COMMITS = /^main events\.db commit [2-5]$/;

/** Each step where it is reached first, and later commits of the events. */
const chooseSteps = (steps: readonly string[]): string[] => {
  const chosen = steps.filter(
    (step) => (step.endsWith(' 1') || LATER_COMMITS.test(step)) && !step.startsWith(BELONGS_TO_START),
  );
  // A seed may be negative.
  const offset = Math.abs(readRunSeed()) % STRIDE;
  return chosen.filter((_, index) => index % STRIDE === offset);
};

describe('A service that ends right before a step', () => {
  const service = new SteppedService();
  const { folder, acknowledged } = service;
  let busy: BusyBoard;
  let school: PersistentClient;
  let clerk: PersistentClient;
  let administrator: PersistentClient;

  beforeAll(async () => {
    busy = await createBusyBoard(await folder.installation(await service.start()), RESOURCES);
    school = await service.createClient(busy.school.personId);
    clerk = await service.createClient(busy.board.clerk.personId);
    // Requests of rebuilds record nothing.
    administrator = await service.createClient(FIRST_ADMINISTRATOR, []);
  });
  afterAll(() => service.remove());

  const submitRequest = async (): Promise<string> => {
    const details = {
      reference: `MK-${randomUUID()}`,
      from: 'school',
      needAreas: ['mathematics'],
      urgency: 'soon',
      outcomesWanted: 'Better progress',
      circumstances: 'Said in confidence',
    } as const;
    const toBoard = { board: busy.board.id, school: busy.schoolUrn };
    return (await school.record('/v1/boards/{board}/schools/{school}/requests', toBoard, details)).id;
  };

  /** One command with personal text, one without, and one from which commands to two other streams follow. */
  const tableRequest = async (): Promise<void> => {
    const request = await submitRequest();
    await clerk.record('/v1/requests/{request}/screening', { request }, { eligible: true, reason: 'Within the area' });
    await clerk.record('/v1/requests/{request}/tabling', { request }, { meetingId: busy.meetingId });
    const isPlaced = async (): Promise<boolean> =>
      (await service.readLog()).count('RequestPlacedOnAgenda', `request-${request}`) === 1;
    await waitUntil(isPlaced, 'the place on the agenda');
    // The answer waits until the read models have folded everything.
    await clerk.get('/v1/boards/{board}/requests', { board: busy.board.id });
  };

  /** Requests the rebuild again if the service that accepted it has ended. */
  const rebuild = async (): Promise<void> => {
    const request = () => administrator.post('/v1/operations/processors/{processor}/rebuild', { processor: VIEW });
    let requestedAt = (await request()).body?.requestedAt;
    const isDone = async (): Promise<boolean> => {
      const { body } = await administrator.get('/v1/operations', {});
      const job = body?.jobs.find((each) => each.task === 'rebuild' && each.requestedAt === requestedAt);
      if (job === undefined) requestedAt = (await request()).body?.requestedAt;
      return job?.state === 'done';
    };
    await waitUntil(isDone, 'the end of the rebuild');
  };

  const endAtEach = async (steps: readonly string[], part: EndedPart, work: () => Promise<void>): Promise<void> => {
    for (const step of steps) await service.endAt(step, part, work);
  };

  /** Restarts the service, so that the steps are counted from the first. */
  const recordSteps = async (work: () => Promise<void>): Promise<string[]> => {
    expect(await service.restart()).toBe(0);
    const recorded = await service.recordSteps(work);
    expect(await service.restart()).toBe(0);
    return recorded;
  };

  it('completes a command, its reactions and their rows, whichever step it was', async () => {
    const recorded = await recordSteps(tableRequest);
    expect(recorded.map(withoutCount)).toEqual(expect.arrayContaining(STEPS_OF_A_COMMAND));
    await endAtEach(chooseSteps(recorded), 'process', tableRequest);
  });

  it('replaces the thread of the read models and reactions, whichever step of the thread it was', async () => {
    const recorded = await recordSteps(tableRequest);
    await endAtEach(chooseSteps(recorded.filter((step) => step.startsWith('thread '))), 'thread', tableRequest);
  });

  onLinux('goes on when the disk has space again, whichever step of folding events found it full', async () => {
    const recorded = await recordSteps(tableRequest);
    // The first statement of a transaction writes nothing yet.
    const ofFold = recorded.filter((step) => step.startsWith('thread views.db') && !step.includes('begin'));
    for (const step of chooseSteps(ofFold)) {
      await service.endAt(step, 'space', tableRequest);
      expect(await service.restart()).toBe(0);
    }
  });

  it('rebuilds a read model and swaps the rows, whichever step it was', async () => {
    const recorded = await recordSteps(rebuild);
    expect(recorded.map(withoutCount)).toEqual(expect.arrayContaining(STEPS_OF_A_SWAP));
    await endAtEach(chooseSteps(recorded.filter((step) => /^thread .*\.db /.test(step))), 'process', rebuild);
  });

  it('records every acknowledged command once, with all of its events and one reply of each reaction', async () => {
    expect(await service.stop()).toBe(0);
    const log = await service.readLog();
    expect(log.findLostOrDuplicates(acknowledged)).toEqual([]);
    expect(log.findPartialCommands()).toEqual([]);
    expect(log.findMissingReplies()).toEqual([]);
    const placed = log.count('RequestPlacedOnAgenda');
    expect(placed).toBeGreaterThan(STEPS_OF_A_COMMAND.length / STRIDE);
    const { events, irregularities } = await verifyEvents(folder.file('events.db'));
    expect({ events, irregularities }).toEqual({ events: log.events.length, irregularities: [] });
  });

  it('has read models with the same rows as rebuilt ones', async () => {
    expect(findDifferentTables(await readStoredRows(folder), await readRebuiltRows(folder))).toEqual([]);
  });
});
