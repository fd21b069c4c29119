import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startService } from '#scenarios/spawn-service';

const run = promisify(execFile);

/** The shell script under «The first case», as a reader would paste it. */
const firstCase = (): string => {
  const readme = readFileSync('README.md', 'utf8');
  const section = readme.slice(readme.indexOf('## The first case'));
  return /```bash\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
};

describe('The first page of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('leads from an empty installation to a running contract and its history', async () => {
    const service = await startService({ DATA_FOLDER: folder, PORT: '0' });
    const env = { ...process.env, DATA_FOLDER: folder, URL: service.url };
    const { stdout } = await run('bash', ['-e', '-c', firstCase()], { env }).finally(() => service.stop());
    const answers = stdout.trim().split('\n');
    const [contract = '', history = ''] = answers.slice(-2);
    expect(JSON.parse(contract)).toMatchObject({
      stage: 'running',
      reference: 'MY-1/1',
      pence: 200_000,
      waitingFor: [],
    });
    const { events } = JSON.parse(history) as { events: { type: string }[] };
    expect(events.map(({ type }) => type)).toEqual([
      'ContractDrafted',
      'AimAgreed',
      'ContractSigned',
      'ContractSigned',
      'ContractSigned',
      'ArrangementsRequested',
      'FundingConfirmed',
      'DaysConfirmed',
      'ContractStarted',
    ]);
  }, 120_000);
});
