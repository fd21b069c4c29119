import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, draftContract, tableRequest, signFor, prepareSignature } from '#api/testing/case.builder';
import { dataSharing } from '#domain/testing/sample-clauses';

const { code, kind, title, text } = dataSharing;
const CLAUSE = {
  ...{ code, kind, title, text },
  from: '2011-09-20',
  levels: ['targeted'],
  formsOfSupport: [],
  reason: 'Agreed at the annual meeting',
};

describe('The clauses of contracts', () => {
  let fixture: TestBoard;
  let contractId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const onBoard = (rest: string): string => `boards/${fixture.boardId}/${rest}`;
  const readClauses = async (): Promise<unknown> => (await fixture.clerk.get(`boards/${fixture.boardId}`)).body.state;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await draftContract(fixture, await approveRequest(fixture, requestId, meetingId));
    await fixture.clerk.submit(path('aims'), AIM, 'aimId');
  });

  afterAll(() => fixture.service.close());

  it('are agreed by the clerk of the board, by nobody of a school', async () => {
    const { clerk, head } = fixture;
    expect((await head.post(onBoard('clauses'), CLAUSE)).status).toBe(403);
    await clerk.submit(onBoard('clauses'), CLAUSE);
    await clerk.submit(onBoard('clauses'), { ...CLAUSE, code: 'conduct', levels: [], text: 'Both sides are polite.' });
    await clerk.submit(onBoard('clauses/conduct/end'), { on: '2011-09-21', reason: 'Goes without saying' });
    expect(await readClauses()).toMatchObject({
      clauses: [
        { ...CLAUSE, version: 1, to: null, endReason: null },
        { code: 'conduct', to: '2011-09-21', endReason: 'Goes without saying' },
      ],
    });
  });

  it('are in the contract before the first party signs it, where the board requires them', async () => {
    const { clerk, head } = fixture;
    const refused = await head.post(path('signatures/school'), await prepareSignature(head, contractId));
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'required-clauses-missing', detail: expect.stringContaining('Sharing of data (data-sharing)') as string },
    ]);
    expect((await head.post(path('clauses'), { code, version: 1 })).status).toBe(403);
    await clerk.submit(path('clauses'), { code: 'conduct', version: 1 });
    await clerk.submit(path('clauses/conduct/removal'));
    await clerk.submit(path('clauses'), { code, version: 1 });
    await signFor(head, contractId, 'school');
    expect((await head.get(`contracts/${contractId}`)).body).toMatchObject({ record: { clauses: [dataSharing] } });
  });

  it('are printed with the words that are signed, also after the board has revised them', async () => {
    const { clerk, head } = fixture;
    await clerk.submit(onBoard('clauses'), { ...CLAUSE, text: 'Nothing is shared.' });
    expect((await head.get(path('printed'))).body).toMatchObject({ clauses: [dataSharing] });
    const page = (await head.getRaw(path('printed'), { accept: 'text/html' })).text;
    expect(page).toContain('Clause 1: Sharing of data');
    expect(page).toContain('<p>Neither side passes it on.</p>');
    expect(page).toContain('clause data-sharing of the board, version 1');
  });

  it('are revised in a draft when it is opened again', async () => {
    const { clerk } = fixture;
    await clerk.submit(path('reopening'), { reason: 'A clause has changed' });
    expect(await clerk.post(path('clauses'), { code, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'clause-not-in-force' },
    });
    await clerk.submit(path('clauses'), { code, version: 2 });
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({
      record: { clauses: [{ code, version: 2, text: 'Nothing is shared.' }] },
    });
  });

  it('are those of the day on which a signature is recorded, also if it names an earlier day', async () => {
    const { clerk, head, service } = fixture;
    service.setDay('2011-09-22');
    await clerk.submit(onBoard('clauses'), { ...CLAUSE, code: 'conduct', from: '2011-09-22', text: 'Be polite.' });
    const refused = await head.post(path('signatures/school'), await prepareSignature(head, contractId, '2011-09-21'));
    expect([refused.status, refused.body.code]).toEqual([409, 'required-clauses-missing']);
  });

  it('are taken back by the board before their first day', async () => {
    const { clerk, head } = fixture;
    await clerk.submit(onBoard('clauses'), { ...CLAUSE, code: 'conduct', from: '2011-10-01', text: 'Be kind.' });
    const reason = 'It needs advice first';
    expect((await head.post(onBoard('clauses/conduct/taking-back'), { reason })).status).toBe(403);
    await clerk.submit(onBoard('clauses/conduct/taking-back'), { reason });
    expect(await readClauses()).toMatchObject({
      clauses: expect.not.arrayContaining([expect.objectContaining({ text: 'Be kind.' })]) as unknown,
    });
    const again = await clerk.post(onBoard('clauses/conduct/taking-back'), { reason });
    expect([again.status, again.body.code]).toEqual([409, 'clause-in-force']);
  });
});
