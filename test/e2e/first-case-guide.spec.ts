import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startService } from '#scenarios/spawn-service';

const run = promisify(execFile);

/** Returns the shell script of the guide, as a reader would paste it. */
const readScript = (): string =>
  /```bash\n([\s\S]*?)```/.exec(readFileSync('docs/guides/first-case.md', 'utf8'))?.[1] ?? '';

describe('The guide to the first case', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-case-guide-'));

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('leads from an empty installation to a running contract and its history', async () => {
    const service = await startService({ DATA_FOLDER: folder, PORT: '0' });
    const env = { ...process.env, DATA_FOLDER: folder, URL: service.url };
    const { stdout } = await run('bash', ['-e', '-c', readScript()], { env }).finally(() => service.stop());
    const responses = stdout.trim().split('\n');
    const [contract = '', history = ''] = responses.slice(-2);
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
  });
});
