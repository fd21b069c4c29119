import { AssignmentRunner, type StartAssignment } from '#worker/assignment-runner';

/** An assignment that logs when it starts and stops. */
const loggedAssignment =
  (log: string[], name: string, ending: Promise<void> = Promise.resolve()): StartAssignment =>
  () => {
    log.push(`${name} started`);
    return Promise.resolve(async () => {
      await ending;
      log.push(`${name} stopped`);
    });
  };

describe('AssignmentRunner', () => {
  let log: string[];
  let warnings: string[];
  let runner: AssignmentRunner;

  beforeEach(() => {
    log = [];
    warnings = [];
    runner = new AssignmentRunner((sentence) => warnings.push(sentence));
  });

  it('stops the current assignment before it starts the next', async () => {
    await runner.run('views', loggedAssignment(log, 'first'));
    await runner.run('more views', loggedAssignment(log, 'second'));
    await runner.run('', loggedAssignment(log, 'never'));
    expect(log).toEqual(['first started', 'first stopped', 'second started', 'second stopped']);
  });

  it('does not restart an assignment that already runs', async () => {
    await runner.run('views', loggedAssignment(log, 'first'));
    await runner.run('views', loggedAssignment(log, 'second'));
    expect(log).toEqual(['first started']);
  });

  it('starts only the last of several requested assignments, after the current one has stopped', async () => {
    let release = (): void => undefined;
    const ending = new Promise<void>((resolve) => (release = resolve));
    await runner.run('views', loggedAssignment(log, 'first', ending));
    void runner.run('a', loggedAssignment(log, 'a'));
    void runner.run('b', loggedAssignment(log, 'b'));
    const last = runner.run('c', loggedAssignment(log, 'c'));
    expect(log).toEqual(['first started']);
    release();
    await last;
    expect(log).toEqual(['first started', 'first stopped', 'c started']);
  });

  it('retries a failed start with a warning until it succeeds', async () => {
    let tries = 0;
    const start = loggedAssignment(log, 'views');
    await runner.run('views', () => {
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('No event store.')) : start();
    });
    expect(tries).toBe(3);
    expect(warnings).toEqual(
      Array.from({ length: 2 }, () => 'Cannot start views. The worker will try again: No event store.'),
    );
    expect(log).toEqual(['views started']);
  });

  it('stops retrying a failed start when the assignment is no longer wanted', async () => {
    const never = runner.run('views', () => Promise.reject(new Error('No event store.')));
    await runner.run('', loggedAssignment(log, 'never'));
    await never;
    expect(log).toEqual([]);
  });
});
