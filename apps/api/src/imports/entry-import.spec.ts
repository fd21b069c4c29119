import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';

const OTHER = '113531';
const ABROAD = '113532';
const SOURCE = { file: 'edubasealldata20110901.csv', extractedOn: '2011-09-01' } as const;
const ALLIANCES = 'alliance,part,form,urn,organisation,kind,engagement,from,to';
const LEADERS =
  'name,email,providerType,designatingBody,from,to,homeSchool,employer,councilName,councilCode,alliance,phases,needAreas';

const ROWS = [
  `Moor Alliance,lead-school,single,${HOME},,,,01/09/2009,`,
  `Moor Alliance,lead-school,multiple,${SUPPORTED},,,,2010-09-01,`,
  `Moor Alliance,member,,${OTHER},,school,partner,2010-01-01,31/08/2010`,
  'Moor Alliance,member,,,University of Plymouth,university,strategic-partner,2009-09-01,',
];

const KIT = `Kit Moor,Kit@example.org,sle,Moor Alliance,2010-09-01,,${HOME},,,,moor  alliance,Primary; Secondary,mathematics`;
const SAM =
  'Sam Peel,sam@example.org,nle,National College,2011-01-01,,,council,Norfolk County Council,926,,Primary,leadership; reading';

describe('Entering alliances and leaders from files', () => {
  let fixture: TestBoard;
  let administrator: Caller;

  beforeAll(async () => {
    fixture = await createTestBoard();
    administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const { executor } = fixture.service;
    const row = { urn: OTHER, entry: buildRegisterEntry({ name: 'Oakwood' }), governance: null, source: SOURCE };
    await executor.execute(commandRequest(school, 'RecordRegisterEntry', OTHER, row, fixture.service.commandContext()));
  });
  afterAll(() => fixture.service.close());

  const upload = (kind: string, header: string, rows: readonly string[], query = '') =>
    administrator.post(`imports/${kind}?file=${kind}.csv${query}`, Buffer.from([header, ...rows, ''].join('\r\n')), {
      'content-type': 'text/csv',
      prefer: 'wait',
    });
  const readHead = () => fixture.service.streams.store.head();
  const readList = async (path: string): Promise<TestResponse['body']> => {
    await fixture.service.whenIdle();
    return (await administrator.get(path)).body;
  };
  const findAlliance = async (): Promise<string> => {
    const { alliances } = await readList('alliances?name=moor');
    return (alliances as { allianceId: string }[])[0]?.allianceId ?? '';
  };

  it('says in a dry run what a file of alliances would enter, and records nothing', async () => {
    const before = await readHead();
    const { status, body } = await upload('alliances', ALLIANCES, ROWS, '&mode=dry-run');
    expect([status, body]).toMatchObject([200, { rows: 1, registered: 1, rejectedCount: 0, importId: null }]);
    expect(await readHead()).toBe(before);
  });

  it('enters an alliance with dated lead schools and members', async () => {
    expect((await upload('alliances', ALLIANCES, ROWS)).body).toMatchObject({ registered: 1, rejectedCount: 0 });
    const { body } = await administrator.get(`alliances/${await findAlliance()}`);
    expect(body.state).toMatchObject({
      name: 'Moor Alliance',
      from: '2009-09-01',
      leadSchoolsByDay: [
        { from: '2009-09-01', form: 'single', leadSchools: [HOME] },
        { from: '2010-09-01', form: 'multiple', leadSchools: [HOME, SUPPORTED] },
      ],
      members: [
        { organisation: 'Oakwood', urn: OTHER, kind: 'school', engagement: 'partner', to: '2010-08-31' },
        { organisation: 'University of Plymouth', urn: null, kind: 'university', to: null },
      ],
    });
  });

  it('records nothing but the import when the rows of an alliance come again in another file', async () => {
    const version = async () => (await administrator.get(`alliances/${await findAlliance()}`)).body.version;
    const before = await version();
    const { body } = await upload('alliances', ALLIANCES, ROWS.toReversed());
    expect(body).toMatchObject({ registered: 0, changed: 0, unchanged: 1, rejectedCount: 0 });
    expect(await version()).toBe(before);
  });

  it('appends nothing at all when the same file is imported again', async () => {
    const before = await readHead();
    expect((await upload('alliances', ALLIANCES, ROWS)).body).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await readHead()).toBe(before);
  });

  it('adds what a later file knows of an alliance', async () => {
    const left = 'Moor Alliance,member,,,University of Plymouth,university,strategic-partner,2009-09-01,2011-07-31';
    const joined = 'Moor Alliance,member,,,The Diocese,diocese,associate,2011-01-01,';
    expect((await upload('alliances', ALLIANCES, [left, joined])).body).toMatchObject({ changed: 1, rejectedCount: 0 });
    const { body } = await administrator.get(`alliances/${await findAlliance()}`);
    expect((body.state as { members: object[] }).members).toMatchObject([
      {},
      { organisation: 'University of Plymouth', to: '2011-07-31' },
      { organisation: 'The Diocese', from: '2011-01-01', to: null },
    ]);
  });

  it('rejects all rows of an alliance if one is wrong, each with line, column and reason', async () => {
    const before = await readHead();
    const { body } = await upload(
      'alliances',
      ALLIANCES,
      [
        `New Alliance,lead-school,,${HOME},,,,2011-09-01,`,
        'New Alliance,member,,,The Diocese,parish,associate,2011-09-01,',
        'Third Alliance,lead-school,,999999,,,,2011-09-01,',
        'Fourth Alliance,member,,,The Diocese,diocese,associate,2011-09-01,',
        `Fifth Alliance,lead-school,single,${HOME},,,,2011-02-30,`,
        `Moor Alliance,lead-school,single,${HOME},,,,2009-10-01,`,
      ],
      '&mode=dry-run',
    );
    expect(body.rejected).toMatchObject([
      { line: 2, column: null, reason: 'belongs to line 3, which is rejected' },
      { line: 3, column: 'kind', value: 'parish', reason: expect.stringContaining('is not one of school,') as string },
      { line: 4, column: 'urn', value: '999999', reason: 'is not in the register of schools' },
      { line: 5, column: 'part', reason: 'The alliance is new, and no row names a lead school of it.' },
      { line: 6, column: 'from', value: '2011-02-30', reason: 'is not a day such as 2011-09-01 or 01/09/2011' },
      { line: 7, column: 'part', reason: expect.stringContaining('lead-schools/correction') as string },
    ]);
    expect(await readHead()).toBe(before);
  });

  it('enters leaders with their designations, and registers people who are new', async () => {
    expect((await upload('leaders', LEADERS, [KIT, SAM])).body).toMatchObject({ registered: 2, rejectedCount: 0 });
    const { leaders } = await readList('leaders?needArea=reading');
    expect(leaders).toMatchObject([{ leaderName: 'Sam Peel', providerType: 'nle', homeSchoolUrn: null }]);
    const { leaders: ofAlliance } = await readList(`leaders?allianceId=${await findAlliance()}`);
    expect(ofAlliance).toMatchObject([
      { leaderName: 'Kit Moor', homeSchoolUrn: HOME, phases: ['Primary', 'Secondary'], from: '2010-09-01' },
    ]);
    const leaderId = (ofAlliance as { leaderId: string }[])[0]?.leaderId ?? '';
    expect((await administrator.get(`persons/${leaderId}`)).body).toMatchObject({ email: 'kit@example.org' });
  });

  it('has them found by name, area and designation on a day', async () => {
    const find = async (query: string): Promise<unknown[]> => {
      const { leaders } = await readList(`leaders?${query}`);
      return (leaders as { leaderName: string }[]).map(({ leaderName }) => leaderName);
    };
    expect(await find('name=PEEL')).toEqual(['Sam Peel']);
    expect(await find('area=926')).toEqual(['Sam Peel']);
    expect(await find('designatedOn=2010-12-31&type=sle&used=never')).toEqual(['Kit Moor']);
    expect(await find('designatedOn=2010-12-31&type=nle&name=peel')).toEqual([]);
  });

  it('finds a person again by the email address, and appends nothing', async () => {
    const before = await readHead();
    expect((await upload('leaders', LEADERS, [KIT, SAM])).body).toMatchObject({ unchanged: 2, rejectedCount: 0 });
    expect(await readHead()).toBe(before);
  });

  it('rejects a leader of whom it is not certain who it is, or who is recorded in another way', async () => {
    const { body } = await upload('leaders', LEADERS, [
      KIT.replace('Kit Moor', 'Somebody Else'),
      SAM.replace('leadership; reading', 'writing'),
      `Ada Hill,,nle,National College,2011-01-01,,${HOME},,,,,Primary,reading`,
      `Bo Hill,bo@example.org,nle,National College,2011-01-01,,${HOME},,,,Nowhere Alliance,Primary,reading`,
      `Cy Hill,cy@example.org,nle,National College,2011-01-01,,${HOME},,,,,Primary,juggling`,
    ]);
    expect(body).toMatchObject({ registered: 0, changed: 0, rejectedCount: 5 });
    expect(body.rejected).toMatchObject([
      { line: 2, column: 'name', reason: expect.stringContaining('is not the name that is recorded') as string },
      { line: 3, column: 'needAreas', reason: expect.stringContaining('/correction') as string },
      { line: 4, column: 'email', reason: expect.stringContaining('is blank') as string },
      { line: 5, column: 'alliance', reason: expect.stringContaining('Enter the alliances first') as string },
      { line: 6, column: 'needAreas', reason: expect.stringContaining('Name only these need areas') as string },
    ]);
  });

  it('keeps no name of a leader in the log of imports', async () => {
    const { imports } = await readList('imports/leaders');
    const log = JSON.stringify(imports);
    expect(imports).toHaveLength(2);
    for (const name of ['Kit Moor', 'kit@example.org', 'Somebody Else', 'Hill']) expect(log).not.toContain(name);
  });

  describe('by the clerk of a board', () => {
    const send = (kind: string, header: string, rows: readonly string[]) =>
      fixture.clerk.post(`imports/${kind}?file=${kind}.csv`, Buffer.from([header, ...rows, ''].join('\r\n')), {
        'content-type': 'text/csv',
        prefer: 'wait',
      });

    beforeAll(async () => {
      const entry = buildRegisterEntry({ name: 'Elsewhere', laCode: '926' });
      const row = { urn: ABROAD, entry, governance: null, source: SOURCE };
      const context = fixture.service.commandContext();
      await fixture.service.executor.execute(commandRequest(school, 'RecordRegisterEntry', ABROAD, row, context));
      const abroad = `Broads Alliance,lead-school,single,${ABROAD},,,,2010-09-01,`;
      expect((await upload('alliances', ALLIANCES, [abroad])).body).toMatchObject({ registered: 1 });
    });

    it('enters alliances that a school of the areas of the board leads, and no others', async () => {
      const { status, body } = await send('alliances', ALLIANCES, [
        `Sound Alliance,lead-school,single,${HOME},,,,2011-01-01,`,
        `Fens Alliance,lead-school,single,${ABROAD},,,,2011-01-01,`,
        'Broads Alliance,member,,,The Diocese,diocese,associate,2011-01-01,',
        'Moor Alliance,member,,,The College,private-organisation,associate,2011-01-01,',
      ]);
      expect([status, body]).toMatchObject([200, { registered: 1, changed: 1, rejectedCount: 2 }]);
      expect(body.rejected).toMatchObject([
        { line: 3, reason: expect.stringContaining('board') as string },
        { line: 4, reason: expect.stringContaining('Ask an administrator to enter its rows') as string },
      ]);
    });

    it('enters leaders who are employed there, and nobody who is employed elsewhere', async () => {
      const { status, body } = await send('leaders', LEADERS, [
        `Di Vale,di@example.org,nle,National College,2011-01-01,,${HOME},,,,,Primary,reading`,
        `Ed Vale,ed@example.org,nle,National College,2011-01-01,,${ABROAD},,,,,Primary,reading`,
      ]);
      expect([status, body]).toMatchObject([200, { registered: 1, rejectedCount: 1 }]);
      expect(body.rejected).toMatchObject([
        { line: 3, reason: expect.stringContaining('areas of your board') as string },
      ]);
      const { leaders } = await readList('leaders?name=vale');
      expect(leaders).toMatchObject([{ leaderName: 'Di Vale', homeSchoolUrn: HOME }]);
    });

    it('shows a clerk only the imports that they started', async () => {
      const { imports } = (await fixture.clerk.get('imports/alliances')).body as { imports: { importId: string }[] };
      expect(imports).toHaveLength(1);
      const all = (await administrator.get('imports/alliances')).body.imports as { importId: string }[];
      expect(all.length).toBeGreaterThan(1);
      for (const { importId } of all) {
        const { status } = await fixture.clerk.get(`imports/alliances/${importId}`);
        expect(status).toBe(imports.some((own) => own.importId === importId) ? 200 : 404);
      }
      expect((await fixture.clerk.get('imports/establishments')).status).toBe(403);
    });
  });
});
