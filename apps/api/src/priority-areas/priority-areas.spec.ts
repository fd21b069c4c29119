import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';

const SET = { name: 'Oportunity areas', districts: ['E06000026'], from: '2011-09-01' };

describe('Priority areas', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  beforeAll(async () => {
    fixture = await createTestBoard();
    administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
  });
  afterAll(() => fixture.service.close());

  it('are created and corrected by administrators, and read by everybody with a role, also as CSV', async () => {
    const { service, head, clerk } = fixture;
    const id = await administrator.submit('priority-areas', SET);
    await service.whenIdle();
    expect((await head.get('priority-areas')).body).toMatchObject({
      priorityAreas: [{ priorityId: id, ...SET, to: null }],
    });
    const corrected = { ...SET, name: 'Opportunity areas', districts: ['E06000026', 'E06000027'] };
    await administrator.submit(`priority-areas/${id}/correction`, { ...corrected, reason: 'A district was left out' });
    await service.whenIdle();
    expect((await head.get(`priority-areas/${id}`)).body).toMatchObject({ id, state: corrected });
    expect((await clerk.get(`priority-areas/${id}/history`)).body.events).toHaveLength(2);
    expect((await clerk.getRaw('priority-areas?format=csv')).text).toContain('Opportunity areas,E06000026; E06000027,');
  });

  it('are refused from other roles, and with a repeated district or an end before the beginning', async () => {
    expect((await fixture.clerk.post('priority-areas', SET)).status).toBe(403);
    const twice = { ...SET, districts: ['E06000026', 'E06000026'] };
    expect((await administrator.post('priority-areas', twice)).body).toMatchObject({ code: 'district-repeated' });
    const reversed = await administrator.post('priority-areas', { ...SET, to: '2011-08-31' });
    expect(reversed.body).toMatchObject({ code: 'term-ends-before-it-begins' });
    expect((await administrator.get('priority-areas/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('are compared in the figures with the year before they began', async () => {
    const path = `boards/${fixture.boardId}/figures?academicYear=2011-12&topic=priority-areas`;
    const figures = (await fixture.clerk.get(path)).body.figures as { figure: string; group: string }[];
    expect(figures.map(({ figure, group }) => [figure, group])).toContainEqual([
      'priority-areas-supported',
      'Opportunity areas',
    ]);
  });
});
