import { randomUUID } from 'node:crypto';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';

describe('The persons whom a clerk works with', () => {
  let fixture: TestBoard;
  let elsewhere: Caller;
  let newPerson = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    elsewhere = await fixture.service.createCaller('clerk', { kind: 'board', id: randomUUID() });
    newPerson = await fixture.clerk.submit('persons', { name: 'Robin Hale', email: null });
  });
  afterAll(() => fixture.service.close());

  const namesOf = async (caller: Caller, query = ''): Promise<unknown[]> =>
    ((await caller.get(`persons${query}`)).body.persons as { personName: string }[])
      .map(({ personName }) => personName)
      .sort();

  it('can be read one by one: those they registered, and those in the areas of their board', async () => {
    const { clerk, head, officer, members } = fixture;
    for (const id of [newPerson, head.id, officer.id, members[0].id])
      expect([id, (await clerk.get(`persons/${id}`)).status]).toEqual([id, 200]);
    expect((await clerk.get(`persons/${newPerson}`)).body).toMatchObject({ name: 'Robin Hale' });
    for (const id of [newPerson, head.id, officer.id])
      expect([id, (await elsewhere.get(`persons/${id}`)).status]).toEqual([id, 404]);
    expect((await clerk.get(`persons/${elsewhere.id}`)).status).toBe(404);
    expect((await head.get(`persons/${newPerson}`)).status).toBe(404);
  });

  it('are listed with their names, and can be searched by them in any case', async () => {
    const { clerk } = fixture;
    expect(await namesOf(clerk)).toEqual(expect.arrayContaining(['Robin Hale', 'chair', 'school-head', 'la-officer']));
    expect(await namesOf(clerk, '?name=robin')).toEqual(['Robin Hale']);
    expect(await namesOf(clerk, '?name=nobody')).toEqual([]);
    expect(await namesOf(elsewhere)).toEqual(['clerk']);
    const { persons } = (await clerk.get('persons?name=la-officer')).body;
    expect(persons).toMatchObject([{ roles: [{ role: 'la-officer', scope: { kind: 'area' } }] }]);
  });

  it('are everybody for an administrator', async () => {
    const administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    expect((await namesOf(administrator)).length).toBeGreaterThan((await namesOf(fixture.clerk)).length);
    expect((await fixture.head.get('persons')).status).toBe(403);
  });
});
