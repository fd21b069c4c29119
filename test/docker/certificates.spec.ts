import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { readCompose, readVariables } from '#test/support/compose-file';

const NODES = ['eventstore-1', 'eventstore-2', 'eventstore-3'];
const FILES = ['docker/compose.yml', 'docker/compose.cluster.yml'];
const readServices = (file: string) => readCompose(file, readVariables('docker/quickstart.env')).services;
/** The servers of the cluster, each with the id of its user, as in its compose file. */
const SERVERS = readServices('docker/compose.cluster.yml').certificates?.command ?? [];

/** A fake of the program of the same name. It writes its arguments into the files that it creates. */
const GENERATOR = `#!/usr/bin/env bash
set -eu
case $1 in create-ca) name=ca ;; create-node) name=node ;; esac
for last; do :; done
mkdir "$last"
echo "$@" > "$last/$name.crt"
echo "key of $last" > "$last/$name.key"
`;
const OWNER = '#!/usr/bin/env bash\necho "$@" >> "$OWNED"\n';

describe('The certificates of the servers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  const at = (...path: string[]): string => join(folder, ...path);
  afterAll(() => rmSync(folder, { recursive: true }));

  const writeProgram = (name: string, text: string): void => {
    writeFileSync(at('bin', name), text);
    chmodSync(at('bin', name), 0o755);
  };
  const runScript = (): number | null => {
    const environment = {
      PATH: [at('bin'), process.env.PATH ?? ''].join(delimiter),
      OWNED: at('owned'),
      AUTHORITY_FOLDER: at('authority'),
      TRUSTED_FOLDER: at('trusted'),
      CERTIFICATES_FOLDER: at('certificates'),
    };
    return spawnSync('bash', ['docker/make-certificates.sh', ...SERVERS], { env: environment }).status;
  };
  const readKeys = (): readonly string[] =>
    NODES.map((node) => readFileSync(at('certificates', node, 'node.key'), 'utf8'));
  const readMode = (...path: string[]): string => (statSync(at(...path)).mode & 0o777).toString(8);

  beforeAll(() => {
    for (const name of [
      'bin',
      'authority',
      'trusted',
      ...SERVERS.map((server) => join('certificates', server.replace(/:.*/, ''))),
    ])
      mkdirSync(at(name), { recursive: true });
    writeProgram('es-gencert-cli', GENERATOR);
    writeProgram('chown', OWNER);
    expect(runScript()).toBe(0);
  });

  it('are issued for each node and its name, with a key that only the node can read', () => {
    for (const node of NODES) {
      expect(readdirSync(at('certificates', node)).sort()).toEqual(['node.crt', 'node.key']);
      expect(readFileSync(at('certificates', node, 'node.crt'), 'utf8')).toContain(`-dns-names ${node},localhost`);
      expect([readMode('certificates', node, 'node.key'), readMode('certificates', node, 'node.crt')]).toEqual([
        '400',
        '444',
      ]);
    }
    const owned = readFileSync(at('owned'), 'utf8');
    expect(owned.match(/^1000:1000 .*node\.key/gm)).toHaveLength(NODES.length);
    expect(owned.match(/^999:999 .*postgres.*node\.key/gm)).toHaveLength(1);
    expect(readdirSync(at('trusted'))).toEqual(['ca.crt']);
    expect(readdirSync(at('authority'))).toEqual(['ca']);
  });

  it('are kept at the next start, and recreated by the same authority if one is missing or incomplete', () => {
    const created = [readKeys(), readFileSync(at('authority', 'ca', 'ca.key'), 'utf8')];
    expect(runScript()).toBe(0);
    expect([readKeys(), readFileSync(at('authority', 'ca', 'ca.key'), 'utf8')]).toEqual(created);
    rmSync(at('certificates', 'eventstore-2', 'node.key'));
    mkdirSync(at('certificates', 'eventstore-2', 'new'));
    expect(runScript()).toBe(0);
    const [first, , third] = created[0] as string[];
    expect([readKeys()[0], readKeys()[2]]).toEqual([first, third]);
    expect(existsSync(at('certificates', 'eventstore-2', 'new'))).toBe(false);
  });

  it('prevent the start if they cannot be created', () => {
    rmSync(at('certificates', 'eventstore-3', 'node.key'));
    writeProgram('es-gencert-cli', '#!/usr/bin/env bash\nexit 1\n');
    expect(runScript()).toBe(1);
  });

  describe.each(FILES)('in %s', (file) => {
    const services = readServices(file);
    const { certificates, ...others } = services;
    const owners = new Map((certificates?.command ?? []).map((server) => server.split(':') as [string, string]));
    const volumeFor = (name: string): string | undefined =>
      certificates?.volumes?.find((volume) => volume.endsWith(`:/certificates/${name}`))?.split(':')[0];

    it('are made for the servers, and each server sees only its own key, as the user who can read it', () => {
      const servers = Object.keys(services).filter((name) => /^(postgres|eventstore(-\d)?)$/.test(name));
      expect([...owners.keys()].sort()).toEqual(servers.sort());
      for (const [name, { user, volumes = [] }] of Object.entries(others)) {
        const [owner, mounted] = [owners.get(name), volumes.filter((volume) => volume.startsWith('certificate'))];
        expect([name, mounted]).toEqual([name, owner === undefined ? [] : [`${volumeFor(name)}:/certificate:ro`]]);
        if (owner !== undefined) expect([name, user]).toEqual([name, `${owner}:${owner}`]);
      }
      expect(new Set([...owners.keys()].map(volumeFor)).size).toBe(owners.size);
    });

    it('are trusted by everybody who connects, while the key of the authority is mounted nowhere else', () => {
      for (const [name, { image, volumes = [] }] of Object.entries(others)) {
        expect([name, volumes.filter((volume) => volume.startsWith('authority'))]).toEqual([name, []]);
        const connects = !image.startsWith('haproxy:') && name !== 'postgres';
        expect([name, volumes.includes('trusted:/trusted:ro')]).toEqual([name, connects]);
      }
    });

    it('are used by every node of the event store', () => {
      const nodes = Object.entries(others).filter(([, { image }]) => image.includes('kurrentdb'));
      expect(nodes.length).toBeGreaterThan(0);
      for (const [name, { environment = {}, healthcheck }] of nodes) {
        expect(environment).toMatchObject({
          KURRENTDB_CERTIFICATE_FILE: '/certificate/node.crt',
          KURRENTDB_CERTIFICATE_PRIVATE_KEY_FILE: '/certificate/node.key',
          KURRENTDB_TRUSTED_ROOT_CERTIFICATES_PATH: '/trusted',
          KURRENTDB_NODE_HOST_ADVERTISE_AS: name,
        });
        expect(Object.keys(environment)).not.toContain('KURRENTDB_INSECURE');
        expect(healthcheck?.test).toEqual(expect.arrayContaining(['--cacert', 'https://localhost:2113/health/live']));
      }
    });
  });

  it('let the nodes of the cluster find each other by name', () => {
    const services = readServices('docker/compose.cluster.yml');
    for (const name of NODES) {
      const others = NODES.filter((node) => node !== name).map((node) => `${node}:2113`);
      expect(services[name]?.environment?.KURRENTDB_GOSSIP_SEED).toBe(others.join());
    }
  });
});
