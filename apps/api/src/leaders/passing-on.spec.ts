import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';

describe('A leader who passes to another alliance', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
    fixture.service.setDay('2012-02-10');
  });
  afterAll(() => fixture.service.close());

  it('is in the list of the new alliance, whose director acts for the leader, and the reason is kept', async () => {
    const { clerk, leaderId, service } = fixture;
    const [one, other] = [await establishAlliance(fixture, HOME), await establishAlliance(fixture, SUPPORTED)];
    const passing = { allianceId: one.allianceId, on: '2012-01-01', reason: 'Joins the alliance' };
    await clerk.submit(`leaders/${leaderId}/passing-on`, passing);
    const again = { allianceId: other.allianceId, on: '2012-02-01', reason: 'The lead school lost its designation' };
    expect((await one.director.post(`leaders/${leaderId}/passing-on`, again)).status).toBe(403);
    await clerk.submit(`leaders/${leaderId}/passing-on`, again);
    expect((await other.director.get(`leaders/${leaderId}`)).body).toMatchObject({
      allianceId: other.allianceId,
      allianceSince: '2012-02-01',
      passedOn: [{ new: one.allianceId }, { old: one.allianceId, ...{ on: '2012-02-01', reason: again.reason } }],
    });
    expect((await one.director.get(`leaders/${leaderId}`)).status).toBe(404);
    await service.whenIdle();
    const list = async (allianceId: string) =>
      ((await clerk.get(`leaders?allianceId=${allianceId}`)).body.leaders as object[]).length;
    expect([await list(one.allianceId), await list(other.allianceId)]).toEqual([0, 1]);
    expect(
      (await clerk.post(`leaders/${leaderId}/passing-on`, { ...again, allianceId: one.allianceId })).body,
    ).toMatchObject({
      code: 'passed-on-out-of-order',
    });
  });

  it('can be put right by the clerk if the wrong alliance was named, or nothing happened', async () => {
    const { clerk, leaderId } = fixture;
    const right = await establishAlliance(fixture, HOME);
    const path = `leaders/${leaderId}/passing-on/correction`;
    const unknown = { allianceId: '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11', on: '2012-02-01', reason: 'Mistyped' };
    expect((await clerk.post(path, unknown)).status).toBe(404);
    await clerk.submit(path, { allianceId: right.allianceId, on: '2012-02-02', reason: 'The wrong alliance' });
    expect((await clerk.get(`leaders/${leaderId}`)).body).toMatchObject({
      allianceId: right.allianceId,
      allianceSince: '2012-02-02',
      passedOn: [{ corrected: false }, { new: right.allianceId, on: '2012-02-02', corrected: true }],
    });
    await clerk.submit(path, { reason: 'The leader stays' });
    const { body } = await clerk.get(`leaders/${leaderId}`);
    expect(body).toMatchObject({ allianceSince: '2012-01-01', passedOn: [{ on: '2012-01-01' }] });
  });
});
