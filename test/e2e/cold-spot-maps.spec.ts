import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { establishBoard, readDataFile } from '#scenarios/fixtures';
import { runCli } from '#test/support/command-line';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';

const FROM = '2026-03-02';

/** The boards whose real schools are in the test data. */
const BOARDS = [
  { place: 'norfolk', area: '926', name: 'Norfolk steering group' },
  { place: 'plymouth', area: '879', name: 'Plymouth School-to-School Partnership Board' },
] as const;

const readExample = (name: string): string => readFileSync(`docs/examples/${name}`, 'utf8');

describe('The maps of cold spots in the documentation', () => {
  let demonstration: Demonstration;

  beforeAll(async () => {
    demonstration = await startDemonstration();
    const { installation } = demonstration;
    await installation.setDay(FROM);
    const administrator = await installation.administrator;
    for (const { place } of BOARDS)
      for (const register of ['establishments', 'inspections'] as const) {
        const file = `${register}-${place}.csv`;
        // The second place is not a later, shorter extract of the first.
        const query = { file, confirm: 'older-or-shorter' } as const;
        await administrator.upload(`/v1/imports/${register}`, query, readDataFile(`${place}/${file}`));
      }
  }, 120_000);
  afterAll(() => demonstration.remove());

  it.each(BOARDS)(
    'are what the command draws from the answers of the service for the schools of $place',
    async ({ place, area, name }) => {
      const { installation, url, folder } = demonstration;
      const members = [{ name: 'Chair', schoolUrn: null }];
      const { clerk } = await establishBoard(installation, { name, area, from: FROM, members });
      const output = join(folder, `${place}.svg`);
      const args = ['map', '--board', place, '--output', output, '--url', url];
      const { code, stdout, stderr } = await runCli(args, { TOKEN: clerk.token });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.replace(output, `cold-spots-${place}.svg`)).toBe(readExample(`cold-spots-${place}.txt`));
      expect(readFileSync(output, 'utf8')).toBe(readExample(`cold-spots-${place}.svg`));
    },
    60_000,
  );

  it('name the boards that can be meant', async () => {
    const { clerk } = await establishBoard(demonstration.installation, {
      name: 'Third board',
      area: '879',
      from: FROM,
      members: [{ name: 'Chair', schoolUrn: null }],
    });
    const run = (board: string) =>
      runCli(['map', '--board', board, '--url', demonstration.url], { TOKEN: clerk.token });
    expect((await run('Suffolk')).stderr).toContain('No board has the name "Suffolk". Use one of: ');
    expect((await run('board')).stderr).toContain('Several boards have the name "board". Use one of: ');
  });
});
