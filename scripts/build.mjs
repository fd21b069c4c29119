import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { ScriptError, run, runCaptured } from './run.mjs';

/** Holds the hash of the lock file from which the dependencies were installed. */
const INSTALLED = 'node_modules/.installed';
/** Holds the hash of the sources from which `dist` was built. */
const BUILT = 'dist/.built';
/** Code that the programs compiled from `dist` (libs/platform/src/runtime.ts). */
const COMPILE_CACHE = 'dist/.compile-cache';
const ENTRY_POINTS = ['api', 'worker', 'cli'].map((name) => `dist/programs/${name}.js`);
const MIN_NODE = [24, 9];
const NEST_BUILD = ['node_modules/@nestjs/cli/bin/nest.js', 'build', '--silent'];
const BUNDLE = ['scripts/bundle.mjs'];

const readIfExists = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

const hashFiles = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const hashLockFile = () => hashFiles(['package-lock.json']);

const NPM_CI = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs the locked dependencies unless they match this lock file already. Must run through npm, because it needs the path of npm. */
export const installIfChanged = async () => {
  const isInstalled = () => readIfExists(INSTALLED) === hashLockFile();
  if (isInstalled()) return;
  await withFileLock(async () => {
    if (isInstalled()) return;
    const npm = process.env.npm_execpath;
    if (npm === undefined)
      throw new ScriptError(
        'The dependencies are not installed. Run this script through npm (npm start, npm test), or run npm ci first.',
      );
    console.error('Installing the locked dependencies (npm ci), because package-lock.json is new or has changed.');
    const machineNode = process.env.npm_node_execpath ?? process.execPath;
    const exitCode = await run(machineNode, [npm, ...NPM_CI]);
    if (exitCode !== 0)
      throw new ScriptError('Cannot install the dependencies. See the message from npm above.', exitCode);
    writeFileSync(INSTALLED, `${hashLockFile()}\n`);
  });
};

const canRun = (node) => existsSync(node) && spawnSync(node, ['--version']).status === 0;

const isSupported = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
};

/** Path of the Node.js that the lock file pins. Systems without one (macOS, musl) use their own Node.js if it is recent enough. */
export const pinnedNode = () => {
  const [system, program] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node'];
  const pinned = join(process.cwd(), 'node_modules', `node-${system}-${process.arch}`, 'bin', program);
  if (canRun(pinned)) return pinned;
  if (isSupported(process.versions.node)) return process.execPath;
  throw new ScriptError(
    `The dependencies include no Node.js for ${process.platform}-${process.arch}, and this machine has ${process.versions.node}. Install Node.js 24.9 or later from https://nodejs.org and try again.`,
  );
};

/** Every file that is compiled into `dist`, or that decides how. */
const listSources = () => {
  const listFolder = (folder) =>
    readdirSync(folder, { recursive: true }).map((file) => join(folder, file).split(sep).join('/'));
  const code = ['apps', 'libs', 'test/generate']
    .filter(existsSync)
    .flatMap(listFolder)
    .filter((file) => /\.(ts|json)$/.test(file) && !file.endsWith('.spec.ts'));
  const settings = [
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
    ...['scripts/bundle.mjs', 'scripts/trim-bundle.mjs'],
  ];
  return [...settings, ...code.sort()];
};

/** Deletes compiled files in `dist` whose sources were moved or deleted, so that nothing can load them. */
export const deleteOrphans = (project) => {
  for (const file of readdirSync(join(project, 'dist'), { recursive: true })) {
    const source = /^(?:apps|libs|test)[\\/].*(?=\.(?:js|js\.map|d\.ts)$)/.exec(file);
    if (source !== null && !existsSync(join(project, `${source[0]}.ts`))) rmSync(join(project, 'dist', file));
  }
};

const missingEntryPoints = () => ENTRY_POINTS.filter((file) => !existsSync(file));

const runBuildStep = async (node, step) => {
  const exitCode = await run(node, step);
  if (exitCode !== 0) throw new ScriptError('The build failed. See the errors above.', exitCode);
};

/** Compiles and bundles the API, the worker and the command line, and compiles `test/generate`, unless `dist` was built from the same sources. */
export const buildIfChanged = async (node) => {
  const isBuilt = () => readIfExists(BUILT) === hashFiles(listSources()) && missingEntryPoints().length === 0;
  if (isBuilt()) return;
  await withFileLock(async () => {
    if (isBuilt()) return;
    console.error('Building, because the sources have changed since the last build.');
    const hash = hashFiles(listSources());
    if (missingEntryPoints().length > 0) rmSync('dist', { recursive: true, force: true });
    rmSync(BUILT, { force: true });
    rmSync(COMPILE_CACHE, { recursive: true, force: true });
    await runBuildStep(node, NEST_BUILD);
    deleteOrphans('.');
    await runBuildStep(node, BUNDLE);
    if (missingEntryPoints().length > 0)
      throw new ScriptError(`The build did not create ${missingEntryPoints().join(' and ')}.`);
    writeFileSync(BUILT, `${hash}\n`);
  });
};

/** Compiles all sources even if they have type errors, such as those that a new generated file will mend. Throws if this program does not exist afterwards. */
export const buildUnchecked = (node, program) =>
  withFileLock(async () => {
    rmSync(BUILT, { force: true });
    const { output } = await runCaptured(node, NEST_BUILD);
    if (!existsSync(program)) throw new ScriptError(`${output}\nThe build did not create ${program}.`);
  });

const compileProject = async (node, project) => {
  const exitCode = await run(node, ['node_modules/typescript/bin/tsc', '-p', project]);
  if (exitCode !== 0) throw new ScriptError(`Cannot compile ${project}. See the compiler errors above.`, exitCode);
};

/** Compiles the benchmark. The compiler itself skips what has not changed. */
export const buildBench = (node) => compileProject(node, 'bench/tsconfig.json');

/** Compiles the fault injection programs, as `buildBench` does. */
export const buildFaults = (node) => compileProject(node, 'test/faults/tsconfig.json');
