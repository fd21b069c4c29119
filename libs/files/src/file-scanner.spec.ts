import { startScan, type ScanResult } from '#files/file-scanner';

const scan = async (script: string, content = 'a text', timeoutMs?: number): Promise<ScanResult> => {
  const running = startScan([process.execPath, '-e', script], timeoutMs);
  await running.write(Buffer.from(content));
  return running.finish();
};

describe('A scanner', () => {
  it('accepts or rejects a file by its exit code', async () => {
    expect(await scan("process.stdin.resume().on('end', () => process.exit(0))")).toEqual({ outcome: 'clean' });
    expect(await scan("process.stdin.resume().on('end', () => process.exit(1))")).toEqual({ outcome: 'infected' });
  });

  it.each([
    ['ends with another code', 'process.exit(2)', 'The scanner ended with exit code 2.'],
    ['is killed', "process.kill(process.pid, 'SIGKILL')", 'The scanner was ended by SIGKILL.'],
  ])('that %s says nothing of the file, and the operator learns why', async (_, script, reason) => {
    expect(await scan(script)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining(reason) as string });
  });

  it('does not accept a file that it has not read to the end', async () => {
    const result = await scan('process.exit(0)', 'x'.repeat(4_000_000));
    expect(result).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('before it had read all of it') as string,
    });
  });

  it('that does not end is killed, even if it ignores the signal to end', async () => {
    const result = await scan("process.on('SIGTERM', () => {}); setInterval(() => {}, 1_000)", 'a text', 200);
    expect(result).toEqual({ outcome: 'failed', reason: 'The scanner did not end within 0.2 seconds.' });
  });

  it('that cannot be started says so', async () => {
    const result = await startScan(['no-such-scanner-here']).finish();
    expect(result).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('The scanner cannot be started: spawn no-such-scanner-here ENOENT.') as string,
    });
  });
});
