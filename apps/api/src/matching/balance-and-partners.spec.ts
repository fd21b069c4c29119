import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { school } from '#domain/school';
import { buildInspection } from '#domain/testing/inspection.builder';
import { commandRequest } from '#execution/command-executor';

describe('Partner schools', () => {
  let fixture: TestBoard;
  const ELSEWHERE = '113523';

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service } = fixture;
    const stated = {
      inspections: [buildInspection({ inspectedOn: '2011-03-01', overallGrade: 1 })],
      overallGradeIsBlank: false,
      source: { file: 'inspections.csv', extractedOn: null },
    };
    await service.executor.execute(
      commandRequest(school, 'RecordInspections', ELSEWHERE, stated, service.commandContext()),
    );
  });
  afterAll(() => fixture.service.close());

  it('are found by the head without a case, high-performing ones first and then the nearest', async () => {
    const { head, homeHead } = fixture;
    const { partners } = (await head.get(`schools/${SUPPORTED}/partners`)).body;
    expect(partners).toMatchObject([
      { urn: ELSEWHERE, rank: 1, standing: 'high-performing', overallGrade: 1, distanceMetres: 4_000, leaders: 0 },
      { urn: HOME, rank: 2, standing: 'not-graded', overallGrade: null, distanceMetres: 2_000, leaders: 1 },
    ]);
    const near = (await head.get(`schools/${SUPPORTED}/partners?within=3000`)).body.partners;
    expect(near).toMatchObject([{ urn: HOME }]);
    expect((await homeHead.get(`schools/${SUPPORTED}/partners`)).status).toBe(404);
  });
});

describe('The balance of deployment', () => {
  let fixture: TestBoard;
  const read = async () => (await fixture.clerk.get(`boards/${fixture.boardId}/deployment-balance`)).body;

  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  it('shows a leader who was never used with the nearest request that waits for support', async () => {
    const [requestId, meetingId] = await tableRequest(fixture);
    const { leaderId, head, auditor, boardId } = fixture;
    expect(await read()).toMatchObject({
      littleUsedPercent: 25,
      leaders: [
        {
          ...{ leaderId, use: 'never', releasedHalfDays: 20, usedHalfDays: 0, usedPercent: 0, unmetRequests: 1 },
          ...{ requestId, schoolUrn: SUPPORTED, schoolPhase: 'Primary', sharedNeedAreas: ['mathematics'] },
          distanceMetres: 2_000,
        },
      ],
    });
    expect((await head.get(`boards/${boardId}/deployment-balance`)).status).toBe(403);
    expect((await auditor.get(`boards/${boardId}/deployment-balance`)).status).toBe(200);
    await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    expect((await read()).leaders).toEqual([]);
  });
});
