import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';

const SIMILAR = '113601';

describe('The schools that are similar to a school', () => {
  let fixture: TestBoard;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service } = fixture;
    for (const urn of [SUPPORTED, SIMILAR]) {
      const about = { pupils: 184, percentageFsm: 57.9, urbanRuralName: 'Urban city and town' };
      const entry = buildRegisterEntry({ name: `School ${urn}`, laName: 'Plymouth', typeCode: '01', ...about });
      const row = { urn, entry, governance: null, source: { file: 'establishments.csv', extractedOn: null } };
      await service.executor.execute(commandRequest(school, 'RecordRegisterEntry', urn, row, service.commandContext()));
    }
  });

  afterAll(() => fixture.service.close());

  it('are listed with what they have in common and the limits of the comparison', async () => {
    const { status, body } = await fixture.head.get(`schools/${SUPPORTED}/similar`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      profile: { phase: 'Primary', fsmFrom: 50, pupilsFrom: 100, rurality: 'urban' },
      caution: expect.stringContaining('many possible causes') as string,
      schools: [{ urn: SIMILAR }],
    });
  });

  it('are empty if the profile of the school is incomplete', async () => {
    const { body } = await fixture.clerk.get(`schools/${HOME}/similar`);
    expect(body).toMatchObject({ profile: null, schools: [] });
  });
});
