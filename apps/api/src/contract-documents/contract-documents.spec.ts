import type { PrintedContract } from '#api/contract-documents/printed-contract';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, draftContract, startContract, tableRequest, signFor } from '#api/testing/case.builder';
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
    await signFor(board.head, contractId, 'school');
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
    const { version, contractVersion } = await read();
    const file = await board.head.getRaw(path('printed'), PDF);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="contract-${contractId}-version-${contractVersion}-after-${version}-events.pdf"`,
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
    const { contractVersion } = await read();
    expect(await read(`?contractVersion=${contractVersion - 1}`)).toMatchObject({
      signatures: [{ as: 'school', isSigned: true }, {}, {}],
    });
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

describe('The versions of a contract', () => {
  let board: TestBoard;
  let contractId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;

  beforeAll(async () => {
    board = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(board);
    contractId = await startContract(board, await approveRequest(board, requestId, meetingId));
    const proposal = { reason: 'Year 6 first', aims: [{ ...AIM, statement: 'Year 6 first' }], halfDays: 12 };
    const { record } = (await board.clerk.get(`contracts/${contractId}`)).body as unknown as {
      record: { aims: { aimId: string }[] };
    };
    const aims = [{ ...proposal.aims[0], aimId: record.aims[0]?.aimId }];
    const variation = await board.systemLeader.submit(
      path('variations/provider'),
      { ...proposal, aims },
      'variationId',
    );
    await board.head.submit(path(`variations/${variation}/consent/school`));
    await board.service.whenIdle();
  });

  afterAll(() => board.service.close());

  it('are listed with what changed, who changed it and who signed', async () => {
    const { body } = await board.head.get(path('versions'));
    expect(body.versions).toMatchObject([
      { number: 1, change: 'drafted', about: null, by: board.clerk.id, signedBy: [], isSigned: false },
      { number: 2, change: 'aim-added', signedBy: ['school', 'provider', 'home-head'], isSigned: true },
      { number: 3, change: 'varied', by: board.head.id, signedBy: [], isCurrent: true },
    ]);
    expect((await board.head.get(`contracts/${contractId}`)).body).toMatchObject({
      contractVersion: 3,
      signedVersion: 2,
    });
  });

  it('can each be printed, with the signatures of that version', async () => {
    const signed = (await board.head.get(path('printed?contractVersion=2'))).body;
    expect(signed).toMatchObject({
      contractVersion: 2,
      signedVersion: 2,
      on: '2011-09-26',
      aims: [{ statement: AIM.statement }],
      signatures: [{ isSigned: true }, { isSigned: true }, { isSigned: true }],
    });
    expect((await board.head.get(path('printed?contractVersion=1'))).body).toMatchObject({
      aims: [],
      on: '2011-09-20',
    });
    expect((await board.head.get(path('printed'))).body).toMatchObject({
      contractVersion: 3,
      aims: [{ statement: 'Year 6 first' }],
    });
    const page = (await board.head.getRaw(path('printed?contractVersion=2'), HTML)).text;
    expect(page).toContain('2, which all parties signed');
  });

  it.each(['0', 'two', '4'])('cannot be printed as version %s, which there is not', async (version) => {
    const { status, body } = await board.head.get(path(`printed?contractVersion=${version}`));
    expect([status, body]).toMatchObject([400, { errors: [{ field: 'contractVersion' }] }]);
  });
});
