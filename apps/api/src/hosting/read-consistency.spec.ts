import { request } from '#domain/request';
import { commandRequest } from '#execution/command-executor';
import { randomUUID } from 'node:crypto';
import type { AcknowledgedPosition } from '#api/hosting/acknowledged-position';
import type { OpeningEvents } from '#api/hosting/opening-events';
import { ReadConsistency } from '#api/hosting/read-consistency';
import { runWithoutWaiting } from '#api/hosting/waiting';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { answerOverlaps, tableRequest } from '#api/testing/case.builder';
import { CONTROLLED_THREAD, giveOrder, release } from '#api/testing/controlled-thread';
import type { TestResponse } from '#api/testing/test-service';
import { decision } from '#domain/decision';
import { meeting } from '#domain/meeting';
import type { Position } from '#kernel/event';
import type { ProcessorMonitor } from '#processing/processor-monitor';
import { boardAgenda } from '#read-models/board-agenda';

const TIMEOUT_MS = 120_000;
const END = '2012-05-10';

/** A board whose meeting is open, with one request on its agenda. Its reactions can be held up. */
const openMeeting = async (): Promise<[fixture: TestBoard, requestId: string, meetingId: string]> => {
  const fixture = await createTestBoard({ host: CONTROLLED_THREAD });
  const { service, clerk, chair, members } = fixture;
  const [requestId, meetingId] = await tableRequest(fixture);
  service.setDay('2011-09-20');
  await clerk.submit(`meetings/${meetingId}/opening`);
  const present = [chair, ...members].map(({ id }) => id);
  await clerk.submit(`meetings/${meetingId}/attendance`, { present, apologies: [] });
  return [fixture, requestId, meetingId];
};

/** Minutes of a decision on the item. */
const minutesOf = ({ chair, members, leaderId }: TestBoard, itemId: string) => ({
  itemId,
  outcome: 'approve-with-conditions',
  reasonCodes: ['early-help'],
  rationale: 'Help early',
  optionsConsidered: [],
  vote: { for: [chair.id, members[1].id, members[2].id], against: [], abstained: [] },
  effectiveFrom: '2011-09-20',
  award: { leaderId, level: 'targeted', mostHalfDays: 12, mostPence: 200_000, latestEnd: END },
  conditions: [{ text: 'The head takes part', due: '2011-12-01' }],
});

describe('ReadConsistency', () => {
  const POSITION = '7';
  afterEach(() => jest.restoreAllMocks());

  /** A monitor whose clock moves on by some milliseconds at each wait. Records how long each wait may take. */
  const createSlowMonitor = (stepMs: number) => {
    let nowMs = performance.now();
    jest.spyOn(performance, 'now').mockImplementation(() => nowMs);
    const timeouts: number[] = [];
    const wait = (timeoutMs: number): Promise<'reached'> => {
      timeouts.push(timeoutMs);
      nowMs += stepMs;
      return Promise.resolve('reached');
    };
    const monitor = {
      waitForAll: (_: Position, timeoutMs: number) => wait(timeoutMs),
      waitFor: (_: readonly string[], __: Position, timeoutMs: number) => wait(timeoutMs),
    };
    return { monitor: monitor as unknown as ProcessorMonitor, timeouts };
  };

  it('waits for at most two seconds altogether, for reactions and read models one after the other', async () => {
    const { monitor, timeouts } = createSlowMonitor(900);
    const acknowledged = { current: POSITION, recordHead: () => Promise.resolve() };
    const openings = { find: () => Promise.resolve({ reactions: ['minutes'], position: POSITION }) };
    const consistency = new ReadConsistency(
      acknowledged as unknown as AcknowledgedPosition,
      openings as unknown as OpeningEvents,
      monitor,
    );
    const sources = { views: [boardAgenda], opened: [decision], extended: [meeting], reactions: true };
    await consistency.waitForSources(sources, null);
    expect(timeouts.map(Math.round)).toEqual([2_000, 1_100, 200, 0]);
  });

  it('lets nobody wait for reactions who answers a command that is recorded', async () => {
    const { monitor, timeouts } = createSlowMonitor(1);
    const openings = { find: () => Promise.resolve({ reactions: ['minutes'], position: POSITION }) };
    const acknowledged = { current: POSITION } as unknown as AcknowledgedPosition;
    const consistency = new ReadConsistency(acknowledged, openings as unknown as OpeningEvents, monitor);
    const wait = (): Promise<boolean> => consistency.waitForReactions('opens', decision.category);
    expect([await runWithoutWaiting(wait), timeouts]).toEqual([false, []]);
    expect([await wait(), timeouts.length]).toEqual([true, 1]);
  });
});

describe('A decision that a reaction has not opened yet', () => {
  let fixture: TestBoard;
  let requestId: string;
  let meetingId: string;

  beforeAll(async () => {
    [fixture, requestId, meetingId] = await openMeeting();
  }, TIMEOUT_MS);
  afterAll(() => fixture.service.close());

  /** Puts another request on the agenda of the meeting. Returns the id of the item. */
  const tableAnother = async (): Promise<string> => {
    const { boardId, clerk } = fixture;
    const asked = {
      reference: `MK-${randomUUID()}`,
      from: 'school',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better results',
      circumstances: 'Results fell',
      urgency: 'soon',
    };
    const id = await clerk.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, asked);
    await clerk.submit(`requests/${id}/screening`, { eligible: true, reason: 'Within the area' });
    await answerOverlaps(clerk, id);
    await clerk.submit(`requests/${id}/tabling`, { meetingId });
    return id;
  };

  /** Minutes a decision while the thread of the reactions is held up. Returns its id. */
  const minuteWhileHeld = async (tabled: string | null = null): Promise<string> => {
    const { service, clerk } = fixture;
    const itemId = tabled ?? (await tableAnother());
    await service.whenIdle();
    giveOrder(service.folder, 'hold');
    return clerk.submit(`meetings/${meetingId}/decisions`, minutesOf(fixture, itemId), 'decisionId');
  };

  const draft = (decisionId: string): Promise<TestResponse> => {
    const { boardId, clerk, leaderId, fundId } = fixture;
    const terms = { reference: 'MK-1/1', decisionId, leaderId, fundId, pence: 200_000, halfDays: 12 };
    return clerk.post(`boards/${boardId}/contracts`, { ...terms, startsOn: '2011-09-26', endsOn: END });
  };

  it(
    'is answered with 503 until it can be told whether it exists, to reads and to commands that name it',
    async () => {
      const decisionId = await minuteWhileHeld();
      for (const { status, body } of [await fixture.clerk.get(`decisions/${decisionId}`), await draft(decisionId)])
        expect([status, body.code]).toEqual([503, 'unavailable']);
      release(fixture.service.folder);
      expect((await fixture.clerk.get(`decisions/${decisionId}`)).status).toBe(200);
    },
    TIMEOUT_MS,
  );

  it(
    'can be read, listed and used in the call after its minute, without polling',
    async () => {
      const { clerk, boardId, service } = fixture;
      const decisionId = await minuteWhileHeld();
      const calls = [
        clerk.get(`decisions/${decisionId}`),
        clerk.get(`boards/${boardId}/due`),
        draft(decisionId),
      ] as const;
      release(service.folder);
      const [read, due, drafted] = await Promise.all(calls);
      expect([read.status, due.status, drafted.status]).toEqual([200, 200, 201]);
      expect(JSON.stringify(due.body)).toContain(decisionId);
    },
    TIMEOUT_MS,
  );

  it(
    'can be the target of the next command',
    async () => {
      const { chair, service } = fixture;
      const decisionId = await minuteWhileHeld();
      const rescinded = chair.post(`decisions/${decisionId}/rescission`, { reason: 'Minuted twice' });
      release(service.folder);
      expect((await rescinded).status).toBe(200);
    },
    TIMEOUT_MS,
  );

  it(
    'is part of the timeline of the request in the call after its minute, and the timeline is answered with 503 until then',
    async () => {
      const { clerk, service } = fixture;
      const decisionId = await minuteWhileHeld(requestId);
      const timeline = `requests/${requestId}/timeline`;
      expect((await clerk.get(timeline)).status).toBe(503);
      const read = clerk.get(timeline);
      release(service.folder);
      expect(JSON.stringify((await read).body)).toContain(decisionId);
    },
    TIMEOUT_MS,
  );

  it(
    'is answered with 404 if nothing is left to do that could open it, whatever else the reactions are late with',
    async () => {
      const { service, clerk, boardId } = fixture;
      await service.whenIdle();
      giveOrder(service.folder, 'hold');
      await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
      const [read, drafted] = [await clerk.get(`decisions/${randomUUID()}`), await draft(randomUUID())];
      release(service.folder);
      expect([read.status, drafted.body.code]).toEqual([404, 'not-found']);
    },
    TIMEOUT_MS,
  );
});

describe('A tabled request that a reaction has not put on the agenda yet', () => {
  let fixture: TestBoard;
  let meetingId: string;

  beforeAll(async () => {
    [fixture, , meetingId] = await openMeeting();
  }, TIMEOUT_MS);
  afterAll(() => fixture.service.close());

  /** Tables a request for the open meeting while the thread of the reactions is held up. Returns the id of the request, which its item has too. */
  const tableWhileHeld = async (): Promise<string> => {
    const { service, clerk, officer, boardId } = fixture;
    const requestId = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      reference: randomUUID(),
      from: 'la',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better results',
      circumstances: 'Results fell',
      urgency: 'urgent',
    });
    await clerk.submit(`requests/${requestId}/screening`, { eligible: true, reason: 'Within the area' });
    await service.whenIdle();
    await answerOverlaps(clerk, requestId);
    giveOrder(service.folder, 'hold');
    // The route waits for the overlaps of the request, which the held thread finds.
    const tabling = commandRequest(
      request,
      'TableRequest',
      requestId,
      { meetingId, overlaps: [] },
      service.commandContext(),
    );
    await service.executor.execute(tabling);
    return requestId;
  };

  const minute = (requestId: string): Promise<TestResponse> =>
    fixture.clerk.post(`meetings/${meetingId}/decisions`, minutesOf(fixture, requestId));

  it(
    'is answered with 503 until it can be told whether it is there, to the agenda and to commands that name its item',
    async () => {
      const requestId = await tableWhileHeld();
      for (const { status, body } of [await fixture.clerk.get(`meetings/${meetingId}`), await minute(requestId)])
        expect([status, body.code]).toEqual([503, 'unavailable']);
      release(fixture.service.folder);
      expect((await minute(requestId)).status).toBe(200);
    },
    TIMEOUT_MS,
  );

  it(
    'is on the agenda and can be decided in the call after its tabling, without polling',
    async () => {
      const { clerk, boardId, service } = fixture;
      const requestId = await tableWhileHeld();
      const interest = { itemId: requestId, personId: fixture.members[0].id, nature: 'Governor of the school' };
      const reads = [clerk.get(`meetings/${meetingId}`), clerk.get(`boards/${boardId}/agenda`)] as const;
      const declared = clerk.post(`meetings/${meetingId}/interests`, interest);
      release(service.folder);
      for (const { status, body } of await Promise.all(reads)) {
        expect(status).toBe(200);
        expect(JSON.stringify(body)).toContain(requestId);
      }
      expect((await declared).status).toBe(200);
      expect((await minute(requestId)).status).toBe(200);
    },
    TIMEOUT_MS,
  );

  it(
    'does not let commands wait that name no item',
    async () => {
      await tableWhileHeld();
      const item = { kind: 'other', subjectId: null, schoolUrn: null, title: 'Any other business' };
      const added = await fixture.clerk.post(`meetings/${meetingId}/items`, item);
      release(fixture.service.folder);
      expect(added.status).toBe(200);
    },
    TIMEOUT_MS,
  );
});
