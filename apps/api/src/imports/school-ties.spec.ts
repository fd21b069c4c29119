import { TestService, type Caller, type TestResponse } from '#api/testing/test-service';

const SCHOOLS = `URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)
100001,New Academy,Open,Primary,879
100002,Old School,Closed,Primary,879`;

const LINKS = `URN,LinkURN,LinkName,LinkType,LinkEstablishedDate
100001,100002,Old School,Result of Amalgamation,01-09-2014
100002,100001,New Academy,Successor - amalgamated,01-09-2014
100001,100009,Sixth Form,Sixth Form Centre Link,
999999,100001,New Academy,Successor,`;

const groups = (uid: string, name: string): string => `URN,Group UID,Group Name,Group Type,Joined date
100001,${uid},${name},Multi-academy trust,01-09-2014`;

describe('Links, groups and indicators of a school', () => {
  let service: TestService;
  let administrator: Caller;

  beforeAll(async () => {
    service = await TestService.startOn('2026-11-30');
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    await upload('establishments', SCHOOLS);
  });
  afterAll(() => service.close());

  const upload = (register: string, content: string, query = ''): Promise<TestResponse> =>
    administrator.post(`imports/${register}?file=a.csv${query}`, Buffer.from(content), {
      'content-type': 'text/csv',
      prefer: 'wait',
    });
  const readSchool = async (urn: string) => {
    await service.whenIdle();
    return (await administrator.get(`schools/${urn}`)).body;
  };

  it('show the predecessors and successors of a school, and add nothing when they are imported again', async () => {
    expect(await upload('links', LINKS, '&mode=dry-run')).toMatchObject({ body: { changed: 2, importId: null } });
    expect((await readSchool('100001')).predecessors).toEqual([]);
    expect(await upload('links', LINKS)).toMatchObject({
      status: 200,
      body: {
        changed: 2,
        rejected: [{ line: 5, column: 'URN', value: '999999', reason: 'is not a registered school' }],
      },
    });
    expect(await readSchool('100001')).toMatchObject({
      predecessors: [
        { urn: '100002', schoolName: 'Old School', type: 'Result of Amalgamation', establishedOn: '2014-09-01' },
      ],
      successors: [],
      otherLinks: [{ urn: '100009', type: 'Sixth Form Centre Link', establishedOn: null }],
    });
    expect(await readSchool('100002')).toMatchObject({ successors: [{ urn: '100001', schoolName: 'New Academy' }] });
    expect((await upload('links', LINKS)).body).toMatchObject({ changed: 0, unchanged: 2 });
  });

  it('show the trust of a school and the one that it has left', async () => {
    await upload('groups', groups('2044', 'First Trust'), '&extractedOn=2026-01-01');
    await upload('groups', groups('2045', 'Second Trust'), '&extractedOn=2026-06-01');
    expect((await readSchool('100001')).groups).toMatchObject([
      { uid: '2044', name: 'First Trust', goneBy: '2026-06-01' },
      { uid: '2045', name: 'Second Trust', joinedOn: '2014-09-01', goneBy: null },
    ]);
    const older = await upload('groups', groups('2044', 'First Trust'), '&extractedOn=2026-02-01');
    expect(older).toMatchObject({ status: 409, body: { code: 'older-than-known' } });
    expect((await administrator.get('imports/groups')).body.imports).toHaveLength(2);
  });

  it('include indicators by academic year, with the provisional value as well as the final one', async () => {
    const file = (value: string, status: string): string =>
      `URN,AcademicYear,Indicator,Value,Cohort,Status\n100001,2024-25,PTRWM_EXP,${value},44,${status}\n100001,2023-24,PTRWM_EXP,SUPP,,`;
    await upload('indicators', file('61', 'Provisional'), '&extractedOn=2025-09-01');
    expect((await upload('indicators', file('60', 'Final'), '&extractedOn=2025-12-01')).body).toMatchObject({
      changed: 1,
    });
    expect((await upload('indicators', file('60', 'Final'), '&extractedOn=2025-12-01')).body).toMatchObject({
      unchanged: 1,
    });
    expect((await readSchool('100001')).indicators).toMatchObject([
      { indicator: { academicYear: '2023-24', value: null, mark: 'suppressed', cohort: null }, earlier: [] },
      {
        indicator: { academicYear: '2024-25', value: 60, cohort: 44, status: 'final' },
        source: { extractedOn: '2025-12-01' },
        earlier: [{ indicator: { value: 61, status: 'provisional' }, source: { extractedOn: '2025-09-01' } }],
      },
    ]);
  });

  it('are refused from a file of another register', async () => {
    expect(await upload('links', groups('2044', 'A'))).toMatchObject({
      status: 422,
      body: {
        detail:
          'The file lacks the required columns "LinkURN", "LinkType". Send a file that has them in its header, separated by commas.',
      },
    });
  });
});
