import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { listGeneratedFiles, listRefusedDefinitions, type GeneratedFile } from '#test/generate/generated-files';

/**
 * Writes all generated files. With `--check` writes nothing, and names each file that is out of date.
 * Exit codes: 0 if all files are up to date, 3 if some were not, 1 if a read model changed without its version, which is said with what to do.
 */
const CHANGED = 3;
const REFUSED = 1;

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
const isSettled = isCheck || outdated.length === 0;
const refused = isSettled ? listRefusedDefinitions() : [];
for (const sentence of refused) process.stderr.write(`${sentence}\n`);
if (outdated.length > 0) process.exit(CHANGED);
process.exit(refused.length > 0 ? REFUSED : 0);
