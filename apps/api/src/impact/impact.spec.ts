import type { SupportReturns } from '#api/impact/returns';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import {
  answerOverlaps,
  approveRequest,
  completeContract,
  startContract,
  tableRequest,
} from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';
import type { ImpactComparison } from '#read-models/impact-comparison';

const MARKS = { mark: null, cohort: null, status: null } as const;

describe('What became of a supported school', () => {
  let fixture: TestBoard;
  let contractId = '';
  let requestId = '';

  const registerSchool = async (urn: string, before: number, after: number): Promise<void> => {
    const { service } = fixture;
    const source = { file: 'establishments.csv', extractedOn: null };
    const about = { pupils: 184, percentageFsm: 57.9, urbanRuralName: 'Urban city and town' };
    const entry = buildRegisterEntry({ name: `School ${urn}`, laName: 'Plymouth', typeCode: '01', ...about });
    const indicators = [
      { academicYear: '2010-11', indicator: 'KS2', value: before, ...MARKS },
      { academicYear: '2011-12', indicator: 'KS2', value: after, ...MARKS },
    ];
    await service.executor.execute(
      commandRequest(
        school,
        'RecordRegisterEntry',
        urn,
        { urn, entry, governance: null, source },
        service.commandContext(),
      ),
    );
    await service.executor.execute(
      commandRequest(school, 'RecordIndicators', urn, { indicators, source }, service.commandContext()),
    );
  };
  const compare = async (reader: Caller = fixture.clerk): Promise<ImpactComparison & { caution: string }> => {
    await fixture.service.whenIdle();
    const { status, body } = await reader.get(`contracts/${contractId}/comparison?indicator=KS2`);
    expect(status).toBe(200);
    return body as unknown as ImpactComparison & { caution: string };
  };
  const readReturns = async (path: string): Promise<SupportReturns> => {
    await fixture.service.whenIdle();
    return (await fixture.clerk.get(path)).body as unknown as SupportReturns;
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [request, meetingId] = await tableRequest(fixture);
    requestId = request;
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    await completeContract(fixture, contractId);
    await registerSchool(SUPPORTED, 60, 72);
  });
  afterAll(() => fixture.service.close());

  it('is not compared with fewer than five similar schools', async () => {
    for (const urn of ['114001', '114002', '114003', '114004']) await registerSchool(urn, 58, 60);
    expect(await compare()).toMatchObject({
      own: { before: 60, after: 72, change: 12 },
      groups: { similar: null, supported: null, compared: null },
      mean: null,
    });
  });

  it('is compared with similar schools that began at the same point, with the caution that this shows no cause', async () => {
    await registerSchool('114005', 62, 70);
    await registerSchool('114006', 30, 90);
    const found = await compare(fixture.head);
    expect(found).toMatchObject({
      ...{ yearBefore: '2010-11', yearAfter: '2011-12' },
      profile: { phase: 'Primary', fsmFrom: 50, pupilsFrom: 100 },
      // One school began elsewhere, and so small a number would follow from the others.
      groups: { similar: 6, supported: null, otherStartingPoint: null, compared: null },
      mean: { before: 58.8, after: 62, change: 3.2 },
    });
    expect(found.caution).toContain('does not show that the support caused');
  });

  it('has no figures for an indicator that is not published, and needs one', async () => {
    const { clerk, systemLeader } = fixture;
    const { body } = await clerk.get(`contracts/${contractId}/comparison?indicator=OTHER`);
    expect(body).toMatchObject({ own: null, mean: null, yearBefore: null });
    expect((await clerk.get(`contracts/${contractId}/comparison`)).status).toBe(400);
    expect((await systemLeader.get(`contracts/${contractId}/comparison?indicator=KS2`)).status).toBe(403);
  });

  it('is no return without later support, and not by the request that the contract carries out', async () => {
    expect(await readReturns(`contracts/${contractId}/returns`)).toMatchObject({ returnOf: [], returns: [] });
    expect(await readReturns(`requests/${requestId}/returns`)).toMatchObject({ returnOf: [], returns: [] });
  });

  it('is linked in both directions when it asks again for the same need within the time of the board', async () => {
    const { service, officer, clerk, boardId } = fixture;
    service.setDay('2012-03-01');
    const asked = {
      ...{ reference: 'MK-9', from: 'la', needAreas: ['mathematics', 'leadership'], urgency: 'soon' },
      ...{ outcomesWanted: 'Better results', circumstances: 'The results have fallen' },
    };
    const later = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, asked);
    await answerOverlaps(clerk, later);
    const other = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      ...asked,
      ...{ reference: 'MK-10', needAreas: ['leadership'] },
    });
    const link = { needAreas: ['mathematics'], daysAfterEnd: 115 };
    expect((await readReturns(`contracts/${contractId}/returns`)).returns).toEqual([
      expect.objectContaining({ kind: 'request', requestId: later, contractId: null, ...link }),
    ]);
    expect((await readReturns(`requests/${later}/returns`)).returnOf).toEqual([
      expect.objectContaining({ kind: 'contract', contractId, requestId: null, ...link }),
    ]);
    expect(await readReturns(`requests/${other}/returns`)).toMatchObject({ returnOf: [] });
  });
});
