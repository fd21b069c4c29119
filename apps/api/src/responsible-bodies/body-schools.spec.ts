import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';

describe('A school of a responsible body that was recorded by mistake', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  it('is corrected or voided, so that the body reads the requests of its own schools only', async () => {
    const { clerk, service } = fixture;
    const trust = { name: 'Plymouth Academy Trust', kind: 'trust', from: '2011-09-01' };
    const bodyId = await clerk.submit('responsible-bodies', trust);
    const schools = `responsible-bodies/${bodyId}/schools`;
    const membershipId = await clerk.submit(schools, { schoolUrn: HOME, from: '2011-09-01' }, 'membershipId');
    const acting = await service.createCaller('responsible-body', { kind: 'body', id: bodyId });
    const readable = async () => {
      const found = await Promise.all([HOME, SUPPORTED].map((urn) => acting.get(`schools/${urn}/requests`)));
      return found.map(({ status }) => status);
    };
    expect(await readable()).toEqual([200, 404]);
    const right = { schoolUrn: SUPPORTED, from: '2011-09-01', reason: 'The URN was mistyped' };
    await clerk.submit(`${schools}/${membershipId}/correction`, right);
    expect(await readable()).toEqual([404, 200]);
    await clerk.submit(`${schools}/${membershipId}/voiding`, { reason: 'Another trust was meant' });
    expect(await readable()).toEqual([404, 404]);
    await service.whenIdle();
    expect((await clerk.get(`responsible-bodies/${bodyId}`)).body).toMatchObject({
      state: { schools: [{ schoolUrn: SUPPORTED, voided: true, corrected: true }] },
    });
    const { bodies } = (await clerk.get('responsible-bodies')).body as { bodies: { bodyId: string }[] };
    expect(bodies.find((each) => each.bodyId === bodyId)).toMatchObject({ schools: 0 });
    const { events } = (await clerk.get(`responsible-bodies/${bodyId}/history`)).body as { events: object[] };
    expect(events).toMatchObject([
      {},
      { type: 'SchoolJoinedBody' },
      { type: 'BodySchoolCorrected' },
      { type: 'BodySchoolVoided' },
    ]);
  });
});
