import { Recorder } from '#bench/year/recorder';
import type { Exchange } from '#bench/connection-pool';

const command = (durationMs: number): Exchange => ({ method: 'POST', path: '/v1/boards', status: 201, durationMs });

describe('Recorder', () => {
  it('counts commands for the period in which they were answered, and adds up the time of a period', async () => {
    const recorder = new Recorder();
    recorder.observe(command(1));
    await recorder.measure('month 1', async () => recorder.observe(command(2)));
    await recorder.measure('month 1', async () => recorder.observe(command(3)));
    recorder.observe(command(4));
    const { commandsMs = [], durationMs = 0 } = recorder.periods.get('month 1') ?? {};
    expect(commandsMs).toEqual([2, 3]);
    expect(durationMs).toBeGreaterThan(0);
    expect(recorder.commandCount).toBe(4);
  });

  it('counts neither reads, nor the import of a register, nor a new day as commands', () => {
    const recorder = new Recorder();
    recorder.observe({ ...command(1), method: 'GET' });
    recorder.observe({ ...command(1), path: '/v1/imports/establishments?file=register.csv' });
    recorder.observe({ ...command(1), path: '/v1/demonstration/clock' });
    expect(recorder.commandCount).toBe(0);
  });

  it('counts every error and keeps the first twenty', () => {
    const recorder = new Recorder();
    for (let index = 0; index < 30; index += 1) recorder.addError(`error ${index}`);
    expect([recorder.errorCount, recorder.errors.length, recorder.errors[0]]).toEqual([30, 20, 'error 0']);
  });

  it('records how long an effect was waited for, and passes its result on', async () => {
    const recorder = new Recorder();
    expect(await recorder.wait('decision', async () => 'd-1')).toBe('d-1');
    expect(recorder.waitsMs.get('decision')).toEqual([expect.any(Number)]);
  });
});
