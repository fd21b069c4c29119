import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { alone } from './alone.mjs';
import { Trouble, run } from './run.mjs';

const INSTALLED = 'node_modules/.installed';
const BUILT = 'dist/.built';
const APPS = ['api', 'worker', 'cli'];
const OLDEST_NODE = [24, 9];

const contentOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const lockHash = () => hashOf(['package-lock.json']);

/** Installs the locked dependencies unless that was done for this very lock file. Refuses outside npm, whose own path is needed. */
export const installIfChanged = async () => {
  const done = () => contentOf(INSTALLED) === lockHash();
  if (done()) return;
  await alone(async () => {
    if (done()) return;
    const npm = process.env.npm_execpath;
    if (npm === undefined)
      throw new Trouble(
        'The dependencies are not installed: run this through npm (npm start, npm test), or npm ci first.',
      );
    console.error('Installing the locked dependencies (npm ci): needed once, and whenever package-lock.json changes.');
    const machineNode = process.env.npm_node_execpath ?? process.execPath;
    const code = await run(machineNode, [
      npm,
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (code !== 0) throw new Trouble('The dependencies could not be installed: npm says why above.', code);
    writeFileSync(INSTALLED, `${lockHash()}\n`);
  });
};

const works = (node) => existsSync(node) && spawnSync(node, ['--version']).status === 0;

const recentEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
};

/** Path of the Node that the lock file pins; where there is none for this system (macOS, musl), the machine's own if it is recent enough. */
export const pinnedNode = () => {
  const [system, program] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node'];
  const pinned = join(process.cwd(), 'node_modules', `node-${system}-${process.arch}`, 'bin', program);
  if (works(pinned)) return pinned;
  if (recentEnough(process.versions.node)) return process.execPath;
  throw new Trouble(
    `There is no Node for ${process.platform}-${process.arch} among the dependencies and this machine has ${process.versions.node}: install Node 24.9 or later from https://nodejs.org and try again.`,
  );
};

/** Everything that ends up in `dist` or decides how it gets there. */
const sources = () => {
  const under = (folder) =>
    readdirSync(folder, { recursive: true }).map((file) => join(folder, file).split(sep).join('/'));
  const code = ['apps', 'libs']
    .flatMap(under)
    .filter((file) => /\.(ts|json)$/.test(file) && !file.endsWith('.spec.ts'));
  return ['package.json', 'package-lock.json', 'tsconfig.json', 'nest-cli.json', ...code.sort()];
};

const entryOf = (app) => `dist/apps/${app}/src/main.js`;

/** Builds the apps unless `dist` was made from these very sources. */
export const buildIfChanged = async (node) => {
  const done = () => contentOf(BUILT) === hashOf(sources()) && APPS.map(entryOf).every(existsSync);
  if (done()) return;
  await alone(async () => {
    if (done()) return;
    console.error('Building: the sources changed since the last build.');
    const hash = hashOf(sources());
    if (!APPS.map(entryOf).every(existsSync)) rmSync('dist', { recursive: true, force: true });
    rmSync(BUILT, { force: true });
    const code = await run(node, ['node_modules/@nestjs/cli/bin/nest.js', 'build', ...APPS, '--silent']);
    if (code !== 0) throw new Trouble('The build failed: the compiler says why above.', code);
    const missing = APPS.map(entryOf).filter((entry) => !existsSync(entry));
    if (missing.length > 0) throw new Trouble(`The build made no ${missing.join(' and no ')}.`);
    writeFileSync(BUILT, `${hash}\n`);
  });
};

/** Builds the API alone: what uses the types of the client does not build before they are as the API is. */
export const buildApi = async (node) => {
  const code = await run(node, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api', '--silent']);
  if (code !== 0) throw new Trouble('The API could not be built: the compiler says why above.', code);
};

const buildBeside = async (node, what, project) => {
  const code = await run(node, ['node_modules/typescript/bin/tsc', '-p', project]);
  if (code !== 0) throw new Trouble(`${what} could not be built: the compiler says why above.`, code);
};

/** Builds the benchmark beside the apps; the compiler knows by itself what has changed. */
export const buildBench = (node) => buildBeside(node, 'The benchmark', 'bench/tsconfig.json');

/** As `buildBench`, what brings about faults. */
export const buildFaults = (node) => buildBeside(node, 'What brings about faults', 'test/faults/tsconfig.json');
