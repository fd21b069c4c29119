import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { listGeneratedFiles, type GeneratedFile } from '#test/generate/generated-files';

/**
 * Writes all generated files. With `--check` writes nothing, and names each file that is out of date.
 * Exit codes: 0 if all files are up to date, 3 if some were not.
 */
const CHANGED = 3;

const isCheck = process.argv.includes('--check');
const isOutdated = ({ path, text, isFrozen = false }: GeneratedFile): boolean =>
  !existsSync(path) || (!isFrozen && readFileSync(path, 'utf8') !== text);

const files = await listGeneratedFiles();
const outdated = files.filter(isOutdated);
for (const { path, text } of outdated) {
  if (isCheck) process.stderr.write(`${path} is out of date. Run npm run generate and commit the result.\n`);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    process.stdout.write(`${path} was updated.\n`);
  }
}
process.exit(outdated.length === 0 ? 0 : CHANGED);
