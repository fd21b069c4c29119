import type { MeetingDocumentData } from '#api/meeting-documents/meeting-document-data';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { buildApproval, CIRCUMSTANCES, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

const HTML = { accept: 'text/html' };
const PDF = { accept: 'application/pdf' };

describe('The documents of a meeting', () => {
  let board: TestBoard;
  let meetingId = '';
  let requestId = '';
  let other = '';

  const read = async (reader: Caller, document: string): Promise<MeetingDocumentData> => {
    const { status, body } = await reader.get(`meetings/${meetingId}/${document}`);
    expect(status).toBe(200);
    return body as unknown as MeetingDocumentData;
  };
  const record = (path: string, body: object = {}): Promise<string> =>
    board.clerk.submit(`meetings/${meetingId}/${path}`, body);

  beforeAll(async () => {
    board = await createTestBoard();
    const { clerk, chair, members, service } = board;
    [requestId, meetingId] = await tableRequest(board);
    const business = { kind: 'other', title: 'Dates for £600 of training at Ysgol Tŷ Gwyn' };
    other = await clerk.submit(`meetings/${meetingId}/items`, business, 'itemId');
    await record(`items/${other}/place`, { position: 1 });
    await record('agenda-publication');
    await clerk.submit(`meetings/${meetingId}/items`, { kind: 'other', title: 'A late item' }, 'itemId');
    service.setDay('2011-09-20');
    await record('opening');
    const [interested, member, third] = members;
    await record('attendance', { present: [chair.id, member.id, third.id, interested.id], apologies: [] });
    await record('non-voters', { names: ['Sam Lee, council'] });
    await record('absences', { personId: third.id, itemIds: [other] });
    await clerk.submit(`meetings/${meetingId}/decisions`, buildApproval(board, requestId), 'decisionId');
    await record('minute-texts', { itemId: requestId, text: 'School 900001 was discussed at lenght.' });
    const reason = 'A typing error';
    await record('minute-texts/correction', { itemId: requestId, text: 'Its results were discussed.', reason });
    await service.whenIdle();
  });
  afterAll(() => board.service.close());

  it('have the items in the order of the clerk, and mark what was added after the agenda was published', async () => {
    const { items, agendaPublishedOn } = await read(board.members[1], 'agenda');
    expect(agendaPublishedOn).not.toBeNull();
    expect(items).toMatchObject([
      { number: 1, itemId: other, addedAfterPublication: false, decision: null },
      { number: 2, itemId: requestId, addedAfterPublication: false, request: null },
      { number: 3, title: 'A late item', addedAfterPublication: true },
    ]);
  });

  it('have in the pack what the request asks for, with the words of the lists of the board', async () => {
    const { items } = await read(board.chair, 'pack');
    expect(items[1]).toMatchObject({
      request: { circumstances: CIRCUMSTANCES, needAreas: [{ code: 'mathematics', meaning: 'Mathematics' }] },
    });
  });

  it('have in the minutes who was there, what was said, and what was decided', async () => {
    const minutes = await read(board.auditor, 'minutes');
    expect(minutes).toMatchObject({ nonVoters: ['Sam Lee, council'], minutesApprovedOn: null });
    expect(minutes.present).toHaveLength(4);
    expect(minutes.items[0]).toMatchObject({ absent: [expect.any(String)], decision: null });
    expect(minutes.items[1]).toMatchObject({
      discussion: 'Its results were discussed.',
      decision: { outcome: 'approve-with-conditions', rationale: 'Help early', vote: { for: 3, against: [] } },
    });
  });

  it('keep the text that was corrected in the history, with the new one and the reason', async () => {
    const { text } = await board.clerk.getRaw(`meetings/${meetingId}/history`);
    for (const part of ['discussed at lenght', 'Its results were discussed', 'A typing error'])
      expect(text).toContain(part);
  });

  it('withhold an item from a member with an interest in it, in every document and form', async () => {
    const [interested] = board.members;
    for (const document of ['agenda', 'pack', 'minutes']) {
      const { items } = await read(interested, document);
      expect(items[1]).toMatchObject({ number: 2, withheld: true, itemId: null, title: null, decision: null });
      const { text } = await interested.getRaw(`meetings/${meetingId}/${document}`, HTML);
      for (const hidden of [CIRCUMSTANCES, 'Help early', 'results were discussed']) expect(text).not.toContain(hidden);
    }
  });

  it('are pages of HTML whose style the browser allows, and tagged PDF files', async () => {
    const page = await board.chair.getRaw(`meetings/${meetingId}/minutes`, HTML);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("style-src 'sha256-");
    expect(page.text).toContain('1. Dates for £600 of training at Ysgol Tŷ Gwyn');
    const file = await board.chair.getRaw(`meetings/${meetingId}/minutes`, PDF);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="minutes-2011-09-20.pdf"',
    });
    expect(file.text.startsWith('%PDF-1.7')).toBe(true);
    expect(file.text).toContain('/StructTreeRoot');
    const again = await board.chair.getRaw(`meetings/${meetingId}/minutes`, {
      ...PDF,
      'if-none-match': String(file.headers.etag),
    });
    expect(again.status).toBe(304);
    const image = await board.chair.getRaw(`meetings/${meetingId}/minutes`, { accept: 'image/png' });
    expect(image.status).toBe(406);
  });

  it('are read by nobody outside the board', async () => {
    for (const outsider of [board.head, board.systemLeader])
      expect((await outsider.get(`meetings/${meetingId}/minutes`)).status).not.toBe(200);
  });

  it('leave out of the published minutes what was redacted, and say to the board who redacted it and why', async () => {
    const path = 'minutes?version=published';
    await record(`items/${requestId}/redaction`, {
      parts: ['school', 'texts'],
      reason: 'The school does not know yet',
    });
    await record('minute-texts', { itemId: other, text: `The dates suit school ${SUPPORTED}.` });
    await record('minute-texts', { text: `School ${SUPPORTED} thanked the board.` });
    const redacted = await read(board.chair, path);
    expect(redacted).toMatchObject({
      discussion: '[text withheld]',
      items: [{ discussion: '[text withheld]' }, {}, {}],
    });
    expect(redacted.items[1]).toMatchObject({
      schoolUrn: null,
      schoolName: '[name of the school withheld]',
      discussion: '[text withheld]',
      decision: { outcome: 'approve-with-conditions', rationale: '[text withheld]' },
    });
    const { body } = await board.members[1].get(`meetings/${meetingId}`);
    expect(body.state).toMatchObject({
      redactions: [
        {
          itemId: requestId,
          redactedBy: board.clerk.id,
          reason: 'The school does not know yet',
          redactedOn: '2011-09-20',
        },
      ],
    });
    expect((await read(board.chair, 'minutes')).items[1]).toMatchObject({ decision: { rationale: 'Help early' } });
    await record(`items/${requestId}/redaction`, { parts: ['item'], reason: 'Confidential' });
    expect((await read(board.chair, path)).items[1]).toMatchObject({ number: 2, withheld: true, decision: null });
    await record(`items/${requestId}/redaction/lifting`, { reason: 'The school was told' });
    expect((await read(board.chair, path)).items[1]).toMatchObject({ decision: { rationale: 'Help early' } });
  });

  it('tell a reader with an interest of the interest in the published minutes too, and not to publish this copy', async () => {
    const [interested] = board.members;
    const redaction = { parts: ['item'], reason: 'Confidential' };
    for (const isRedacted of [false, true]) {
      if (isRedacted) await record(`items/${requestId}/redaction`, redaction);
      const { items } = await read(interested, 'minutes?version=published');
      expect(items[1]).toMatchObject({ number: 2, withheld: true, title: null });
      const { text } = await interested.getRaw(`meetings/${meetingId}/minutes?version=published`, HTML);
      expect(text).toContain('You have an interest in this item.');
      expect(text).toContain('Do not publish');
      expect(text).not.toContain('withheld from the published minutes');
    }
    const { text } = await board.chair.getRaw(`meetings/${meetingId}/minutes?version=published`, HTML);
    expect(text).toContain('This item is withheld from the published minutes.');
    expect(text).not.toContain('You have an interest');
    await record(`items/${requestId}/redaction/lifting`, { reason: 'The school was told' });
  });

  it('say when the board approved the minutes, after which their texts stay as they are', async () => {
    const { clerk, chair, members, service } = board;
    await record('closing');
    const next = await clerk.submit(`boards/${board.boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    const about = { kind: 'minutes', subjectId: meetingId, title: 'Minutes of September' };
    const itemId = await clerk.submit(`meetings/${next}/items`, about, 'itemId');
    service.setDay('2011-10-18');
    await clerk.submit(`meetings/${next}/opening`);
    const present = [chair.id, members[1].id, members[2].id];
    await clerk.submit(`meetings/${next}/attendance`, { present, apologies: [] });
    const vote = { for: present, against: [], abstained: [] };
    const minute = { itemId, outcome: 'approve', reasonCodes: [], rationale: 'They are right', vote };
    const consulted = [{ party: 'council', who: 'The officer for schools', on: '2011-10-17', said: 'No objection' }];
    const approval = { ...minute, optionsConsidered: [], conditions: [], consulted, effectiveFrom: '2011-10-18' };
    await clerk.submit(`meetings/${next}/decisions`, approval, 'decisionId');
    await service.whenIdle();
    expect(await read(chair, 'minutes')).toMatchObject({ minutesApprovedOn: '2011-10-18' });
    const written = (await chair.getRaw(`meetings/${next}/minutes`, { accept: 'text/html' })).text;
    expect(written).toContain('Council, The officer for schools, on Monday 17 October 2011: No objection');
    const refused = await clerk.post(`meetings/${meetingId}/minute-texts`, { text: 'One more thing' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'minutes-approved' } });
  });
});
