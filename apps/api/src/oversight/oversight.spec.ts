import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';

const AUTHOR = expect.any(String) as string;

describe('What a board knows of a school', () => {
  let fixture: TestBoard;
  let path: string;

  beforeAll(async () => {
    fixture = await createTestBoard();
    path = `boards/${fixture.boardId}/schools/${SUPPORTED}`;
  });

  afterAll(() => fixture.service.close());

  it('is empty at first, and then contains what members and the clerk recorded, with the author', async () => {
    const { clerk, members, auditor } = fixture;
    expect((await auditor.get(`${path}/oversight`)).body).toMatchObject({ version: 0, state: { intelligence: [] } });
    const item = { learntOn: '2011-09-01', text: 'Two teachers leave', source: 'The chair of governors' };
    const intelligenceId = await members[1].submit(`${path}/intelligence`, item, 'intelligenceId');
    await clerk.submit(`${path}/intelligence/${intelligenceId}/correction`, {
      learntOn: '2011-08-31',
      text: 'Three teachers leave',
      reason: 'Misheard',
    });
    const risk = { rating: 'high', trend: 'worsening', rationale: 'The head has left', ratedOn: '2011-09-01' };
    await clerk.submit(`${path}/risk-ratings`, risk);
    await clerk.submit(`${path}/cleared-flags`, { rule: 'below-good', until: '2012-07-31', reason: 'Support agreed' });
    const { body } = await auditor.get(`${path}/oversight`);
    expect(body.state).toMatchObject({
      schoolUrn: SUPPORTED,
      intelligence: [
        { ...item, intelligenceId, learntOn: '2011-08-31', text: 'Three teachers leave', recordedBy: members[1].id },
      ],
      ratings: [{ ...risk, recordedBy: AUTHOR }],
      clearedFlags: [{ rule: 'below-good', clearedOn: '2011-09-01', until: '2012-07-31', reason: 'Support agreed' }],
    });
    const { body: history } = await auditor.get(`${path}/oversight/history?limit=2`);
    expect(history.events).toMatchObject([{ type: 'OversightOpened' }, { type: 'IntelligenceRecorded' }]);
  });

  it('is corrected by the clerk and the chair, if a flag was cleared by mistake', async () => {
    const { clerk, chair } = fixture;
    const read = async () => {
      const { state } = (await clerk.get(`${path}/oversight`)).body as { state: { clearedFlags: object[] } };
      return state.clearedFlags.at(-1) as { clearingId: string };
    };
    const { clearingId } = await read();
    const correction = { clearingId, until: null, reason: 'The flag of another school was meant' };
    expect((await fixture.head.post(`${path}/cleared-flags/correction`, correction)).status).toBe(403);
    await chair.submit(`${path}/cleared-flags/correction`, correction);
    expect(await read()).toMatchObject({ rule: 'below-good', until: null, reason: 'Support agreed', corrected: true });
  });

  it('is hidden from the head of the school, and from a member of the board who comes from it', async () => {
    const { head, members, clerk } = fixture;
    expect((await clerk.get(`${path}/oversight`)).status).toBe(200);
    for (const reader of [head, members[0]])
      for (const below of ['oversight', 'oversight/history'])
        expect([below, (await reader.get(`${path}/${below}`)).status]).toEqual([below, reader === head ? 403 : 404]);
  });

  it('is refused for a school outside the areas of the board', async () => {
    const { clerk } = fixture;
    const elsewhere = `boards/${fixture.boardId}/schools/999999/intelligence`;
    expect((await clerk.post(elsewhere, { learntOn: '2011-09-01', text: 'Text' })).status).toBe(404);
  });

  it('rejects a change that was made from an older version', async () => {
    const { clerk } = fixture;
    const { body, etag } = await clerk.get(`${path}/oversight`);
    const rating = { rating: 'low', trend: 'improving', rationale: 'New head', ratedOn: '2011-09-01' };
    const stale = await clerk.post(`${path}/risk-ratings`, rating, { 'If-Match': `"${Number(body.version) - 1}"` });
    expect(stale.status).toBe(412);
    expect((await clerk.post(`${path}/risk-ratings`, rating, { 'If-Match': String(etag) })).status).toBe(200);
  });
});
