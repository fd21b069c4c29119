import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { TestResponse } from '#api/testing/test-service';

describe('A corrected record of a visit', () => {
  let fixture: TestBoard;
  let contractId = '';
  let visitId = '';
  const path = (rest: string): string => `contracts/${contractId}/visits/${visitId}/${rest}`;
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const reason = 'Entered on the wrong line';
  const delivered = async (): Promise<unknown[]> => {
    await fixture.service.whenIdle();
    const contract = await fixture.clerk.get(`contracts/${contractId}`);
    const ledger = await fixture.systemLeader.get(`leaders/${fixture.leaderId}`);
    const [ofLeader] = ledger.body.contracts as { delivered?: number }[];
    return [contract.body.deliveredHalfDays, ofLeader?.delivered];
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    fixture.service.setDay('2011-10-31');
    const plan = { on: '2011-10-10', halfDays: 2, purpose: 'Action plan' };
    visitId = await fixture.systemLeader.submit(`contracts/${contractId}/visits`, plan, 'visitId');
  });

  afterAll(() => fixture.service.close());

  it('can be moved to another day while the visit is planned', async () => {
    await fixture.clerk.submit(path('plan'), { on: '2011-10-11', halfDays: 2, reason: 'The school asked for it' });
    const { body } = await fixture.clerk.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ record: { visits: [{ on: '2011-10-11', status: 'planned' }] } });
  });

  it('changes the delivered half-days of the contract and the ledger of the leader, and is countersigned again', async () => {
    const { systemLeader, head, homeHead } = fixture;
    await systemLeader.submit(path('attendance'), { heldOn: '2011-10-11', halfDays: 2, summary: 'Six lessons' });
    await head.submit(path('countersignature'));
    expect(await delivered()).toEqual([2, 2]);
    const right = { heldOn: '2011-10-12', halfDays: 1, summary: 'Three lessons', reason };
    expect(statusAndCode(await head.post(path('attendance/correction'), right))).toEqual([404, 'not-found']);
    expect(statusAndCode(await homeHead.post(path('attendance/correction'), right))).toEqual([404, 'not-found']);
    await systemLeader.submit(path('attendance/correction'), right);
    expect(await delivered()).toEqual([1, 1]);
    const { body } = await head.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ record: { visits: [{ on: '2011-10-12', countersigned: false }] } });
    await head.submit(path('countersignature'));
    await head.submit(path('countersignature/voiding'), { reason });
  });

  it('returns to planned after the clerk voids the record of attendance', async () => {
    await fixture.clerk.submit(path('voiding'), { reason });
    expect(await delivered()).toEqual([0, 0]);
    await fixture.systemLeader.submit(path('non-attendance'), { reasonCode: 'leader-ill', note: 'Influenza' });
    await fixture.clerk.submit(path('non-attendance/correction'), { reasonCode: 'school-closed', reason });
    const { body } = await fixture.clerk.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ record: { visits: [{ status: 'missed', missedReason: 'school-closed' }] } });
  });

  it('keeps every correction in the history', async () => {
    const { body } = await fixture.auditor.get(`contracts/${contractId}/history?limit=100`);
    const history = JSON.stringify(body);
    for (const type of ['VisitHeld', 'VisitCorrected', 'CountersignatureVoided', 'VisitRecordVoided'])
      expect(history).toContain(type);
  });
});
