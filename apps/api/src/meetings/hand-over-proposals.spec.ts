import { randomUUID } from 'node:crypto';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { AgendaProposal } from '#api/meetings/agenda-proposals';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';
import { commandRequest } from '#execution/command-executor';
import type { MeetingDocument } from '#records/meeting.record.types';

const TEXTS = { outcomesWanted: 'Better results', circumstances: 'Results have fallen' };

const establishBoard = async ({ service }: TestBoard): Promise<string> => {
  const id = randomUUID();
  const establish = { name: 'City board', from: '2011-09-01' as const, terms: null, areas: ['879'] };
  await service.executor.execute(commandRequest(board, 'EstablishBoard', id, establish, service.commandContext()));
  return id;
};

const submitRequest = ({ clerk }: TestBoard, boardId: string, reference: string | null = null): Promise<string> =>
  clerk.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
    ...{ from: 'board', needAreas: ['mathematics'], urgency: 'soon', outcomesWanted: 'All is well again' },
    ...{ circumstances: 'The deputy left', reference },
  });

/** A board of three, of which the first chairs. */
const seatMembers = async ({ service }: TestBoard, boardId: string): Promise<string[]> => {
  const members: string[] = [];
  for (const office of ['chair', 'member', 'member'] as const) {
    const role = office === 'chair' ? 'chair' : 'board-member';
    const { id: personId } = await service.createCaller(role, { kind: 'board', id: boardId });
    const seat = { memberId: randomUUID(), personId, office, schoolUrn: null, from: '2011-09-01' as const, to: null };
    await service.executor.execute(commandRequest(board, 'AppointMember', boardId, seat, service.commandContext()));
    members.push(personId);
  }
  return members;
};

describe('A request that another board hands over, on the agenda of the board that receives it', () => {
  let fixture: TestBoard;
  let otherClerk: Caller;
  let requestId = '';
  let handOverId = '';
  let meetingId = '';

  const readProposals = async (): Promise<AgendaProposal[]> => {
    await fixture.service.whenIdle();
    return (await otherClerk.get(`meetings/${meetingId}/agenda-proposals`)).body.proposals as AgendaProposal[];
  };
  const assemble = async (leaveOut: string[]): Promise<MeetingDocument['items']> => {
    await otherClerk.submit(`meetings/${meetingId}/agenda-assembly`, { leaveOut });
    await fixture.service.whenIdle();
    return ((await otherClerk.get(`meetings/${meetingId}`)).body.state as MeetingDocument).items;
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, clerk, boardId } = fixture;
    const otherBoardId = await establishBoard(fixture);
    otherClerk = await service.createCaller('clerk', { kind: 'board', id: otherBoardId });
    requestId = await submitRequest(fixture, boardId, 'MK-7');
    handOverId = await clerk.submit(
      `requests/${requestId}/hand-overs`,
      { ...TEXTS, toBoardId: otherBoardId },
      'handOverId',
    );
    meetingId = await otherClerk.submit(`boards/${otherBoardId}/meetings`, { on: '2011-09-20', place: 'Town Hall' });
  });
  afterAll(() => fixture.service.close());

  it('is proposed by its reference and the board that hands it over, and can be left out', async () => {
    const title = 'Hand-over of request MK-7 by Partnership Board';
    expect(await readProposals()).toEqual([
      {
        ...{ itemId: expect.any(String) as string, kind: 'other', subjectId: handOverId, title, cause: 'hand-over' },
        ...{ due: null, obstacle: null },
      },
    ]);
    expect(await assemble([handOverId])).toEqual([]);
  });

  it('is put on the agenda once, as business about the school', async () => {
    const item = { kind: 'other', subjectId: null, schoolUrn: SUPPORTED };
    expect(await assemble([])).toMatchObject([{ ...item, title: 'Hand-over of request MK-7 by Partnership Board' }]);
    expect(await assemble([])).toHaveLength(1);
    expect(await readProposals()).toEqual([]);
  });

  it('is answered by the clerk before the meeting, and is not proposed again', async () => {
    const [item] = await assemble([]);
    await otherClerk.submit(`requests/${requestId}/hand-overs/${handOverId}/acceptance`, {});
    await otherClerk.submit(`meetings/${meetingId}/items/${item?.itemId ?? ''}/removal`, { reason: 'Answered before' });
    expect((await readProposals()).map(({ cause }) => cause)).not.toContain('hand-over');
  });
});

describe('A hand-over on which the receiving board decides', () => {
  let fixture: TestBoard;
  let requestIds: string[];
  let handOverIds: string[];
  let otherBoardId: string;
  let otherClerk: Caller;
  let meetingId: string;
  let members: string[];

  const minute = async (place: number, change: object) => {
    const { items } = (await otherClerk.get(`meetings/${meetingId}`)).body.state as MeetingDocument;
    const itemId = items.find(({ handOver }) => handOver?.handOverId === handOverIds[place])?.itemId;
    return otherClerk.post(`meetings/${meetingId}/decisions`, {
      ...{ itemId, reasonCodes: [], rationale: 'The school is near', optionsConsidered: [], conditions: [] },
      ...{ vote: { for: members, against: [], abstained: [] }, effectiveFrom: '2011-09-20', ...change },
    });
  };
  const readHandOver = async (place: number): Promise<object | undefined> => {
    await fixture.service.whenIdle();
    const { state } = (await fixture.clerk.get(`requests/${requestIds[place] ?? ''}`)).body;
    return (state as { handOvers: object[] }).handOvers[0];
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, clerk, boardId } = fixture;
    otherBoardId = await establishBoard(fixture);
    otherClerk = await service.createCaller('clerk', { kind: 'board', id: otherBoardId });
    members = await seatMembers(fixture, otherBoardId);
    requestIds = [await submitRequest(fixture, boardId), await submitRequest(fixture, boardId)];
    handOverIds = [];
    for (const id of requestIds)
      handOverIds.push(
        await clerk.submit(`requests/${id}/hand-overs`, { ...TEXTS, toBoardId: otherBoardId }, 'handOverId'),
      );
    meetingId = await otherClerk.submit(`boards/${otherBoardId}/meetings`, { on: '2011-09-20', place: 'Town Hall' });
    await service.whenIdle();
    await otherClerk.submit(`meetings/${meetingId}/agenda-assembly`, { leaveOut: [] });
    service.setDay('2011-09-20');
    await otherClerk.submit(`meetings/${meetingId}/opening`, {});
    await otherClerk.submit(`meetings/${meetingId}/attendance`, { present: members, apologies: [] });
  });
  afterAll(() => fixture.service.close());

  it('is refused by the minute, with a code that the other board reads', async () => {
    const refused = { outcome: 'not-agree', handOver: { reasonCode: 'no-provider', note: 'Nobody is free' } };
    expect((await minute(0, { outcome: 'not-agree' })).body.code).toBe('unknown-reason');
    expect((await minute(0, refused)).status).toBe(200);
    expect(await readHandOver(0)).toMatchObject({
      answer: 'refused',
      reasonCode: 'no-provider',
      note: 'Nobody is free',
      answeredBy: otherClerk.id,
    });
  });

  it('is taken by the minute, with the next reference of the board, and tells that nobody must authorise it', async () => {
    expect((await minute(1, { outcome: 'agree', handOver: { urgency: 'urgent' } })).body).toMatchObject({
      authoriserId: null,
    });
    expect(await readHandOver(1)).toMatchObject({ answer: 'accepted', answeredBy: otherClerk.id });
    const there = (await otherClerk.get(`requests/${handOverIds[1] ?? ''}`)).body.state;
    expect(there).toMatchObject({
      ...{ boardId: otherBoardId, reference: '2011-0001', urgency: 'urgent', submittedBy: otherClerk.id },
    });
    const { decisions } = (await otherClerk.get(`meetings/${meetingId}`)).body.state as MeetingDocument;
    expect(decisions.map(({ handOverAnswer }) => handOverAnswer)).toMatchObject([
      { accepted: null, refused: { reasonCode: 'no-provider' } },
      { accepted: { reference: '2011-0001', needAreas: ['mathematics'] }, refused: null },
    ]);
    const { tasks } = (await otherClerk.get('me/tasks?kind=answer-hand-over')).body;
    expect(tasks).toEqual([]);
  });
});
