import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, tableRequest } from '#api/testing/case.builder';
import type { TestResponse } from '#api/testing/test-service';

const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];

describe('A request with a mistyped need area', () => {
  let fixture: TestBoard;
  let requestId = '';
  let meetingId = '';
  const path = (): string => `requests/${requestId}/correction`;

  beforeAll(async () => {
    fixture = await createTestBoard();
    [requestId, meetingId] = await tableRequest(fixture);
  });
  afterAll(() => fixture.service.close());

  it('is corrected by who asked and by the clerk in the record and the lists, and the history keeps the first entry', async () => {
    const { officer, head, clerk, service } = fixture;
    const correction = { needAreas: ['reading'], urgency: 'urgent', reason: 'The wrong area was chosen' };
    expect(statusAndCode(await head.post(path(), correction))).toEqual([403, 'forbidden']);
    expect((await officer.post(path(), correction)).status).toBe(200);
    expect((await clerk.post(path(), { outcomesWanted: 'Better reading', reason: 'Left out' })).status).toBe(200);
    await service.whenIdle();
    expect((await officer.get(`requests/${requestId}`)).body).toMatchObject({
      state: { needAreas: ['reading'], urgency: 'urgent', outcomesWanted: 'Better reading', correctedOn: '2011-09-01' },
    });
    expect((await head.get(`schools/${SUPPORTED}/requests`)).body).toMatchObject({
      requests: [{ needAreas: ['reading'], urgency: 'urgent' }],
    });
    const { events } = (await officer.get(`requests/${requestId}/history`)).body as {
      events: { type: string; changes: unknown[] }[];
    };
    expect(events.find(({ type }) => type === 'RequestSubmitted')).toBeDefined();
    expect(events.find(({ type }) => type === 'RequestCorrected')?.changes).toContainEqual(
      expect.objectContaining({ field: 'urgency', old: 'soon', new: 'urgent' }),
    );
  });

  it('is corrected after the decision in its circumstances only', async () => {
    await approveRequest(fixture, requestId, meetingId);
    const { officer } = fixture;
    expect(statusAndCode(await officer.post(path(), { urgency: 'routine', reason: 'Mistyped' }))).toEqual([
      409,
      'asked-and-decided',
    ]);
    expect((await officer.post(path(), { circumstances: 'The deputy left.', reason: 'Misspelt' })).status).toBe(200);
  });
});
