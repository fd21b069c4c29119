import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller } from '#api/testing/test-service';

interface Row {
  readonly kind: string;
  readonly distanceMetres: number;
}

describe('Providers and schools near each other', () => {
  let fixture: TestBoard;
  let director: Caller;
  let allianceId: string;

  beforeAll(async () => {
    fixture = await createTestBoard();
    ({ allianceId, director } = await establishAlliance(fixture, '113523'));
  });

  afterAll(() => fixture.service.close());

  const list = async (query = '', reader: Caller = fixture.head): Promise<readonly Row[]> => {
    const { status, body } = await readWhenMade(reader, `schools/${SUPPORTED}/nearest-providers${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body.providers as Row[];
  };

  it('are listed for a head with type, phases, need areas and distance, the nearest first', async () => {
    const { leaderId } = fixture;
    const found = { kind: 'leader', leaderId, type: 'nle', phases: ['Primary'], needAreas: ['mathematics'] };
    expect(await list()).toMatchObject([
      { ...found, schoolUrn: HOME, distanceMetres: 2_000 },
      { kind: 'alliance', allianceId, leaderId: null, type: 'single', schoolUrn: '113523', distanceMetres: 4_000 },
    ]);
    expect(JSON.stringify(await list())).not.toContain('freeHalfDays');
    expect((await list('?limit=1&sort=-distanceMetres')).map(({ kind }) => kind)).toEqual(['alliance']);
  });

  it('are filtered by what is shown and by the distance', async () => {
    const kinds = async (query: string) => [query, (await list(query)).map(({ kind }) => kind).join(' ')];
    for (const [query, expected] of [
      ['?within=2000', 'leader'],
      ['?within=1999', ''],
      ['?kind=alliance', 'alliance'],
      ['?type=nle', 'leader'],
      ['?needArea=mathematics', 'leader'],
      ['?needArea=leadership', ''],
      ['?phase=primary', 'leader alliance'],
      ['?phase=Secondary', ''],
    ] as const)
      expect(await kinds(query)).toEqual([query, expected]);
  });

  it('include only leaders who are designated on the day', async () => {
    const { service, leaderId } = fixture;
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    await administrator.submit(`leaders/${leaderId}/withdrawal`, { on: '2011-09-01', reason: 'Has retired' });
    expect(await list('?kind=leader')).toHaveLength(1);
    service.setDay('2011-09-02');
    expect(await list('?kind=leader')).toEqual([]);
    expect(await list('?kind=leader&asOf=2011-09-01')).toHaveLength(1);
  });

  it('leave out the leaders of the school itself', async () => {
    const { body } = await readWhenMade(fixture.homeHead, `schools/${HOME}/nearest-providers?asOf=2011-09-01`);
    expect(body.providers).toMatchObject([{ kind: 'alliance', distanceMetres: 2_000 }]);
  });

  it('show a leader and an alliance the open schools around them', async () => {
    const { systemLeader, leaderId } = fixture;
    const ofLeader = await systemLeader.get(`leaders/${leaderId}/nearest-schools?phase=Primary`);
    expect(ofLeader.body).toMatchObject({
      from: { schoolUrns: [HOME] },
      schools: [
        { urn: SUPPORTED, distanceMetres: 2_000 },
        { urn: '113523', distanceMetres: 2_000 },
      ],
    });
    const first = await director.get(`alliances/${allianceId}/nearest-schools?limit=1`);
    expect(first.body).toMatchObject({ from: { schoolUrns: ['113523'] }, schools: [{ urn: HOME }] });
    const second = await director.get(String(first.body.next).replace('/v1/', ''));
    expect(second.body.schools).toMatchObject([{ urn: SUPPORTED, distanceMetres: 4_000 }]);
    expect((await fixture.head.get(`alliances/${allianceId}/nearest-schools`)).status).toBe(403);
  });
});
