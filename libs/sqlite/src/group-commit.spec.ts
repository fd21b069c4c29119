import Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#execution/event-store';
import { GroupCommit } from '#sqlite/group-commit';

const AN_HOUR_MS = 3_600_000;

describe('Group commit', () => {
  let database: Sqlite.Database;
  let group: GroupCommit;
  let commits: number;

  beforeEach(() => {
    commits = 0;
    database = new Sqlite(':memory:');
    database.exec('CREATE TABLE notes (note TEXT UNIQUE)');
    group = new GroupCommit(database, 'events file', () => {
      commits += 1;
    });
  });
  afterEach(() => database.close());

  const write = (note: string) => (): string => {
    database.prepare('INSERT INTO notes VALUES (?)').run(note);
    return note;
  };
  const notes = (): unknown[] => database.prepare('SELECT note FROM notes ORDER BY note').pluck().all();

  it('rejects all work of a turn while the file is read-only, and works again afterwards', async () => {
    const writeReadOnly = (): string => {
      database.pragma('query_only = ON');
      return write('second')();
    };
    const outcomes = await Promise.allSettled([group.add(write('first')), group.add(writeReadOnly)]);
    const why = 'The events file is not writable, so nothing was stored. Check its permissions.';
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: StoreUnavailable.name, message: why } });
    }
    expect([notes(), commits]).toEqual([[], 0]);
    database.pragma('query_only = OFF');
    await expect(group.add(write('third'))).resolves.toBe('third');
    expect([notes(), commits]).toEqual([['third'], 1]);
    expect(group.statistics).toEqual({ commits: 1, accepted: 1, failures: 1 });
  });

  it('settles no promise before the transaction has ended', async () => {
    const inTransaction: boolean[] = [];
    const pieces = ['one', 'two'].map((note) =>
      group.add(write(note)).then(() => {
        inTransaction.push(database.inTransaction);
      }),
    );
    expect(notes()).toEqual([]);
    await Promise.all(pieces);
    expect(inTransaction).toEqual([false, false]);
  });

  it('rejects one piece of work with its own error and stores the others', async () => {
    const [first, again, other] = await Promise.allSettled(['one', 'one', 'two'].map((note) => group.add(write(note))));
    expect([first?.status, again?.status, other?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(again).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_UNIQUE' } });
    expect(notes()).toEqual(['one', 'two']);
  });

  it('commits work that may join together with the next other work, and counts it as no piece of its own', async () => {
    const joined = group.join(write('joined'), AN_HOUR_MS);
    await group.add(write('added'));
    await joined;
    expect(notes()).toEqual(['added', 'joined']);
    expect(group.statistics).toEqual({ commits: 1, accepted: 1, failures: 0 });
    await expect(group.join(write('joined'), 1)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' });
  });

  it('commits work that found nothing to join by itself, all of it in one transaction', async () => {
    await Promise.all([group.join(write('one'), 1), group.join(write('two'), 1)]);
    expect([notes(), group.statistics.commits]).toEqual([['one', 'two'], 1]);
  });
});
