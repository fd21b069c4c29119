import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { placeInDistrict } from '#api/testing/district.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller } from '#api/testing/test-service';

const ACCOUNTABLE_PARTY = { leadSchool: HOME, memberId: null };

describe('The governance of an alliance', () => {
  let fixture: TestBoard;
  let director: Caller;
  let path: string;
  beforeAll(async () => {
    fixture = await createTestBoard();
    const established = await establishAlliance(fixture, HOME);
    ({ director } = established);
    path = `alliances/${established.allianceId}`;
    fixture.service.setDay('2012-02-10');
  });
  afterAll(() => fixture.service.close());

  it('says which tier oversees a strand, who is accountable for it, and to whom and why it was passed on', async () => {
    const member = {
      organisation: 'Oakwood',
      urn: SUPPORTED,
      kind: 'school',
      engagement: 'partner',
      from: '2011-10-01',
    };
    const memberId = await director.submit(`${path}/members`, member, 'memberId');
    const tier = { name: 'Steering group', purpose: 'Agrees the plan', from: '2011-09-01' };
    const tierId = await director.submit(`${path}/tiers`, tier, 'tierId');
    const strand = { name: 'Initial training', tierId, accountable: ACCOUNTABLE_PARTY, from: '2011-09-01' };
    const strandId = await director.submit(`${path}/strands`, strand, 'strandId');
    const passing = { accountable: { leadSchool: null, memberId }, from: '2012-01-01', reason: 'The head has left' };
    await director.submit(`${path}/strands/${strandId}/passing-on`, passing);
    const { body } = await director.get(path);
    expect(body).toMatchObject({
      state: {
        tiers: [{ tierId, ...tier, to: null }],
        strands: [
          {
            ...{ strandId, tierId, name: 'Initial training' },
            accountability: [
              { schoolUrn: HOME, schoolName: `School ${HOME}`, reason: null },
              { schoolUrn: SUPPORTED, from: '2012-01-01', reason: 'The head has left' },
            ],
          },
        ],
      },
    });
    expect((await director.get(`${path}/contributions`)).body).toMatchObject({
      contributions: [{ schoolUrn: HOME, leads: true, strandIds: [], actions: { open: 0 } }],
    });
  });

  it('shows on the side of a school which hub is accountable for its district', async () => {
    const district = 'E06000026';
    await placeInDistrict(fixture.service, SUPPORTED, district);
    expect((await fixture.head.get(`schools/${SUPPORTED}/hubs`)).body).toMatchObject({ district, hubs: [] });
    const districts = [district, 'E06000027'];
    const hub = { accountable: ACCOUNTABLE_PARTY, districts, from: '2011-09-01' };
    const hubId = await director.submit(`${path}/hubs`, hub, 'hubId');
    await fixture.service.whenIdle();
    const found = [{ hubId, schoolUrn: HOME, schoolName: `School ${HOME}` }];
    expect((await fixture.head.get(`schools/${SUPPORTED}/hubs`)).body).toMatchObject({ district, hubs: found });
    expect((await director.get(`${path}/contributions`)).body).toMatchObject({
      contributions: [{ schoolUrn: HOME, districts }],
    });
    expect((await readWhenMade(director, `${path}/contributions?asOf=2012-02-09`)).body).toMatchObject({
      contributions: [{ schoolUrn: HOME, leads: true, districts: [] }],
    });
    expect((await director.post(`${path}/hubs`, hub)).body).toMatchObject({ code: 'district-has-a-hub' });
  });

  it('keeps the designation of a lead school and why it was lost, recorded by the clerk and not by the director', async () => {
    const designation = { schoolUrn: HOME, body: 'National College', from: '2011-09-01' };
    expect((await director.post(`${path}/designations`, designation)).status).toBe(403);
    const designationId = await fixture.clerk.submit(`${path}/designations`, designation, 'designationId');
    const withdrawal = { on: '2012-01-31', reason: 'Inspected below good' };
    await fixture.clerk.submit(`${path}/designations/${designationId}/withdrawal`, withdrawal);
    expect((await director.get(path)).body).toMatchObject({
      state: { designations: [{ ...designation, to: '2012-01-31', endReason: 'Inspected below good' }] },
    });
  });

  it('ends with the alliance, is shown so, and goes on if the end was recorded wrongly', async () => {
    const read = async () => (await director.get(path)).body.state as Record<'strands' | 'hubs' | 'tiers', object[]>;
    const ended = { to: '2012-02-01', endReason: 'No lead school is left', endedWithAlliance: true };
    await director.submit(`${path}/ending`, { on: '2012-02-01', reason: 'No lead school is left' });
    expect(await read()).toMatchObject({ tiers: [ended], strands: [ended], hubs: [ended] });
    await fixture.service.whenIdle();
    expect((await director.get(`${path}/contributions`)).body).toMatchObject({
      contributions: [{ schoolUrn: HOME, leads: false, strandIds: [], districts: [] }],
    });
    expect((await fixture.head.get(`schools/${SUPPORTED}/hubs`)).body).toMatchObject({ hubs: [] });
    const hubId = ((await read()).hubs as { hubId: string }[])[0]?.hubId ?? '';
    const late = { on: '2012-02-05', reason: 'Closed' };
    expect((await director.post(`${path}/hubs/${hubId}/ending`, late)).body).toMatchObject({ code: 'alliance-ended' });
    await director.submit(`${path}/ending/correction`, { on: null, reason: 'Another alliance was meant' });
    const open = { to: null, endReason: null, endedWithAlliance: false };
    expect(await read()).toMatchObject({ tiers: [open], strands: [open], hubs: [open] });
  });

  it('shows for an earlier day the hub of the district in which the school was then', async () => {
    const [before, after] = ['E06000026', 'E06000099'];
    fixture.service.setDay('2012-03-01');
    await placeInDistrict(fixture.service, SUPPORTED, after);
    await fixture.service.whenIdle();
    const hubs = `schools/${SUPPORTED}/hubs`;
    expect((await fixture.head.get(hubs)).body).toMatchObject({ district: after, hubs: [] });
    expect((await readWhenMade(fixture.head, `${hubs}?asOf=2012-02-29`)).body).toMatchObject({
      district: before,
      hubs: [{ schoolUrn: HOME }],
    });
    expect((await readWhenMade(fixture.head, `${hubs}?asOf=2012-03-01`)).body).toMatchObject({
      district: after,
      hubs: [],
    });
  });
});
