import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BOOKS, RebuildFixture } from '#processing/testing/rebuild-fixture';
import { booksView } from '#processing/testing/shelf-view';

const CHILD = join(import.meta.dirname, 'testing', 'killed-mid-rebuild.ts');
const NODE = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];

describe.each(['sqlite', 'postgresql'] as const)('A rebuild of a process that is killed (%s)', (kind) => {
  let fixture: RebuildFixture;
  beforeEach(async () => {
    fixture = await RebuildFixture.create(kind);
  });
  afterEach(() => fixture.close());

  it('keeps the rows, and is continued by the next rebuild', async () => {
    await fixture.damageRows();
    const parameters = [fixture.eventsFile, kind, fixture.location.place, 'book-1100'];
    const { signal, stderr } = spawnSync(process.execPath, [...NODE, CHILD, ...parameters], { encoding: 'utf8' });
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    expect(await fixture.isDamaged()).toBe(true);
    expect(await fixture.location.driver.listIncomplete()).toEqual([{ view: 'books', version: 1 }]);
    const seen = new Set<string>();
    await fixture.rebuild({ view: booksView((book) => void seen.add(book)) });
    expect(seen.has('book-1100')).toBe(true);
    expect(seen.size).toBeLessThan(BOOKS);
    expect(await fixture.readRows()).toEqual(await fixture.projectFresh(kind));
  });
});
