import type { OpenAPIObject } from '@nestjs/swagger';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { answerOverlaps } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

const MEETING_DAY = '2011-09-20';

type Body = Readonly<Record<string, unknown>>;

/** The example of the body of this route. */
const findExample = (document: OpenAPIObject, path: string): Body => {
  const body = document.paths[`/v1/${path}`]?.post?.requestBody;
  const example: unknown = body !== undefined && 'content' in body ? body.content['application/json']?.example : null;
  if (typeof example !== 'object' || example === null) throw new Error(`${path} has no example.`);
  return example as Body;
};

/**
 * Plays a case with the examples of the document, from the request to the decision, its correction and its rescission. Only ids of records and days come
 * from the case. Contracts, funds, concerns and what administrators set up are not played.
 */
describe('The examples of bodies in the OpenAPI document', () => {
  let fixture: TestBoard;
  let document: OpenAPIObject;

  beforeAll(async () => {
    fixture = await createTestBoard();
    document = fixture.service.document();
  });

  afterAll(() => fixture.service.close());

  /** Sends the example with these ids and days. Returns the id of the part that it adds, or of the record. */
  const send = async (caller: Caller, path: string, ids: Body, own: Body = {}, part = 'id'): Promise<string> => {
    const address = Object.entries(ids).reduce((url, [name, id]) => url.replace(`{${name}}`, String(id)), path);
    const { status, body } = await caller.post(address, { ...findExample(document, path), ...own });
    expect([path, status < 300, body.code]).toEqual([path, true, undefined]);
    await fixture.service.whenIdle();
    return String(body[part]);
  };

  it('are accepted in the order of a case', async () => {
    const { boardId: board, leaderId, clerk, chair, head, members, systemLeader, service } = fixture;
    const submission = 'boards/{board}/schools/{school}/requests';
    const request = await send(head, submission, { board, school: SUPPORTED });
    await send(head, 'requests/{request}/acknowledgement', { request });
    await send(clerk, 'requests/{request}/screening', { request });
    await send(systemLeader, 'requests/{request}/bids', { request }, { leaderId });
    const meeting = await send(clerk, 'boards/{board}/meetings', { board }, { on: '2011-09-13' });
    await send(clerk, 'meetings/{meeting}/move', { meeting }, { on: MEETING_DAY });
    await send(clerk, 'requests/{request}/tabling', { request }, { meetingId: meeting });
    await send(clerk, 'meetings/{meeting}/papers', { meeting }, { itemId: request });
    await send(clerk, 'meetings/{meeting}/agenda-assembly', { meeting });
    const declaring = 'boards/{board}/standing-interests';
    const interest = await send(members[1], declaring, { board }, { personId: members[1].id }, 'interestId');
    await send(
      members[1],
      'boards/{board}/standing-interests/{interest}/end',
      { board, interest },
      { on: '2011-12-31' },
    );
    const [interested, ...voters] = [members[0].id, chair.id, members[1].id, members[2].id];
    await send(clerk, 'meetings/{meeting}/interests', { meeting }, { itemId: request, personId: interested });
    await send(members[0], 'meetings/{meeting}/items/{item}/interest-answer', { meeting, item: request });
    service.setDay(MEETING_DAY);
    await send(clerk, 'meetings/{meeting}/opening', { meeting });
    await send(clerk, 'meetings/{meeting}/attendance', { meeting }, { present: voters });
    const minute = findExample(document, 'meetings/{meeting}/decisions');
    const own = {
      itemId: request,
      effectiveFrom: MEETING_DAY,
      vote: { ...(minute.vote as Body), for: voters },
      award: { ...(minute.award as Body), leaderId, latestEnd: '2011-12-20' },
    };
    const decision = await send(clerk, 'meetings/{meeting}/decisions', { meeting }, own, 'decisionId');
    const correction = 'meetings/{meeting}/decisions/{decision}/correction';
    await send(clerk, correction, { meeting, decision }, { vote: own.vote });
    await send(clerk, 'meetings/{meeting}/attendance/correction', { meeting }, { personId: interested });
    await send(chair, 'decisions/{decision}/rescission', { decision });
  });

  it('are accepted for what is cancelled, taken off an agenda or withdrawn', async () => {
    const { boardId: board, clerk, head } = fixture;
    const reference = { reference: 'MK-2011-015' };
    const submission = 'boards/{board}/schools/{school}/requests';
    const request = await send(head, submission, { board, school: SUPPORTED }, reference);
    await send(clerk, 'requests/{request}/screening', { request });
    const meeting = await send(clerk, 'boards/{board}/meetings', { board }, { on: '2011-10-18' });
    await answerOverlaps(clerk, request);
    await send(clerk, 'requests/{request}/tabling', { request }, { meetingId: meeting });
    await send(clerk, 'meetings/{meeting}/items/{item}/removal', { meeting, item: request });
    await send(head, 'requests/{request}/withdrawal', { request });
    await send(clerk, 'meetings/{meeting}/cancellation', { meeting });
  });
});
