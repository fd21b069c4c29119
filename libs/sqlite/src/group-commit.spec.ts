import Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#execution/event-store';
import { GroupCommit } from '#sqlite/group-commit';

describe('a group commit', () => {
  let database: Sqlite.Database;
  let group: GroupCommit;
  let rings: number;

  beforeEach(() => {
    rings = 0;
    database = new Sqlite(':memory:');
    database.exec('CREATE TABLE notes (note TEXT UNIQUE)');
    group = new GroupCommit(database, () => {
      rings += 1;
    });
  });
  afterEach(() => database.close());

  const write = (note: string) => (): string => {
    database.prepare('INSERT INTO notes VALUES (?)').run(note);
    return note;
  };
  const notes = (): unknown[] => database.prepare('SELECT note FROM notes ORDER BY note').pluck().all();

  it('refuses everything of a turn when the file may not be written to, and works again once it may', async () => {
    const locked = (): string => {
      database.pragma('query_only = ON');
      return write('second')();
    };
    const outcomes = await Promise.allSettled([group.add(write('first')), group.add(locked)]);
    const why = 'The events file may not be written to, so nothing was stored; see its permissions.';
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: StoreUnavailable.name, message: why } });
    }
    expect([notes(), rings]).toEqual([[], 0]);
    database.pragma('query_only = OFF');
    await expect(group.add(write('third'))).resolves.toBe('third');
    expect([notes(), rings]).toEqual([['third'], 1]);
    expect(group.statistics).toEqual({ commits: 1, accepted: 1, failures: 1 });
  });

  it('tells nobody before the transaction has ended', async () => {
    const told: boolean[] = [];
    const pieces = ['one', 'two'].map((note) =>
      group.add(write(note)).then(() => {
        told.push(database.inTransaction);
      }),
    );
    expect(notes()).toEqual([]);
    await Promise.all(pieces);
    expect(told).toEqual([false, false]);
  });

  it('rejects one piece of work with what it throws and keeps the others', async () => {
    const [first, again, other] = await Promise.allSettled(['one', 'one', 'two'].map((note) => group.add(write(note))));
    expect([first?.status, again?.status, other?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(again).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_UNIQUE' } });
    expect(notes()).toEqual(['one', 'two']);
  });
});
