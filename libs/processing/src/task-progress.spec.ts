import { describeProgress, ProgressMeter } from '#processing/task-progress';

describe('The progress of a task', () => {
  const createMeter = () => {
    const clock = { ms: 5_000 };
    return { clock, meter: new ProgressMeter(() => clock.ms) };
  };

  it('has an estimate from the average speed since the first report', () => {
    const { clock, meter } = createMeter();
    expect(meter.measure(1_000, 10_000)).toMatchObject({ secondsLeft: null, perSecond: null });
    clock.ms += 2_000;
    expect(meter.measure(3_000, 10_000)).toEqual({ passed: 3_000, total: 10_000, secondsLeft: 7, perSecond: 1_000 });
    clock.ms += 2_000;
    expect(meter.measure(10_000, 10_000)).toMatchObject({ secondsLeft: 0 });
  });

  it('has no estimate before a second has passed, or while nothing is done', () => {
    const { clock, meter } = createMeter();
    meter.measure(1, 10);
    clock.ms += 999;
    expect(meter.measure(5, 10).secondsLeft).toBeNull();
    clock.ms += 1;
    expect(meter.measure(1, 10).secondsLeft).toBeNull();
  });

  it('does not count what an interrupted task had done before', () => {
    const { clock, meter } = createMeter();
    meter.measure(0, 0);
    clock.ms += 10_000;
    meter.measure(8_000, 10_000);
    clock.ms += 1_000;
    expect(meter.measure(8_500, 10_000).secondsLeft).toBe(3);
  });

  it.each([
    [{ passed: 0, total: 0, secondsLeft: null }, 'not known yet how much there is to do'],
    [{ passed: 7, total: 0, secondsLeft: null }, '7 so far'],
    [{ passed: 7, total: 10, secondsLeft: null }, '7 of 10'],
    [{ passed: 7, total: 10, secondsLeft: 1 }, '7 of 10, about 1 second left'],
    [{ passed: 7, total: 10, secondsLeft: 119 }, '7 of 10, about 119 seconds left'],
    [{ passed: 7, total: 10, secondsLeft: 170 }, '7 of 10, about 3 minutes left'],
    [{ passed: 7, total: 10, secondsLeft: 7_200 }, '7 of 10, about 2 hours left'],
  ])('is described in words: %j', (progress, words) => {
    expect(describeProgress(progress)).toBe(words);
  });
});
