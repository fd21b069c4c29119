import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';

describe('The situation of a school', () => {
  let fixture: TestBoard;

  beforeAll(async () => {
    fixture = await createTestBoard();
  });

  afterAll(() => fixture.service.close());

  it('is recorded by the council officer or clerk, and read by the head of the school', async () => {
    const { officer, clerk, head } = fixture;
    const path = `schools/${SUPPORTED}`;
    expect((await head.get(`${path}/situation`)).body).toMatchObject({ state: { headships: [], statuses: [] } });
    const headship = { kind: 'interim', from: '2011-09-01', head: 'Robin Hale' };
    const headshipId = await clerk.submit(`${path}/headships`, headship, 'headshipId');
    await clerk.submit(`${path}/headships/${headshipId}/correction`, {
      ...headship,
      head: null,
      from: '2011-08-31',
      reason: 'Letter',
    });
    const status = { status: 'special-measures', from: '2011-05-01', plan: 'Raise attainment', source: 'Report' };
    const statusId = await officer.submit(`${path}/formal-statuses`, status, 'statusId');
    await officer.submit(`${path}/formal-statuses/${statusId}/end`, { on: '2011-08-31', reason: 'Out of category' });
    await officer.submit(`${path}/formal-statuses/${statusId}/correction`, {
      ...{ status: 'notice-to-improve', from: '2011-05-01', to: '2011-08-30' },
      reason: 'The letter gives another day',
    });
    const { body } = await head.get(`${path}/situation`);
    expect(body.state).toMatchObject({
      headships: [{ ...headship, headshipId, from: '2011-08-31', corrected: true, recordedBy: clerk.id }],
      statuses: [{ ...status, statusId, status: 'notice-to-improve', to: '2011-08-30', corrected: true }],
    });
    const { body: history } = await head.get(`${path}/situation/history`);
    expect((history.events as { type: string }[]).map(({ type }) => type)).toEqual([
      'SituationOpened',
      'HeadshipRecorded',
      'HeadshipCorrected',
      'FormalStatusRecorded',
      'FormalStatusEnded',
      'FormalStatusCorrected',
    ]);
  });
});
