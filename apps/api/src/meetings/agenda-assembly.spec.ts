import { randomUUID } from 'node:crypto';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import {
  AIM,
  answerOverlaps,
  approveRequest,
  draftContract,
  signAndStart,
  tableRequest,
} from '#api/testing/case.builder';
import type { MeetingDocumentData } from '#api/meeting-documents/meeting-document-data';
import type { AgendaProposal } from '#api/meetings/agenda-proposals';
import type { MeetingDocument } from '#records/meeting.record.types';

describe('An agenda that is assembled from what waits', () => {
  let board: TestBoard;
  let held = '';
  let next = '';
  let contractId = '';
  const waiting: string[] = [];

  const askForSupport = async (isScreened: boolean): Promise<string> => {
    const id = await board.officer.submit(`boards/${board.boardId}/schools/${SUPPORTED}/requests`, {
      reference: `MK-1/${randomUUID()}`,
      from: 'la',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better results',
      circumstances: 'The head left',
      urgency: 'soon',
    });
    if (isScreened) await board.clerk.submit(`requests/${id}/screening`, { eligible: true, reason: 'In the area' });
    return id;
  };
  const readProposals = async (): Promise<AgendaProposal[]> => {
    const { status, body } = await board.clerk.get(`meetings/${next}/agenda-proposals`);
    expect(status).toBe(200);
    return body.proposals as AgendaProposal[];
  };
  const readItems = async (): Promise<MeetingDocument['items']> => {
    const { body } = await board.clerk.get(`meetings/${next}`);
    return (body.state as MeetingDocument).items;
  };

  beforeAll(async () => {
    board = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(board);
    held = meetingId;
    const decisionId = await approveRequest(board, requestId, meetingId);
    contractId = await draftContract(board, decisionId);
    await board.clerk.submit(`contracts/${contractId}/aims`, AIM, 'aimId');
    await signAndStart(board, contractId);
    await board.clerk.submit(`meetings/${meetingId}/closing`);
    board.service.setDay('2011-12-01');
    // The proposals list them in the order of the days on which they were submitted.
    for (const [place, day] of (['2011-12-01', '2011-12-02', '2011-12-03'] as const).entries()) {
      board.service.setDay(day);
      waiting.push(await askForSupport(place < 2));
    }
    next = await board.clerk.submit(`boards/${board.boardId}/meetings`, { on: '2012-02-14', place: 'Council House' });
    await board.service.whenIdle();
  });
  afterAll(() => board.service.close());

  it('tables no request while other support of the school is not answered', async () => {
    const obstacles = async () =>
      (await readProposals()).flatMap(({ kind, obstacle }) => (kind === 'request' ? [obstacle] : []));
    expect(await obstacles()).toEqual(['overlap-unanswered', 'overlap-unanswered', 'not-screened']);
    const assembled = await board.clerk.post(`meetings/${next}/agenda-assembly`, { leaveOut: [held, contractId] });
    expect(assembled.status).toBe(200);
    await board.service.whenIdle();
    expect(await readItems()).toEqual([]);
    for (const requestId of waiting.slice(0, 2)) await answerOverlaps(board.clerk, requestId);
    expect(await obstacles()).toEqual([null, null, 'not-screened']);
  });

  it('is shown before anything is recorded, in order, with what must be done first', async () => {
    const proposals = await readProposals();
    expect(proposals).toMatchObject([
      { kind: 'minutes', subjectId: held, cause: 'last-meeting', title: 'Minutes of the meeting on 2011-09-20' },
      ...waiting.map((subjectId, place) => ({
        kind: 'request',
        subjectId,
        obstacle: place < 2 ? null : 'not-screened',
      })),
      { kind: 'review', subjectId: contractId, cause: 'review' },
    ]);
    expect(await readItems()).toEqual([]);
  });

  it('gets all of it in one call, without what is left out and what is not ready, and nothing twice', async () => {
    const [first = '', second = ''] = waiting;
    const body = { leaveOut: [second] };
    const key = { 'idempotency-key': 'assembly' };
    const assembled = await board.clerk.post(`meetings/${next}/agenda-assembly`, body, key);
    expect(assembled.status).toBe(200);
    await board.service.whenIdle();
    const subjects = (await readItems()).map(({ kind, subjectId }) => [kind, subjectId]);
    expect(subjects).toEqual([
      ['minutes', held],
      ['review', contractId],
      ['request', first],
    ]);
    // Sent again it is the same call, although nothing is left to add.
    expect(await board.clerk.post(`meetings/${next}/agenda-assembly`, body, key)).toMatchObject({ status: 200 });
    expect(await readItems()).toHaveLength(3);
    expect((await board.clerk.post(`meetings/${next}/agenda-assembly`, { leaveOut: [] })).status).toBe(200);
    await board.service.whenIdle();
    expect(await readItems()).toHaveLength(4);
    expect((await readProposals()).map(({ obstacle }) => obstacle)).toEqual(['not-screened']);
  });

  it('has in its pack what members need in order to review a contract', async () => {
    const { body } = await board.chair.get(`meetings/${next}/pack`);
    const { background } = (body as unknown as MeetingDocumentData).items.find(({ kind }) => kind === 'review') ?? {};
    expect(background).toEqual(
      expect.arrayContaining([
        { label: 'Period', text: 'Monday 26 September 2011 to Thursday 10 May 2012' },
        { label: 'Time', text: '0 days of 6 days delivered' },
        { label: 'Aim', text: expect.stringContaining('not measured yet') as string },
      ]),
    );
    const agenda = await board.chair.get(`meetings/${next}/agenda`);
    expect((agenda.body as unknown as MeetingDocumentData).items.flatMap((item) => item.background)).toEqual([]);
    const page = await board.chair.getRaw(`meetings/${next}/pack`, { accept: 'text/html' });
    expect(page.text).toContain('0 days of 6 days delivered');
  });

  it('is for the clerk only', async () => {
    expect((await board.members[1].get(`meetings/${next}/agenda-proposals`)).status).toBe(403);
    expect((await board.head.post(`meetings/${next}/agenda-assembly`, { leaveOut: [] })).status).toBe(403);
  });

  it('takes two clerks at once: one order stands, and who saw an older agenda is told', async () => {
    const { etag } = await board.clerk.get(`meetings/${next}`);
    const [item] = await readItems();
    const version = /^"(\d+)/.exec(String(etag))?.[1] ?? '';
    const move = (position: number) =>
      board.clerk.post(
        `meetings/${next}/items/${item?.itemId ?? ''}/place`,
        { position },
        { 'if-match': `"${version}"` },
      );
    const answers = await Promise.all([move(2), move(3)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({
      code: 'precondition-failed',
      detail: 'The record has changed. Read it again before you decide.',
    });
  });
});
