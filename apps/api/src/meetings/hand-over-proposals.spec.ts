import { randomUUID } from 'node:crypto';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { AgendaProposal } from '#api/meetings/agenda-proposals';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';
import { commandRequest } from '#execution/command-executor';
import type { MeetingDocument } from '#records/meeting.record.types';

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
    const otherBoardId = randomUUID();
    const establish = { name: 'City board', from: '2011-09-01' as const, terms: null, areas: ['879'] };
    await service.executor.execute(
      commandRequest(board, 'EstablishBoard', otherBoardId, establish, service.commandContext()),
    );
    otherClerk = await service.createCaller('clerk', { kind: 'board', id: otherBoardId });
    const asked = { from: 'board', needAreas: ['mathematics'], urgency: 'soon', outcomesWanted: 'All is well again' };
    requestId = await clerk.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      ...{ ...asked, circumstances: 'The deputy left', reference: 'MK-7' },
    });
    const texts = { outcomesWanted: 'Better results', circumstances: 'Results have fallen' };
    handOverId = await clerk.submit(
      `requests/${requestId}/hand-overs`,
      { ...texts, toBoardId: otherBoardId },
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

  it('is answered by the clerk after the meeting, and is not proposed again', async () => {
    const [item] = await assemble([]);
    fixture.service.setDay('2011-09-20');
    await otherClerk.submit(`requests/${requestId}/hand-overs/${handOverId}/acceptance`, {});
    await otherClerk.submit(`meetings/${meetingId}/items/${item?.itemId ?? ''}/removal`, { reason: 'Answered before' });
    expect((await readProposals()).map(({ cause }) => cause)).not.toContain('hand-over');
  });
});
