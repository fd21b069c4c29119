import { StoreUnavailable } from '#execution/event-store';
import { OperatorError } from '#execution/operator-error';
import { describeStartupError } from '#hosting/startup-error';

describe('An error at start', () => {
  it('is one sentence if the operator can fix it', () => {
    const busy = Object.assign(new Error('listen EADDRINUSE'), { syscall: 'listen', code: 'EADDRINUSE' });
    expect(describeStartupError(busy)).toBe(
      'Another process uses the port. Stop that process, or set PORT to another number.',
    );
    expect(describeStartupError(new OperatorError('Set DATA_FOLDER.'))).toBe('Set DATA_FOLDER.');
  });

  it('is one sentence, without a stack, if a database gives no connection', () => {
    expect(describeStartupError(new StoreUnavailable('PostgreSQL gave no connection in time.'))).toBe(
      'The service cannot start: PostgreSQL gave no connection in time.',
    );
  });

  it('is the stack of any other error', () => {
    expect(describeStartupError(new TypeError('a mistake'))).toMatch(/^TypeError: a mistake\n +at /);
  });
});
