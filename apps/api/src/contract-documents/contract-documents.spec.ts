import type { PrintedContract } from '#api/contract-documents/printed-contract';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, draftContract, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { agreedPart } from '#domain/testing/sample-parts';

const HTML = { accept: 'text/html' };
const PDF = { accept: 'application/pdf' };

describe('A contract to print', () => {
  let board: TestBoard;
  let contractId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const read = async (asOf = ''): Promise<PrintedContract> => {
    const { status, body } = await board.head.get(path(`printed${asOf}`));
    expect(status).toBe(200);
    return body as unknown as PrintedContract;
  };
  const readPage = async (): Promise<string> => (await board.head.getRaw(path('printed'), HTML)).text;

  beforeAll(async () => {
    board = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(board);
    contractId = await draftContract(board, await approveRequest(board, requestId, meetingId));
    const { startsOn, endsOn, halfDays, pence } = await read();
    const part = { ...agreedPart, startsOn, endsOn, halfDays, pence, leaderIds: [board.leaderId] };
    await board.clerk.submit(path('parts'), part, 'partId');
    await board.clerk.submit(path('aims'), AIM, 'aimId');
    await board.head.submit(path('signatures/school'), { signedOn: '2011-09-20' });
    await board.service.whenIdle();
  });

  afterAll(() => board.service.close());

  it('has names instead of ids, and the words of the lists of the board', async () => {
    expect(await read()).toMatchObject({
      stage: 'signing',
      level: { code: 'targeted', meaning: 'Targeted' },
      parts: [{ form: { code: 'mentoring', meaning: 'Mentoring and coaching' }, description: agreedPart.description }],
      aims: [{ needArea: { code: 'mathematics', meaning: 'Mathematics' }, statement: AIM.statement }],
      lead: { name: expect.any(String) as string, homeSchoolName: expect.any(String) as string },
      signatures: [
        { as: 'school', isSigned: true, name: expect.any(String) as string },
        { as: 'provider', isSigned: false, name: null, signedOn: null },
        { as: 'home-head', isSigned: false },
      ],
    });
  });

  it('is a page of HTML that says who has not signed yet', async () => {
    const page = await readPage();
    expect(page).toContain('Draft: not all parties have signed it, or not all leaders are released.');
    expect(page).toContain('not signed yet');
    expect(page).toContain(AIM.statement);
    expect(page).toContain('Mentoring and coaching');
    expect(page).not.toMatch(/undefined|\[object|NaN|withheld/);
  });

  it('is a tagged PDF whose file name says which version it is', async () => {
    const { version } = await read();
    const file = await board.head.getRaw(path('printed'), PDF);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="contract-${contractId}-version-${version}.pdf"`,
    });
    expect(file.text.startsWith('%PDF-1.7')).toBe(true);
    expect(file.text).toContain('/StructTreeRoot');
  });

  it('can be printed by everybody who reads the contract, and by nobody else', async () => {
    const stranger = await board.service.createCaller('school-head', { kind: 'school', id: '113999' });
    for (const reader of [board.clerk, board.systemLeader])
      expect((await reader.get(path('printed'))).status).toBe(200);
    expect((await stranger.get(path('printed'))).status).toBe(404);
  });

  it('can be printed as it was on an earlier day', async () => {
    const { version, on } = await read();
    board.service.setDay('2011-10-20');
    await board.clerk.submit(path('reopening'), { reason: 'A target was mistyped' });
    await board.service.whenIdle();
    expect((await read()).signatures.every(({ isSigned }) => !isSigned)).toBe(true);
    expect(await read(`?asOf=${on}`)).toMatchObject({
      version,
      on,
      signatures: [{ as: 'school', isSigned: true }, {}, {}],
    });
  });
});

describe('A printed contract with a variation', () => {
  it('shows its reason to the two sides, and to the head of the home school only that there is one', async () => {
    const board = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(board);
    const contractId = await startContract(board, await approveRequest(board, requestId, meetingId));
    const path = (rest: string): string => `contracts/${contractId}/${rest}`;
    const proposal = { reason: 'Year 6 first', aims: [], halfDays: 10 };
    const variation = await board.systemLeader.submit(path('variations/provider'), proposal, 'variationId');
    await board.head.submit(path(`variations/${variation}/consent/school`));
    await board.service.whenIdle();
    const readReasons = async (reader: Caller): Promise<unknown[]> => {
      const { body } = await reader.get(path('printed'));
      return (body as unknown as PrintedContract).variations.map(({ reason }) => reason);
    };
    expect(await readReasons(board.head)).toEqual(['Year 6 first']);
    expect(await readReasons(board.homeHead)).toEqual([null]);
    expect((await board.homeHead.getRaw(path('printed'), HTML)).text).toContain('not shown to you');
    await board.service.close();
  });
});
