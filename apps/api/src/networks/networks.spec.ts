import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';

describe('A network of alliances', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
    fixture.service.setDay('2012-03-10');
  });
  afterAll(() => fixture.service.close());

  it('is formed and joined by directors for their own alliances, who challenge and review each other', async () => {
    const [one, other] = [await establishAlliance(fixture, HOME), await establishAlliance(fixture, SUPPORTED)];
    const form = { name: 'Eastern network', allianceId: one.allianceId, from: '2011-09-01' };
    expect((await other.director.post('networks', form)).status).toBe(404);
    const network = await one.director.submit('networks', form);
    const joining = { allianceId: other.allianceId, from: '2011-09-01' };
    expect((await one.director.post(`networks/${network}/memberships`, joining)).status).toBe(404);
    await other.director.submit(`networks/${network}/memberships`, joining, 'membershipId');
    await fixture.service.whenIdle();
    const { networks } = (await other.director.get('networks')).body as { networks: object[] };
    expect(networks).toMatchObject([{ networkId: network, allianceIds: [one.allianceId, other.allianceId] }]);
    const { state } = (await one.director.get(`networks/${network}`)).body as {
      state: { memberships: { membershipId: string }[] };
    };
    const [challenger, challenged] = state.memberships.map(({ membershipId }) => membershipId);
    const memorandum = { challenger, challenged, from: '2011-10-01', purpose: 'Challenge deployments' };
    await one.director.submit(`networks/${network}/memoranda`, memorandum, 'memorandumId');
    const review = { reviewer: challenger, reviewed: challenged, on: '2012-03-01' };
    const texts = { summary: 'Deployments are well led', actions: 'Share the evidence' };
    await other.director.submit(`networks/${network}/peer-reviews`, { ...review, ...texts }, 'reviewId');
    expect((await fixture.clerk.get(`networks/${network}`)).body).toMatchObject({
      state: { memoranda: [memorandum], reviews: [{ ...review, ...texts, recordedBy: other.director.id }] },
    });
    const { events } = (await one.director.get(`networks/${network}/history`)).body as { events: object[] };
    expect(events).toHaveLength(5);
    expect((await fixture.clerk.getRaw('networks?format=csv')).text).toContain('Eastern network');
  });

  it('is neither read nor changed by an alliance that is no member', async () => {
    const [one, other] = [await establishAlliance(fixture, HOME), await establishAlliance(fixture, SUPPORTED)];
    const form = { name: 'Another network', allianceId: one.allianceId, from: '2011-09-01' };
    const network = await one.director.submit('networks', form);
    expect((await other.director.get(`networks/${network}`)).status).toBe(404);
    expect((await other.director.post(`networks/${network}/memoranda`, {})).status).toBe(404);
  });
});
