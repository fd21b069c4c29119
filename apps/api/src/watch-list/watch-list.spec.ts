import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller } from '#api/testing/test-service';

const NOTE = 'Two teachers left at Easter';

describe('The watch list of a person', () => {
  let fixture: TestBoard;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const leads = { from: '2011-09-01', kind: 'interim' };
    await fixture.clerk.submit(`schools/${SUPPORTED}/headships`, leads, 'headshipId');
    await fixture.clerk.submit(`me/watch-list/${SUPPORTED}`, { note: NOTE });
    await fixture.clerk.submit(`me/watch-list/${HOME}`, {});
  });

  afterAll(() => fixture.service.close());

  const list = async (reader: Caller, query = ''): Promise<unknown[]> => {
    const { status, body } = await readWhenMade(reader, `me/watch-list${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body.schools as unknown[];
  };

  it('shows the schools with their flags and formal statuses, and only to that person', async () => {
    const { clerk, chair, auditor } = fixture;
    const supported = { urn: SUPPORTED, note: NOTE, watchedSince: '2011-09-01', flags: [{ rule: 'new-head' }] };
    expect(await list(clerk)).toMatchObject([supported, { urn: HOME, note: null, flags: [] }]);
    expect(await list(clerk, '?flag=new-head')).toMatchObject([supported]);
    expect(await list(clerk, '?status=special-measures')).toEqual([]);
    expect([await list(chair), await list(auditor)]).toEqual([[], []]);
    const csv = await clerk.getRaw('me/watch-list?format=csv');
    expect(csv.text).toContain(NOTE);
  });

  it('does not appear in records of the person that others read', async () => {
    const { clerk, auditor } = fixture;
    const person = await auditor.get(`persons/${clerk.id}`);
    const history = await auditor.get(`persons/${clerk.id}/history`);
    expect([person.status, history.status]).toEqual([200, 200]);
    expect(JSON.stringify([person.body, history.body])).not.toMatch(/Watch|Easter|113521/);
    expect(JSON.stringify((await clerk.get(`persons/${clerk.id}/history`)).body)).toContain(NOTE);
  });

  it('has a note that can be changed, and schools that can be removed, each once', async () => {
    const { clerk } = fixture;
    await clerk.submit(`me/watch-list/${HOME}/note`, { note: 'Looks better' });
    expect(await list(clerk, '?sort=-urn')).toMatchObject([{ urn: HOME, note: 'Looks better' }, { urn: SUPPORTED }]);
    await clerk.submit(`me/watch-list/${HOME}/removal`);
    const again = await clerk.post(`me/watch-list/${SUPPORTED}`, {});
    const off = await clerk.post(`me/watch-list/${HOME}/removal`);
    const unknown = await clerk.post('me/watch-list/999999', {});
    expect([again.body.code, off.body.code, unknown.status]).toEqual(['already-watched', 'not-watched', 404]);
    expect(await list(clerk)).toMatchObject([{ urn: SUPPORTED }]);
  });

  it('shows the schools of an earlier day', async () => {
    const { service, clerk } = fixture;
    service.setDay('2011-09-03');
    await clerk.submit(`me/watch-list/${SUPPORTED}/removal`);
    expect(await list(clerk)).toEqual([]);
    expect(await list(clerk, '?asOf=2011-09-02')).toMatchObject([{ urn: SUPPORTED, note: NOTE }]);
  });

  it('loses its notes when the person is erased', async () => {
    const { service, officer } = fixture;
    await officer.submit(`me/watch-list/${HOME}`, { note: 'Ask the chair' });
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    await administrator.submit(`persons/${officer.id}/erasure`, { reason: 'They asked for it' });
    expect(await list(officer)).toMatchObject([{ urn: HOME, note: 'erased' }]);
  });
});
