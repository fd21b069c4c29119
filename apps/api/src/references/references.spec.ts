import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, tableRequest } from '#api/testing/case.builder';

describe('The reference of a request', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  const submit = async (reference: string, needAreas = ['mathematics']): Promise<readonly unknown[]> => {
    const { status, body } = await fixture.officer.post(`boards/${fixture.boardId}/schools/${SUPPORTED}/requests`, {
      reference,
      from: 'la',
      needAreas,
      outcomesWanted: 'Better results',
      circumstances: 'A new head',
      urgency: 'soon',
    });
    return [status, (body as { code?: string }).code];
  };
  const TAKEN = [409, 'reference-already-used'];

  it('is refused if another request of the board has it, whatever the case, spaces and look-alike letters', async () => {
    expect(await submit('MK-1')).toEqual([201, undefined]);
    for (const same of ['MK-1', 'mk - 1', '\u041cK-1']) expect(await submit(same)).toEqual(TAKEN);
    expect(await submit('MK-2')).toEqual([201, undefined]);
  });

  it('is given to one of two requests that are submitted at the same moment', async () => {
    const both = await Promise.all([submit('MK-3'), submit('mk-3')]);
    expect(both.map(([status]) => status).sort()).toEqual([201, 409]);
  });

  it('is free for another request if the first was refused, which records nothing', async () => {
    expect(await submit('MK-4', ['astrology'])).toEqual([409, 'unknown-need-area']);
    expect(await submit('MK-4')).toEqual([201, undefined]);
  });
});

describe('The reference of a contract', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  const approve = async (): Promise<string> => approveRequest(fixture, ...(await tableRequest(fixture)));

  it('is refused if another contract of the board has it, also in an amendment of a draft', async () => {
    const { boardId, leaderId, fundId, clerk } = fixture;
    const terms = { leaderId, fundId, pence: 20_000, halfDays: 4, startsOn: '2011-09-26', endsOn: '2012-05-10' };
    const draft = (decisionId: string, reference: string) =>
      clerk.post(`boards/${boardId}/contracts`, { ...terms, decisionId, reference });
    const first = await approve();
    const second = await approve();
    expect((await draft(first, 'MK-1/1')).status).toBe(201);
    const taken = { code: 'reference-already-used' };
    expect((await draft(second, 'mk-1/1')).body).toMatchObject(taken);
    expect((await draft(second, 'MK-1/2')).status).toBe(201);
    const amend = (reference: string) =>
      clerk.post(`contracts/${second}/amendment`, { reference, reason: 'Typed wrongly' });
    expect((await amend('MK-1/1')).body).toMatchObject(taken);
    expect((await amend('MK-1/3')).status).toBe(200);
    expect((await amend('MK-1/2')).status).toBe(200);
  });
});
