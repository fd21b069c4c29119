import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

describe('The build', () => {
  it('deletes compiled files whose sources were moved or deleted', () => {
    const project = mkdtempSync(join(tmpdir(), 'build-'));
    const files = {
      'apps/api/src/kept.ts': true,
      'dist/apps/api/src/kept.js': true,
      'dist/apps/api/src/kept.js.map': true,
      'dist/apps/api/src/moved.js': false,
      'dist/libs/old/src/moved.js.map': false,
      'dist/build.tsbuildinfo': true,
      'dist/bench/other.js': true,
    };
    for (const file of Object.keys(files)) {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), '');
    }
    const script = `import { deleteOrphans } from '${pathToFileURL('scripts/build.mjs').href}'; deleteOrphans('.');`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: project });
    expect(Object.fromEntries(Object.keys(files).map((file) => [file, existsSync(join(project, file))]))).toEqual(
      files,
    );
    rmSync(project, { recursive: true });
  });
});
