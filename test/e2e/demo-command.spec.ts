import { runCli } from '#test/support/command-line';

describe('npm run demo', () => {
  it('runs all cases, prints each step and finds the changed byte', async () => {
    const { code, stdout, stderr } = await runCli(['demo', '--quick', '--port', '0']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of [
      'school-type-unknown',
      'VariationAgreed',
      'the hash chain is intact',
      /MeasurementRecorded 32 of contract/,
    ])
      expect(stdout).toMatch(part);
    expect(stdout).not.toMatch(/undefined|\[object|NaN/);
  });

  it('is rejected in production with one sentence', async () => {
    const refused = await runCli(['demo', '--quick'], { NODE_ENV: 'production' });
    expect(refused).toEqual({ code: 1, stdout: '', stderr: 'The demonstration is not available in production.\n' });
  });
});
