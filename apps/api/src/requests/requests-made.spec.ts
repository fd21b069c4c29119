import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { establishBody } from '#api/testing/body.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller, TestResponse } from '#api/testing/test-service';

const ASKED = {
  needAreas: ['mathematics'],
  outcomesWanted: 'Better writing',
  circumstances: 'Their deputy left.',
  urgency: 'soon',
};

describe('A request of an organisation', () => {
  let fixture: TestBoard;

  const ask = ({ boardId }: TestBoard, from: string, reference: string, more: object = {}): [string, object] => [
    `boards/${boardId}/schools/${SUPPORTED}/requests`,
    { ...ASKED, from, reference, ...more },
  ];
  const idsOf = ({ body }: TestResponse): string[] =>
    (body.requests as { requestId: string }[]).map(({ requestId }) => requestId);
  const read = async (caller: Caller, id: string): Promise<unknown[]> => {
    const paths = ['', '/timeline', '/history'];
    return Promise.all(paths.map(async (path) => (await caller.get(`requests/${id}${path}`)).status));
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  it('is read, found and withdrawn by the alliance that asked, and by no other alliance of the school', async () => {
    const own = await establishAlliance(fixture, SUPPORTED);
    const other = await establishAlliance(fixture, SUPPORTED);
    const id = await own.director.submit(...ask(fixture, 'alliance', 'A-1'));
    await fixture.service.whenIdle();
    expect(await read(own.director, id)).toEqual([200, 200, 200]);
    expect((await own.director.get(`requests/${id}`)).body).toMatchObject({
      state: { allianceId: own.allianceId, circumstances: 'Their deputy left.' },
    });
    expect(idsOf(await own.director.get(`alliances/${own.allianceId}/requests-made`))).toEqual([id]);
    expect(idsOf(await other.director.get(`alliances/${other.allianceId}/requests-made`))).toEqual([]);
    expect(await read(other.director, id)).toEqual([404, 404, 404]);
    const withdrawal = { reasonCode: 'need-met', note: 'Found elsewhere' };
    expect((await other.director.post(`requests/${id}/withdrawal`, withdrawal)).status).toBe(404);
    expect((await own.director.post(`requests/${id}/withdrawal`, withdrawal)).status).toBe(200);
    expect((await own.director.get(`requests/${id}`)).body).toMatchObject({ state: { withdrawn: true } });
  });

  it('can be made for another alliance only by the clerk', async () => {
    const own = await establishAlliance(fixture, SUPPORTED);
    const other = await establishAlliance(fixture, SUPPORTED);
    const [path, body] = ask(fixture, 'alliance', 'A-2', { allianceId: own.allianceId });
    expect((await other.director.post(path, body)).status).toBe(404);
    const id = await fixture.clerk.submit(path, body);
    expect(await read(own.director, id)).toEqual([200, 200, 200]);
  });

  it('is read, found and withdrawn by the trust that asked, also when the school has left it', async () => {
    const { service, clerk } = fixture;
    const bodyId = await establishBody(service, SUPPORTED);
    const trust = await service.createCaller('responsible-body', { kind: 'body', id: bodyId });
    const id = await trust.submit(...ask(fixture, 'trust', 'T-1'));
    await service.whenIdle();
    expect(idsOf(await trust.get(`schools/${SUPPORTED}/requests`))).toContain(id);
    const { state } = (await clerk.get(`responsible-bodies/${bodyId}`)).body as {
      state: { schools: { membershipId: string }[] };
    };
    const departure = `responsible-bodies/${bodyId}/schools/${state.schools[0]?.membershipId ?? ''}/departure`;
    service.setDay('2011-09-02');
    await clerk.submit(departure, { on: '2011-09-01' });
    service.setDay('2011-09-03');
    expect((await trust.get(`schools/${SUPPORTED}/requests`)).status).toBe(404);
    expect(await read(trust, id)).toEqual([200, 200, 200]);
    expect(idsOf(await trust.get(`responsible-bodies/${bodyId}/requests-made`))).toEqual([id]);
    const onDay = (day: string) => readWhenMade(trust, `responsible-bodies/${bodyId}/requests-made?asOf=${day}`);
    expect(idsOf(await onDay('2011-09-02'))).toEqual([id]);
    expect(idsOf(await onDay('2011-08-31'))).toEqual([]);
    await trust.submit(`requests/${id}/withdrawal`, { reasonCode: 'need-met', note: 'Found elsewhere' });
  });
});
