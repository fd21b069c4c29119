import { TestService, type Caller, type TestResponse } from '#api/testing/test-service';

const HEADER = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code),NumberOfPupils';
const LINES_AT_ONCE = 1_200;

const buildFile = (schools: number, pupils: number | '' = 210): string =>
  [
    HEADER,
    ...Array.from({ length: schools }, (_, index) => `${100_000 + index},A School,Open,Primary,879,${pupils}`),
  ].join('\r\n');

describe('The log of the imports of a register', () => {
  let service: TestService;
  let administrator: Caller;
  let auditor: Caller;

  beforeEach(async () => {
    service = await TestService.startOn('2026-11-30');
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    auditor = await service.createCaller('auditor', { kind: 'everywhere', id: '*' });
  });

  afterEach(() => service.close());

  const upload = (content: string, query = ''): Promise<TestResponse> => {
    const type = { 'content-type': 'text/csv', prefer: 'wait' };
    return administrator.post(`imports/establishments?file=edubasealldata.csv${query}`, Buffer.from(content), type);
  };

  it('shows administrators and auditors who imported which file, its hash, day, counts, columns and rejected rows', async () => {
    const file = `${buildFile(2)}\r\n12,Short,Open,Primary,879,3`;
    const { body } = await upload(file, '&extractedOn=2026-11-01');
    const log = await auditor.get('imports/establishments');
    expect(log).toMatchObject({
      status: 200,
      body: {
        running: [],
        imports: [
          {
            importId: body.importId,
            importedBy: administrator.id,
            status: 'finished',
            file: { file: 'edubasealldata.csv', bytes: file.length, rows: 3, extractedOn: '2026-11-01' },
            counts: { registered: 2, changed: 0, unchanged: 0, skipped: 0, rejected: 1 },
            rejected: [{ line: 4, column: 'URN', reason: 'is not a URN of six digits' }],
          },
        ],
      },
    });
    expect(JSON.stringify(log.body)).toMatch(/"sha256":"[\da-f]{64}"/);
    expect(JSON.stringify(log.body)).not.toContain('Short');
    const clerk = await service.createCaller('clerk', { kind: 'board', id: '00000000-0000-4000-8000-00000000000b' });
    expect((await clerk.get('imports/establishments')).status).toBe(403);
  });

  it('is empty before the first import, and does not grow when the same file is imported again', async () => {
    expect((await auditor.get('imports/establishments')).body).toMatchObject({ imports: [], running: [] });
    await upload(buildFile(2));
    await upload(buildFile(2));
    expect((await auditor.get('imports/establishments')).body.imports).toHaveLength(1);
  });

  it('refuses a file that is older than the last one, which adds only schools once it is confirmed', async () => {
    await upload(buildFile(1, 300), '&extractedOn=2026-11-01');
    const older = '&extractedOn=2026-06-01';
    expect(await upload(buildFile(2), older)).toMatchObject({ status: 409, body: { code: 'older-than-known' } });
    const { body } = await upload(buildFile(2), `${older}&confirm=older-or-shorter`);
    expect(body).toMatchObject({ registered: 1, changed: 0, unchanged: 1 });
    const future = await upload(buildFile(2), '&extractedOn=2030-01-01');
    expect(future).toMatchObject({ status: 409, body: { code: 'in-the-future' } });
  });

  it('refuses a file that is much shorter than the last one, unless it is confirmed', async () => {
    await upload(buildFile(LINES_AT_ONCE));
    const short = buildFile(900);
    expect(await upload(short)).toMatchObject({ status: 409, body: { code: 'much-shorter-than-last' } });
    expect(await upload(short, '&confirm=older-or-shorter')).toMatchObject({ status: 200, body: { unchanged: 900 } });
  });

  it('reports for a dry run what would change, and records nothing', async () => {
    await upload(buildFile(2, 300));
    const { body } = await upload(buildFile(3, ''), '&mode=dry-run');
    expect(body).toMatchObject({
      importId: null,
      registered: 1,
      changed: 2,
      differences: [{ field: 'pupils', schools: 2 }],
    });
    expect((await auditor.get('imports/establishments')).body.imports).toHaveLength(1);
    expect((await upload(buildFile(3, ''))).body).toMatchObject({ registered: 1, changed: 2, differences: [] });
  });
});
