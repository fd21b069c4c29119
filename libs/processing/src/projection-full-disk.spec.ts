import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHILD = join(import.meta.dirname, 'testing', 'disk-full-on-commit.ts');
const NODE = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];

describe('A projector on a disk that has space for a checkpoint but is full when a transaction ends', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'full-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stops no view, warns, and continues when there is space again', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [...NODE, CHILD, folder], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      full: { haveReachedHead: false, stopped: [] },
      warning: expect.stringContaining('disk I/O error') as string,
      emptied: { haveReachedHead: true, stopped: [] },
    });
  });
});
