import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';

const HEADER = 'deliverySchool,activities,supported,forms';
const OTHER = '113531';
const SOURCE = { file: 'edubasealldata20110901.csv', extractedOn: '2011-09-01' } as const;

describe('The yearly return of an alliance as a file', () => {
  let fixture: TestBoard;
  let allianceId = '';
  let director: Caller;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const row = { urn: OTHER, entry: buildRegisterEntry(), governance: null, source: SOURCE };
    const { executor } = fixture.service;
    await executor.execute(commandRequest(school, 'RecordRegisterEntry', OTHER, row, fixture.service.commandContext()));
    ({ allianceId, director } = await establishAlliance(fixture, HOME));
    const member = { organisation: 'Oakwood', urn: OTHER, kind: 'school', engagement: 'partner', from: '2011-09-01' };
    await director.submit(`alliances/${allianceId}/members`, member, 'memberId');
  });
  afterAll(() => fixture.service.close());

  const upload = (caller: Caller, lines: readonly string[], query = '') =>
    caller.post(
      `imports/alliances/${allianceId}/returns?academicYear=2011-12${query}`,
      Buffer.from([HEADER, ...lines].join('\r\n')),
      { 'content-type': 'text/csv' },
    );
  const readReturns = async (): Promise<object> => {
    await fixture.service.whenIdle();
    return (await director.get(`alliances/${allianceId}/returns`)).body;
  };

  const GOOD = [
    `${HOME},initial-training; school-to-school-support,${SUPPORTED},senior-team-support; mentoring`,
    `${HOME},school-to-school-support,${OTHER},`,
  ];
  const BAD = [
    `${OTHER},initial-training,,`,
    `${OTHER},cooking,,`,
    '999999,initial-training,,',
    '113,initial-training,,',
    `${SUPPORTED},initial-training,,`,
  ];

  it('reports in a dry run what it would record, and each rejected row with line, column and reason', async () => {
    const { status, body } = await upload(director, [...GOOD, ...BAD], '&mode=dry-run');
    expect(status).toBe(200);
    expect(body).toEqual({
      rows: 7,
      recorded: 1,
      unchanged: 0,
      rejectedCount: 5,
      rejected: [
        {
          line: 4,
          column: 'deliverySchool',
          value: OTHER,
          reason: 'is also on line 5, which is rejected',
        },
        {
          line: 5,
          column: 'activities',
          value: 'cooking',
          reason: 'is not one of initial-training, professional-development, school-to-school-support',
        },
        { line: 6, column: 'deliverySchool', value: '999999', reason: 'is not in the register of schools' },
        { line: 7, column: 'deliverySchool', value: '113', reason: 'is not a URN of six digits' },
        {
          line: 8,
          column: 'deliverySchool',
          value: SUPPORTED,
          reason: `${SUPPORTED} neither led the alliance nor was a member of it in 2011-12. Admit it first.`,
        },
      ],
    });
    expect(await readReturns()).toMatchObject({ deliveries: [] });
  });

  it('records the delivery schools whose rows are all valid, and nothing when the file is sent again', async () => {
    expect((await upload(director, [...GOOD, ...BAD])).body).toMatchObject({ recorded: 1, rejectedCount: 5 });
    expect(await readReturns()).toMatchObject({
      deliveries: [
        {
          deliverySchool: HOME,
          activities: ['initial-training', 'school-to-school-support'],
          supported: [
            { schoolUrn: SUPPORTED, forms: ['senior-team-support', 'mentoring'] },
            { schoolUrn: OTHER, forms: [] },
          ],
        },
      ],
    });
    expect((await upload(director, GOOD)).body).toMatchObject({ recorded: 0, unchanged: 1, rejectedCount: 0 });
    const [changed] = (await upload(director, [`${HOME},initial-training,,`])).body.rejected as { reason: string }[];
    expect(changed?.reason).toContain('is already reported. Correct that report');
  });

  it('is accepted only from the director of the alliance, and refused as a whole if a column is missing', async () => {
    expect((await upload(fixture.head, GOOD)).status).toBe(403);
    const { allianceId: foreign } = await establishAlliance(fixture, OTHER);
    const path = `imports/alliances/${foreign}/returns?academicYear=2011-12`;
    expect((await director.post(path, Buffer.from(HEADER), { 'content-type': 'text/csv' })).status).toBe(404);
    const other = `imports/alliances/${allianceId}/returns?academicYear=2011-12`;
    const { status, body } = await director.post(other, Buffer.from('school,year\n1,2'), {
      'content-type': 'text/csv',
    });
    expect(status).toBe(422);
    expect(body.detail).toMatch(/^The file lacks the required columns "deliverySchool", "activities"\. Send a file/);
    expect((await director.post(other, {})).status).toBe(400);
  });
});
