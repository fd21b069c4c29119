import type { SupportedSchoolRecord } from '#api/contract-documents/supported-school';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, completeContract, startContract, tableRequest } from '#api/testing/case.builder';
import { school } from '#domain/school';
import { commandRequest } from '#execution/command-executor';

const NOT_PUBLISHED = { mark: null, cohort: null, status: null } as const;

describe('The record of a supported school', () => {
  let board: TestBoard;
  let contractId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const read = async (): Promise<SupportedSchoolRecord> =>
    (await board.head.get(path('supported-school'))).body as unknown as SupportedSchoolRecord;
  const readCsv = async (year: string): Promise<string> =>
    (await board.clerk.getRaw(`boards/${board.boardId}/supported-schools?academicYear=${year}&format=csv`)).text;

  beforeAll(async () => {
    board = await createTestBoard();
    const { service, clerk, head } = board;
    const indicators = [
      { academicYear: '2011-12', indicator: 'PNUMFSMEVER', value: 61.5, ...NOT_PUBLISHED },
      { academicYear: '2010-11', indicator: 'PNUMEAL', value: 12, ...NOT_PUBLISHED },
      { academicYear: '2012-13', indicator: 'PNUMEAL', value: 15, ...NOT_PUBLISHED },
    ];
    const row = { indicators, source: { file: 'census.csv', extractedOn: null } };
    await service.executor.execute(
      commandRequest(school, 'RecordIndicators', SUPPORTED, row, service.commandContext()),
    );
    const [requestId, meetingId] = await tableRequest(board);
    contractId = await startContract(board, await approveRequest(board, requestId, meetingId));
    const quote = (words: string) => ({
      ...{ kind: 'survey', aimIds: [], seenOn: '2011-09-26', description: 'Survey', source: 'All teachers' },
      quotations: [{ words, source: 'A teacher of year 5' }],
    });
    const evidence = await clerk.submit(path('evidence'), quote('I know why it works'), 'evidenceId');
    await clerk.submit(path('evidence'), quote('Do not quote me'), 'evidenceId');
    const agreement = { agreedOn: '2011-09-26', agreement: 'By e-mail' };
    await head.submit(path(`evidence/${evidence}/release`), agreement);
  });
  afterAll(() => board.service.close());

  it('says that it is not to be published before the end', async () => {
    expect(await read()).toMatchObject({ obstacles: ['not-ended'] });
    const page = (await board.head.getRaw(path('supported-school'), { accept: 'text/html' })).text;
    expect(page).toContain('Do not publish this yet. The contract has not ended.');
  });

  it('has the pupils, the support, the impact and only the quotations to which those quoted agreed', async () => {
    await completeContract(board, contractId);
    expect(await read()).toMatchObject({
      obstacles: [],
      schoolName: `School ${SUPPORTED}`,
      pupilsBand: '100 to 199',
      pupilPremium: { percent: 61.5, academicYear: '2011-12' },
      eal: { percent: 12, academicYear: '2010-11' },
      senSupport: null,
      aims: [{ judgement: 'met', after: 82, held: null }],
      judgementsConfirmedOn: '2011-11-07',
      quotations: [{ words: 'I know why it works', source: 'A teacher of year 5' }],
      isCaseStudy: false,
    });
  });

  it('is a page and a tagged PDF with its caution, and without any other text', async () => {
    const page = (await board.systemLeader.getRaw(path('supported-school'), { accept: 'text/html' })).text;
    expect(page).toContain('They do not show that the support caused the change');
    expect(page).toContain('“I know why it works” – A teacher of year 5');
    expect(page).not.toMatch(/Do not quote me|Do not publish|against a target|Help by telephone|undefined|\[object/);
    const file = await board.head.getRaw(path('supported-school'), { accept: 'application/pdf' });
    expect(file.text.startsWith('%PDF-1.7')).toBe(true);
    expect(file.text).toContain('/StructTreeRoot');
  });

  it('is a line of the list of the year in which the contract ended', async () => {
    const [header = '', line = '', ...others] = (await readCsv('2011-12')).trim().split('\r\n');
    expect(header).toContain('pupilsBand,pupilPremiumPercent,ealPercent');
    expect(line).toContain('100 to 199,61.5,12');
    expect(line).toContain('I know why it works');
    expect(line).not.toContain('Do not quote me');
    expect(others).toEqual([]);
    expect((await readCsv('2012-13')).trim().split('\r\n')).toHaveLength(1);
  });

  it('no longer quotes whoever withdraws the agreement', async () => {
    const { body } = await board.clerk.get(`contracts/${contractId}`);
    const { releasedQuotations } = (body.record as { afterwards: { releasedQuotations: { evidenceId: string }[] } })
      .afterwards;
    const evidence = releasedQuotations[0]?.evidenceId ?? '';
    const withdrawal = { withheldOn: '2011-11-07', reason: 'She changed her mind' };
    await board.clerk.submit(path(`evidence/${evidence}/release/withdrawal`), withdrawal);
    expect(await read()).toMatchObject({ quotations: [] });
  });

  it('is left out of the list for a member with an interest, and unknown to strangers', async () => {
    const [member] = board.members;
    const { body } = await member.get(`boards/${board.boardId}/supported-schools?academicYear=2011-12`);
    expect(body.schools).toEqual([]);
    expect(
      (await board.clerk.get(`boards/${board.boardId}/supported-schools?academicYear=2011-12`)).body.schools,
    ).toHaveLength(1);
    const stranger = await board.service.createCaller('school-head', { kind: 'school', id: '113999' });
    expect((await stranger.get(path('supported-school'))).status).toBe(404);
  });
});
