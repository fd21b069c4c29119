import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { contractTemplate } from '#domain/testing/sample-templates';

const FROM = '2011-09-20';
const TEMPLATE = { ...contractTemplate, clauses: [], from: FROM, reason: 'Agreed at the annual meeting' };
const CLAUSE = {
  code: 'data-sharing',
  kind: 'data-sharing',
  title: 'Sharing of data',
  text: 'Neither side passes data on.',
  from: FROM,
  levels: ['targeted'],
  formsOfSupport: [],
  reason: 'Agreed at the annual meeting',
};

describe('The templates of a board for contracts', () => {
  let fixture: TestBoard;
  const path = (rest: string): string => `boards/${fixture.boardId}/${rest}`;
  const propose = (template = TEMPLATE.code) =>
    fixture.clerk.get(path(`contract-proposal?template=${template}&startsOn=2011-10-03`));

  beforeAll(async () => {
    fixture = await createTestBoard();
    fixture.service.setDay(FROM);
    await fixture.clerk.submit(path('clauses'), CLAUSE);
  });

  afterAll(() => fixture.service.close());

  it('are agreed by those who act for the board', async () => {
    const { clerk, head } = fixture;
    expect((await head.post(path('contract-templates'), TEMPLATE)).status).toBe(403);
    await clerk.submit(path('contract-templates'), TEMPLATE);
    expect((await clerk.get(path('').slice(0, -1))).body.state).toMatchObject({
      templates: [{ ...TEMPLATE, version: 1, to: null, endReason: null }],
    });
  });

  it('propose the words of clauses, and aims and parts to complete, and record nothing', async () => {
    const before = (await fixture.clerk.get(path('').slice(0, -1))).body.version;
    const { code, kind, title, text } = CLAUSE;
    expect((await propose()).body).toEqual({
      boardId: fixture.boardId,
      ...contractTemplate,
      version: 1,
      startsOn: '2011-10-03',
      endsOn: '2012-04-19',
      faults: [],
      clauses: [{ code, version: 1, kind, title, text }],
    });
    expect((await fixture.clerk.get(path('').slice(0, -1))).body.version).toBe(before);
    expect(
      (await fixture.head.get(path(`contract-proposal?template=${TEMPLATE.code}&startsOn=2011-10-03`))).status,
    ).toBe(403);
  });

  it('propose nothing after they have ended', async () => {
    const { clerk, service } = fixture;
    await clerk.submit(path(`contract-templates/${TEMPLATE.code}/end`), { on: FROM, reason: 'Nobody uses it' });
    expect((await propose()).status).toBe(200);
    service.setDay('2011-09-21');
    const refused = await propose();
    expect([refused.status, refused.body]).toMatchObject([400, { errors: [{ field: 'template' }] }]);
    expect((await propose('unknown')).status).toBe(400);
  });
});
