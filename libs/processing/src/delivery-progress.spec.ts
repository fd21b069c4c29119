import { BEGINNING } from '#processing/checkpoints';
import { DeliveryProgress } from '#processing/delivery-progress';
import type { RecordedEvent } from '#kernel/event';

describe('DeliveryProgress', () => {
  const at = (position: string): RecordedEvent => ({ position }) as RecordedEvent;
  let progress: DeliveryProgress;

  beforeEach(() => {
    progress = new DeliveryProgress();
  });

  it('follows what is read as long as there are no commands', () => {
    expect(progress.position).toBe(BEGINNING);
    progress.begin(at('1'), 0);
    progress.advanceTo('3');
    progress.advanceTo('2');
    expect([progress.position, progress.isComplete, progress.hasRead('3')]).toEqual(['3', true, true]);
  });

  it('stays before an event until all its commands are delivered, whatever is delivered after it', () => {
    progress.begin(at('1'), 0);
    progress.begin(at('2'), 2);
    progress.begin(at('3'), 1);
    progress.advanceTo('4');
    progress.confirm('3');
    progress.confirm('2');
    expect([progress.position, progress.isComplete]).toEqual(['1', false]);
    progress.confirm('2');
    expect([progress.position, progress.isComplete]).toEqual(['4', true]);
  });

  it('stops before an event that failed, once the events before it are delivered', () => {
    for (const position of ['1', '2', '3']) progress.begin(at(position), 1);
    progress.fail(at('2'), 'why');
    expect(['1', '2', '3'].map((position) => progress.maySend(position))).toEqual([true, false, false]);
    progress.confirm('3');
    expect(progress.stoppedAt).toBeNull();
    progress.confirm('1');
    expect(progress.stoppedAt).toEqual({ event: at('2'), error: 'why' });
    expect([progress.position, progress.isComplete, progress.hasFailed]).toEqual(['1', false, true]);
  });

  it('stops at the earliest of several failures, and keeps the first error of one event', () => {
    for (const position of ['1', '2', '3']) progress.begin(at(position), 2);
    progress.fail(at('3'), 'later');
    progress.fail(at('1'), 'first');
    progress.fail(at('1'), 'second');
    progress.fail(at('2'), 'between');
    expect(progress.stoppedAt).toEqual({ event: at('1'), error: 'first' });
    expect(progress.position).toBe(BEGINNING);
  });
});
