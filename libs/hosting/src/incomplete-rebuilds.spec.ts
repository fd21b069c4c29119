import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardIncompleteRebuilds, listIncompleteRebuilds } from '#hosting/incomplete-rebuilds';
import { FileLock } from '#sqlite/file-lock';

describe('Interrupted rebuilds of a data folder', () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'incomplete-'));
    for (const name of [
      'rebuild-fund-statement@2.db',
      'rebuild-fund-statement@2.db-wal',
      'rebuild-minutes@1.db',
      'views.db',
    ])
      writeFileSync(join(dataFolder, name), '');
  });
  afterEach(() => rmSync(dataFolder, { recursive: true }));

  const [fundStatement, minutes] = [
    { view: 'fund-statement', version: 2 },
    { view: 'minutes', version: 1 },
  ];

  it('are listed, unless a rebuild is running', async () => {
    expect(await listIncompleteRebuilds({ dataFolder, servers: null })).toEqual([fundStatement, minutes]);
    const lock = new FileLock(join(dataFolder, 'rebuild.lock'));
    expect(await listIncompleteRebuilds({ dataFolder, servers: null })).toEqual([]);
    lock.release();
  });

  it('are discarded one by one, with their journals', async () => {
    const discarded = await discardIncompleteRebuilds({ dataFolder, servers: null }, ({ version }) => version === 2);
    expect(discarded).toEqual([fundStatement]);
    expect(readdirSync(dataFolder).sort()).toEqual(['rebuild-minutes@1.db', 'rebuild.lock', 'views.db']);
  });

  it('are none in a folder that does not exist', async () => {
    expect(await listIncompleteRebuilds({ dataFolder: join(dataFolder, 'none'), servers: null })).toEqual([]);
  });
});
