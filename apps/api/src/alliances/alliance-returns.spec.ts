import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';

describe('The yearly return of an alliance', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  it('is reported and corrected by the director, and is listed with names and as CSV', async () => {
    const { service, head } = fixture;
    const { allianceId, director } = await establishAlliance(fixture, HOME);
    const path = `alliances/${allianceId}/returns`;
    const delivery = { deliverySchool: HOME, activities: ['initial-training'] };
    await director.submit(path, { academicYear: '2011-12', deliveries: [delivery] });
    const supported = [{ schoolUrn: SUPPORTED, forms: ['senior-team-support'] }];
    const activities = ['school-to-school-support'];
    const corrected = { ...delivery, academicYear: '2011-12', activities, supported, reason: 'It was left out' };
    await director.submit(`${path}/correction`, corrected);
    await service.whenIdle();
    expect((await director.get(`${path}?academicYear=2011-12`)).body).toMatchObject({
      deliveries: [
        {
          academicYear: '2011-12',
          deliverySchool: HOME,
          deliverySchoolName: `School ${HOME}`,
          activities,
          supported: [{ schoolUrn: SUPPORTED, schoolName: `School ${SUPPORTED}`, forms: ['senior-team-support'] }],
        },
      ],
    });
    expect((await director.getRaw(`${path}?format=csv`)).text).toContain(
      `2011-12,${HOME},School ${HOME},school-to-school-support,${SUPPORTED},senior-team-support`,
    );
    expect((await director.get(`alliances/${allianceId}`)).body).toMatchObject({
      state: { returns: [{ academicYear: '2011-12', deliverySchools: 1 }] },
    });
    expect((await head.post(path, { academicYear: '2011-12', deliveries: [delivery] })).status).toBe(403);
  });

  it('is rejected whole for an unknown school or a year that does not exist', async () => {
    const { allianceId, director } = await establishAlliance(fixture, HOME);
    const path = `alliances/${allianceId}/returns`;
    const delivery = { deliverySchool: HOME, activities: ['initial-training'] };
    const unknown = { ...delivery, deliverySchool: '999999' };
    expect((await director.post(path, { academicYear: '2011-12', deliveries: [delivery, unknown] })).status).toBe(404);
    expect((await director.post(path, { academicYear: '2011-13', deliveries: [delivery] })).body).toMatchObject({
      errors: [{ field: 'academicYear' }],
    });
    await fixture.service.whenIdle();
    expect((await director.get(path)).body).toMatchObject({ deliveries: [] });
  });
});
