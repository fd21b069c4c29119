import { letOthersRun } from '#execution/event-loop-turns';

/** Uses the processor until the clock has moved. */
const work = (): void => {
  const start = performance.now();
  while (performance.now() - start < 0.1);
};

describe('Long loops', () => {
  it('let a timer run before they end, also several loops at once', async () => {
    let hasTimerRun = false;
    setImmediate(() => (hasTimerRun = true));
    const runLoop = async (): Promise<number> => {
      let steps = 0;
      while (!hasTimerRun) {
        work();
        steps += 1;
        await letOthersRun();
      }
      return steps;
    };
    const steps = await Promise.all([runLoop(), runLoop(), runLoop()]);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });

  it('do not wait while they have only begun', async () => {
    let hasTurnEnded = false;
    await new Promise((resolve) => setImmediate(resolve));
    setImmediate(() => (hasTurnEnded = true));
    await letOthersRun();
    expect(hasTurnEnded).toBe(false);
  });
});
