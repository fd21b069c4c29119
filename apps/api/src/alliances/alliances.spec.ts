import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';

describe('The lead schools of an alliance', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  const establish = async (form: string, ...leadSchools: string[]): Promise<string> =>
    fixture.clerk.submit('alliances', { name: 'Alliance', form, leadSchools, from: '2011-09-01' });

  it('are shown by day with their names and the reasons, also as they were known on an earlier day', async () => {
    const { clerk, service } = fixture;
    const allianceId = await establish('single', SUPPORTED);
    const { today: before } = service.commandContext();
    service.setDay('2012-01-10');
    const change = { from: '2012-01-01', joining: [HOME], leaving: [SUPPORTED], reason: 'Lost its designation' };
    expect((await clerk.post(`alliances/${allianceId}/lead-schools`, change)).status).toBe(200);
    const first = { from: '2011-09-01', form: 'single', leadSchools: [SUPPORTED], reason: null };
    const second = { from: '2012-01-01', form: 'single', leadSchools: [HOME], reason: 'Lost its designation' };
    const { body } = await clerk.get(`alliances/${allianceId}`);
    expect(body).toMatchObject({
      state: { leadSchoolsByDay: [first, { ...second, leadSchoolNames: [`School ${HOME}`] }], to: null },
    });
    expect((await clerk.get(`alliances/${allianceId}?asOf=${before}`)).body).toMatchObject({
      state: { leadSchoolsByDay: [first] },
    });
    const { alliances } = (await clerk.get('alliances')).body as { alliances: { allianceId: string }[] };
    expect(alliances.find((each) => each.allianceId === allianceId)).toMatchObject({
      leadSchools: [HOME],
      leadSchoolNames: [`School ${HOME}`],
    });
    const { events } = (await clerk.get(`alliances/${allianceId}/history`)).body as { events: object[] };
    expect(events.at(-1)).toMatchObject({ type: 'LeadSchoolsChanged', actor: clerk.id });
  });

  it('are refused if they do not fit the form of the alliance or are not in the register of schools', async () => {
    const { clerk } = fixture;
    const job = { name: 'Alliance', form: 'job-share', leadSchools: [SUPPORTED], from: '2011-09-01' };
    const refused = await clerk.post('alliances', job);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'form-mismatch' }]);
    expect((await clerk.post('alliances', { ...job, leadSchools: [SUPPORTED, '999999'] })).status).toBe(404);
    const allianceId = await establish('job-share', SUPPORTED, HOME);
    const leaving = { from: '2012-01-01', leaving: [HOME], reason: 'Closed' };
    const alone = await clerk.post(`alliances/${allianceId}/lead-schools`, leaving);
    expect([alone.status, alone.body]).toMatchObject([409, { code: 'form-mismatch' }]);
    expect((await clerk.post(`alliances/${allianceId}/lead-schools`, { ...leaving, form: 'single' })).status).toBe(200);
  });

  it('can be corrected like members, and the record marks both as corrected', async () => {
    const { clerk } = fixture;
    const allianceId = await establish('single', SUPPORTED);
    const lead = { change: '2011-09-01', from: '2011-09-01', form: 'single', leadSchools: [HOME], reason: 'Mistyped' };
    await clerk.submit(`alliances/${allianceId}/lead-schools/correction`, lead);
    const member = { organisation: 'Univrsity', kind: 'university', engagement: 'partner', from: '2011-09-01' };
    const memberId = await clerk.submit(`alliances/${allianceId}/members`, member, 'memberId');
    const correction = { ...member, organisation: 'University', reason: 'Misspelt' };
    await clerk.submit(`alliances/${allianceId}/members/${memberId}/correction`, correction);
    expect((await clerk.get(`alliances/${allianceId}`)).body).toMatchObject({
      state: {
        leadSchoolsByDay: [{ from: '2011-09-01', leadSchools: [HOME], corrected: true }],
        members: [{ memberId, organisation: 'University', corrected: true }],
      },
    });
    const { events } = (await clerk.get(`alliances/${allianceId}/history`)).body as { events: object[] };
    expect(events.slice(-1)).toMatchObject([{ type: 'AllianceMemberCorrected', data: { reason: 'Misspelt' } }]);
  });

  it('stop leading with the end of the alliance, whose record shows its last day and the reason', async () => {
    const { clerk } = fixture;
    const allianceId = await establish('single', SUPPORTED);
    const end = { on: '2012-01-05', reason: 'Teaching schools ended' };
    expect((await clerk.post(`alliances/${allianceId}/ending`, end)).status).toBe(200);
    const { body } = await clerk.get(`alliances/${allianceId}`);
    expect(body).toMatchObject({ state: { to: '2012-01-05', endReason: 'Teaching schools ended' } });
  });

  it('lead again once an end that was recorded by mistake is corrected, and the history keeps it', async () => {
    const { clerk } = fixture;
    const allianceId = await establish('single', SUPPORTED);
    await clerk.submit(`alliances/${allianceId}/ending`, { on: '2011-12-31', reason: 'Alliances ended' });
    const correction = { on: null, reason: 'Another alliance was meant' };
    await clerk.submit(`alliances/${allianceId}/ending/correction`, correction);
    expect((await clerk.get(`alliances/${allianceId}`)).body).toMatchObject({
      state: { to: null, endReason: null, endCorrected: true },
    });
    const { alliances } = (await clerk.get('alliances')).body as { alliances: { allianceId: string }[] };
    expect(alliances.find((each) => each.allianceId === allianceId)).toMatchObject({ to: null });
    const { events } = (await clerk.get(`alliances/${allianceId}/history`)).body as { events: object[] };
    expect(events).toMatchObject([{}, { type: 'AllianceEnded' }, { type: 'AllianceEndCorrected' }]);
  });
});
