import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { tableRequest } from '#api/testing/case.builder';
import type { Caller, RawResponse, TestResponse } from '#api/testing/test-service';
import type { MeetingDocument } from '#records/meeting.record.types';

const PDF = Buffer.from(`%PDF-1.7\n${'The results of the autumn term.\n'.repeat(8_000)}`);
const OTHER_PDF = Buffer.from('%PDF-1.7\nThe results of the spring term.');
const LIMIT = 300_000;

describe('The papers of a meeting', () => {
  let board: TestBoard;
  let meetingId = '';
  let requestId = '';
  let paperId = '';

  const sendTo = (path: string, content: Buffer, fileName: string, headers = {}): Promise<TestResponse> =>
    board.clerk.post(`meetings/${meetingId}/papers/${path}/file`, content, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${fileName}"`,
      ...headers,
    });
  const send = (content: Buffer, fileName: string, headers = {}) => sendTo(paperId, content, fileName, headers);
  const fetchFile = (reader: Caller, query = ''): Promise<RawResponse> =>
    reader.getRaw(`meetings/${meetingId}/papers/${paperId}/file${query}`);
  const addPaper = (body: object): Promise<string> =>
    board.clerk.submit(`meetings/${meetingId}/papers`, body, 'paperId');
  const readPapers = async (reader: Caller): Promise<MeetingDocument['papers']> => {
    const { body } = await reader.get(`meetings/${meetingId}`);
    return (body.state as MeetingDocument).papers;
  };
  const listFiles = (): string[] =>
    readdirSync(join(board.service.folder, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  beforeAll(async () => {
    board = await createTestBoard({ settings: { FILE_LIMIT_BYTES: String(LIMIT) } });
    [requestId, meetingId] = await tableRequest(board);
    paperId = await addPaper({ itemId: requestId, title: 'Results of the school' });
  });
  afterAll(() => board.service.close());

  it('are to follow until their file comes, which its readers get with its checksum and name', async () => {
    expect(await readPapers(board.chair)).toMatchObject([{ paperId, itemId: requestId, url: null, versions: [] }]);
    expect((await fetchFile(board.chair)).text).toContain(`There is no file of the paper with the id ${paperId}.`);
    expect(
      await send(PDF, 'résultats.pdf', { 'content-disposition': "attachment; filename*=UTF-8''r%C3%A9sultats.pdf" }),
    ).toMatchObject({ status: 200 });
    const { status, headers, text } = await fetchFile(board.chair);
    expect(status).toBe(200);
    expect(text).toBe(PDF.toString());
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="r_sultats.pdf"; filename*=UTF-8''r%C3%A9sultats.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store, no-transform',
    });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    const [paper] = await readPapers(board.chair);
    expect(paper?.versions).toMatchObject([
      {
        version: 1,
        fileName: 'résultats.pdf',
        mediaType: 'application/pdf',
        sizeBytes: PDF.length,
        sha256,
        scan: 'not-scanned',
      },
    ]);
  });

  it('are hidden from a member with an interest in the item, and from everybody outside the board', async () => {
    const [interested, member] = board.members;
    expect((await fetchFile(member)).status).toBe(200);
    expect((await fetchFile(interested)).status).toBe(404);
    expect(await readPapers(interested)).toEqual([]);
    for (const outsider of [board.head, board.homeHead, board.systemLeader])
      expect((await fetchFile(outsider)).status).toBe(403);
  });

  it('are stored encrypted, and never show their key', async () => {
    const [name = ''] = listFiles();
    const stored = readFileSync(join(board.service.folder, 'files', name.slice(0, 2), name));
    expect(stored.includes('autumn')).toBe(false);
    const { body } = await board.clerk.get(`meetings/${meetingId}/history`);
    const added = (body.events as { type: string; data: Record<string, unknown> }[]).filter(
      ({ type }) => type === 'PaperFileAdded',
    );
    expect(added).toHaveLength(1);
    expect(added[0]?.data.contentKey).toBe('withheld');
  });

  it('have versions, of which the newest is shown and all can be read', async () => {
    expect((await send(OTHER_PDF, 'spring.pdf')).status).toBe(200);
    expect((await fetchFile(board.chair)).text).toBe(OTHER_PDF.toString());
    expect((await fetchFile(board.chair, '?version=1')).text).toBe(PDF.toString());
    expect((await fetchFile(board.chair, '?version=3')).text).toContain(
      `There is no version 3 of the paper with the id ${paperId}.`,
    );
  });

  it('are recorded once if the same request comes twice, and refused if the same file is sent again', async () => {
    const file = Buffer.from('%PDF-1.7\nSent twice');
    const key = { 'idempotency-key': 'upload-1' };
    const first = await send(file, 'twice.pdf', key);
    expect(first.status).toBe(200);
    expect((await send(file, 'twice.pdf', key)).body).toEqual(first.body);
    expect(await send(file, 'twice.pdf')).toMatchObject({ status: 409, body: { code: 'same-file' } });
    expect((await readPapers(board.clerk))[0]?.versions).toHaveLength(3);
  });

  it.each([
    ['of a type that is not allowed', 'macros.docm', OTHER_PDF, 409, 'file-type-not-allowed'],
    ['whose content is something else', 'report.pdf', Buffer.from('MZ\u0090'), 409, 'file-type-differs'],
    ['with a path in its name', '../../events.pdf', OTHER_PDF, 409, 'file-name-not-allowed'],
    ['that is empty', 'report.pdf', Buffer.alloc(0), 409, 'file-empty'],
    ['that is too large', 'report.pdf', Buffer.concat([PDF, PDF]), 413, 'content-too-large'],
  ])('are refused %s, and nothing is left', async (_, fileName, content, status, code) => {
    const before = [listFiles(), await readPapers(board.clerk)];
    expect(await send(content, fileName)).toMatchObject({ status, body: { code } });
    expect([listFiles(), await readPapers(board.clerk)]).toEqual(before);
  });

  it('name the limit when a file is too large', async () => {
    const { body } = await send(Buffer.concat([PDF, PDF]), 'report.pdf');
    expect(body.detail).toBe(`The file is larger than the limit of ${LIMIT} bytes. Send a smaller file.`);
  });

  it('are refused without a name, as JSON, and for a paper that is not there', async () => {
    expect(await send(PDF, '', { 'content-disposition': 'inline' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-header' },
    });
    expect(await send(Buffer.from('{}'), 'a.txt', { 'content-type': 'application/json' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'Content-Type' }] },
    });
    expect(await sendTo(requestId, PDF, 'a.pdf')).toMatchObject({ status: 409, body: { code: 'unknown-paper' } });
  });

  it('take no second file from a clerk who has seen an older meeting', async () => {
    const before = listFiles();
    const { status, body } = await send(Buffer.from('%PDF-1.7 late'), 'late.pdf', { 'if-match': '"1"' });
    expect([status, body.code]).toEqual([412, 'precondition-failed']);
    expect(listFiles()).toEqual(before);
  });

  it('can be links, which take no file', async () => {
    const link = await addPaper({ title: 'Report of the council', url: 'https://www.example.org/report?id=1' });
    expect(await sendTo(link, PDF, 'a.pdf')).toMatchObject({ status: 409, body: { code: 'paper-is-a-link' } });
    for (const url of ['http://example.org', 'javascript:alert(1)', 'https://user@example.org', 'https://a b.org'])
      expect((await board.clerk.post(`meetings/${meetingId}/papers`, { title: 'Link', url })).status).toBe(400);
  });

  it('are listed in the agenda and the pack', async () => {
    const { body } = await board.chair.get(`meetings/${meetingId}/pack`);
    expect(body).toMatchObject({
      papers: [{ title: 'Report of the council', url: 'https://www.example.org/report?id=1' }],
      items: [
        { papers: [{ title: 'Results of the school', file: { fileName: 'twice.pdf', mediaType: 'application/pdf' } }] },
      ],
    });
    const page = await board.chair.getRaw(`meetings/${meetingId}/agenda`, { accept: 'text/html' });
    expect(page.text).toContain('twice.pdf');
  });

  it('cannot be read by anybody once their key is erased', async () => {
    const { body } = await board.clerk.get(`meetings/${meetingId}/history`);
    const events = body.events as { id: string; type: string }[];
    const added = events.findLast(({ type }) => type === 'PaperFileAdded');
    const administrator = await board.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const erased = await administrator.post('operations/erasures', {
      category: 'meeting',
      recordId: meetingId,
      eventId: added?.id,
      field: 'contentKey',
      reason: 'It names a pupil',
    });
    expect(erased.status).toBeLessThan(300);
    const { status, text } = await fetchFile(board.chair);
    expect([status, text]).toEqual([410, expect.stringContaining('file-erased')]);
    expect((await fetchFile(board.chair, '?version=1')).status).toBe(200);
  });

  it('tell of damage instead of sending a changed file', async () => {
    const [name = ''] = listFiles().filter(
      (each) => readFileSync(join(board.service.folder, 'files', each.slice(0, 2), each)).length > 100_000,
    );
    const path = join(board.service.folder, 'files', name.slice(0, 2), name);
    const stored = readFileSync(path);
    writeFileSync(path, stored.fill(0, 10, 20));
    expect((await fetchFile(board.chair, '?version=1')).text).toContain('file-damaged');
    rmSync(path);
    expect((await fetchFile(board.chair, '?version=1')).text).toContain('file-damaged');
  });

  it('are withdrawn with a reason: members no longer read them, and the clerk and the auditor do', async () => {
    expect((await send(OTHER_PDF, 'again.pdf')).status).toBe(200);
    const reason = { reason: 'Wrong school' };
    expect((await board.clerk.post(`meetings/${meetingId}/papers/${paperId}/withdrawal`, reason)).status).toBe(200);
    expect(await board.clerk.post(`meetings/${meetingId}/papers/${paperId}/withdrawal`, reason)).toMatchObject({
      body: { code: 'paper-withdrawn' },
    });
    expect((await fetchFile(board.chair)).status).toBe(404);
    expect((await fetchFile(board.clerk)).status).toBe(200);
    expect((await fetchFile(board.auditor)).status).toBe(200);
    const findPaper = async (reader: Caller) => (await readPapers(reader)).find((paper) => paper.paperId === paperId);
    for (const reader of [board.clerk, board.auditor])
      expect((await findPaper(reader))?.withdrawal).toMatchObject(reason);
    expect(await findPaper(board.chair)).toBeUndefined();
    const { text } = await board.chair.getRaw(`meetings/${meetingId}/history`);
    expect(text).not.toContain('Wrong school');
  });

  it('are accepted with their own media type, only on the route of their file', async () => {
    const ownId = await addPaper({ title: 'Sent as what it is', itemId: null, url: null });
    const sendAs = (type: string, content: string, fileName: string) =>
      sendTo(ownId, Buffer.from(content), fileName, { 'content-type': type });
    expect((await sendAs('application/pdf', '%PDF-1.7 own type', 'own.pdf')).status).toBe(200);
    expect((await sendAs('text/csv', 'urn,pupils', 'own.csv')).status).toBe(200);
    expect((await sendAs('text/plain; charset=utf-8', 'A text', 'own.txt')).status).toBe(200);
    const differs = { status: 409, body: { code: 'file-type-differs' } };
    expect(await sendAs('application/pdf', 'not a PDF', 'own.pdf')).toMatchObject(differs);
    const type = { 'content-type': 'application/pdf' };
    expect((await board.clerk.post(`meetings/${meetingId}/papers`, PDF, type)).status).toBe(415);
  });

  it('are accepted with any media type, and with a name in UTF-8, as browsers and programs send them', async () => {
    const paper = await addPaper({ title: 'Marks' });
    for (const [content, type] of [
      ['a,b', 'application/vnd.ms-excel'],
      ['a,b,c', 'application/zip'],
    ] as const)
      expect(await sendTo(paper, Buffer.from(content), 'marks.csv', { 'content-type': type })).toMatchObject({
        status: 200,
      });
    const named = { 'content-disposition': Buffer.from('attachment; filename="résumé.csv"').toString('latin1') };
    expect((await sendTo(paper, Buffer.from('a,b,c,d'), '', named)).status).toBe(200);
    const papers = await readPapers(board.clerk);
    expect(papers.at(-1)?.versions.at(-1)?.fileName).toBe('résumé.csv');
    const old = await sendTo(paper, Buffer.from('old'), 'marks.xls', { 'content-type': 'application/vnd.ms-excel' });
    expect(old).toMatchObject({ status: 409, body: { code: 'file-type-not-allowed' } });
  });
});
