import type { PrintedContract } from '#api/contract-documents/printed-contract';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

const NAMES = 'Ms Reed and Mr Shah';

describe('A visit of the school to the provider', () => {
  let fixture: TestBoard;
  let contractId = '';
  let visitId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const ofVisit = (rest: string): string => path(`visits/${visitId}/${rest}`);
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const readVisit = async (reader: Caller): Promise<unknown> => {
    const { body } = await reader.get(`contracts/${contractId}`);
    return (body as { record: { visits: unknown[] } }).record.visits.at(0);
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    fixture.service.setDay('2011-10-31');
    const plan = { on: '2011-11-01', halfDays: 2, place: 'provider', purpose: 'Lessons in mathematics' };
    visitId = await fixture.systemLeader.submit(path('visits'), plan, 'visitId');
    await fixture.service.whenIdle();
  });

  afterAll(() => fixture.service.close());

  it('is one to the supported school unless the plan says where it is', async () => {
    const plan = { on: '2011-11-10', halfDays: 1, purpose: 'Planning' };
    await fixture.systemLeader.submit(path('visits'), plan, 'visitId');
    const { body } = await fixture.clerk.get(`contracts/${contractId}`);
    expect(body).toMatchObject({ record: { visits: [{ place: 'provider' }, { place: 'supported-school' }] } });
  });

  it('says where it is in the due list, also as CSV, and in what waits for the leader', async () => {
    fixture.service.setDay('2011-11-02');
    const list = `boards/${fixture.boardId}/due?kind=visit`;
    const { body } = await fixture.clerk.get(list);
    expect(body).toMatchObject({ items: [{ subjectId: visitId, place: 'provider' }, { place: 'supported-school' }] });
    const csv = await fixture.clerk.getRaw(list, { accept: 'text/csv' });
    const [header, first] = csv.text.split('\r\n');
    expect([header?.split(',').includes('place'), first]).toEqual([true, expect.stringContaining('provider')]);
    const tasks = await fixture.systemLeader.get('me/tasks?kind=record-visit');
    expect(tasks.body).toMatchObject({ tasks: [{ place: 'provider' }] });
  });

  it('says where it is in the calendar file of the leader, without a name', async () => {
    const { text } = await fixture.systemLeader.getRaw('me/calendar-file', { accept: 'text/calendar' });
    expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Planned visit of the supported school to the provider');
    expect(text).toContain('SUMMARY:Planned visit at the supported school');
  });

  it('is recorded with how many came from the school, and who, which only the two sides read', async () => {
    const held = { heldOn: '2011-11-01', halfDays: 2, summary: 'Four lessons seen' };
    const nobody = await fixture.systemLeader.post(ofVisit('attendance'), held);
    expect(statusAndCode(nobody)).toEqual([409, 'nobody-from-the-school']);
    const came = { ...held, schoolStaff: 2, schoolStaffNames: NAMES };
    await fixture.systemLeader.submit(ofVisit('attendance'), came);
    await fixture.head.submit(ofVisit('countersignature'));
    const read = { place: 'provider', schoolStaff: 2, countersigned: true };
    expect(await readVisit(fixture.head)).toMatchObject({ ...read, schoolStaffNames: NAMES });
    expect(await readVisit(fixture.homeHead)).toMatchObject({ ...read, schoolStaffNames: 'withheld' });
  });

  it('is corrected like what else was recorded, and countersigned again', async () => {
    const right = { heldOn: '2011-11-01', halfDays: 2, schoolStaff: 3, reason: 'One was forgotten' };
    await fixture.systemLeader.submit(ofVisit('attendance/correction'), right);
    expect(await readVisit(fixture.head)).toMatchObject({
      place: 'provider',
      schoolStaff: 3,
      schoolStaffNames: NAMES,
      countersigned: false,
    });
  });

  it('is printed with the contract', async () => {
    await fixture.service.whenIdle();
    const { body } = await fixture.head.get(path('printed'));
    expect((body as unknown as PrintedContract).visits).toMatchObject([
      { on: '2011-11-01', place: 'provider', schoolStaff: 3, status: 'held' },
      { on: '2011-11-10', place: 'supported-school', schoolStaff: null, status: 'planned' },
    ]);
    const { text } = await fixture.head.getRaw(path('printed'), { accept: 'text/html' });
    expect(text).toContain('of the school to the provider, with 3 people of the school');
    expect(text).toContain('at the supported school');
    expect(text).not.toContain(NAMES);
  });
});
