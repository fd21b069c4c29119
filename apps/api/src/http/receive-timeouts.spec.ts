import { EventEmitter } from 'node:events';
import { watchBody, type ReceivedBody } from '#api/http/receive-timeouts';

const TIMEOUT_MS = 30_000;

/** The timers that are set, according to the clock of the fake timers. */
const countTimers = (): number =>
  (setTimeout as unknown as { clock: { countTimers: () => number } }).clock.countTimers();

class SlowBody extends EventEmitter implements ReceivedBody {
  complete = false;
  destroyed = false;
  readonly socket = { bytesRead: 0 };
}

describe('A body that arrives slowly', () => {
  let body: SlowBody;
  let onLate: jest.Mock;

  beforeEach(() => {
    jest.useFakeTimers();
    body = new SlowBody();
    onLate = jest.fn();
  });

  afterEach(() => jest.useRealTimers());

  /** A line of 100 kB a second. */
  const receive = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) {
      body.socket.bytesRead += 100_000;
      jest.advanceTimersByTime(1_000);
    }
  };

  it('is late after the time limit, even while bytes come', () => {
    watchBody(body, { timeoutMs: TIMEOUT_MS, mayTakeLonger: () => false, onLate });
    receive(29);
    expect(onLate).not.toHaveBeenCalled();
    receive(60);
    expect(onLate).toHaveBeenCalledTimes(1);
  });

  it('is not late while bytes of a file come, as a register of 4 MB at 100 kB a second', () => {
    watchBody(body, { timeoutMs: TIMEOUT_MS, mayTakeLonger: () => true, onLate });
    receive(40);
    body.complete = true;
    jest.advanceTimersByTime(10 * TIMEOUT_MS);
    expect(onLate).not.toHaveBeenCalled();
  });

  it('is late when no byte of a file comes for as long as the time limit', () => {
    watchBody(body, { timeoutMs: TIMEOUT_MS, mayTakeLonger: () => true, onLate });
    receive(40);
    jest.advanceTimersByTime(2 * TIMEOUT_MS);
    expect(onLate).toHaveBeenCalledTimes(1);
  });

  it('is late when a file goes on although it was answered', () => {
    let answered = false;
    watchBody(body, { timeoutMs: TIMEOUT_MS, mayTakeLonger: () => !answered, onLate });
    receive(40);
    answered = true;
    receive(40);
    expect(onLate).toHaveBeenCalledTimes(1);
  });

  it('is forgotten when it has arrived or the connection is closed', () => {
    watchBody(body, { timeoutMs: TIMEOUT_MS, mayTakeLonger: () => false, onLate });
    body.emit('close');
    const other = new SlowBody();
    watchBody(other, { timeoutMs: TIMEOUT_MS, mayTakeLonger: () => false, onLate });
    other.complete = true;
    jest.advanceTimersByTime(10 * TIMEOUT_MS);
    expect(onLate).not.toHaveBeenCalled();
    expect(countTimers()).toBe(0);
  });
});
