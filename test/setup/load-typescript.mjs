import { transformSync } from '@swc/core';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks, setSourceMapsSupport } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { COMPILER_OPTIONS } from './compiler-options.mjs';

/** Compiled sources, by a hash of what they were compiled from. */
const CACHE = 'node_modules/.cache/compiled-tests';

const readIfExists = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

const compile = (filename) => {
  const source = readFileSync(filename, 'utf8');
  const hash = createHash('sha256').update(JSON.stringify(COMPILER_OPTIONS)).update(`\0${filename}\0`).update(source);
  const cached = join(CACHE, `${hash.digest('hex')}.js`);
  const known = readIfExists(cached);
  if (known !== null) return known;
  const { code } = transformSync(source, { ...COMPILER_OPTIONS, filename });
  // Renamed when it is complete, because other workers read and write the same files.
  const partial = `${cached}.${process.pid}-${threadId}`;
  writeFileSync(partial, code);
  renameSync(partial, cached);
  return code;
};

/** Lets this thread import TypeScript, and the libraries of the project (`#kernel/…`) from their sources. */
mkdirSync(CACHE, { recursive: true });
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
registerHooks({
  resolve: (specifier, context, resolve) =>
    resolve(specifier, { ...context, conditions: ['source', ...context.conditions] }),
  load: (url, context, load) =>
    /\.ts(?:$|\?)/.test(url) && !url.includes('/node_modules/')
      ? { format: 'module', source: compile(fileURLToPath(url)), shortCircuit: true }
      : load(url, context),
});
