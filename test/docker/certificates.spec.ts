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

describe('The certificates of the cluster', () => {
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
    return spawnSync('bash', ['docker/make-certificates.sh'], { env: environment }).status;
  };
  const readKeys = (): readonly string[] =>
    NODES.map((node) => readFileSync(at('certificates', node, 'node.key'), 'utf8'));
  const readMode = (...path: string[]): string => (statSync(at(...path)).mode & 0o777).toString(8);

  beforeAll(() => {
    for (const name of ['bin', 'authority', 'trusted', ...NODES.map((node) => join('certificates', node))])
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
    expect(readFileSync(at('owned'), 'utf8').match(/^1000:1000 .*node\.key/gm)).toHaveLength(NODES.length);
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

  it('are mounted into their nodes, while the key of the authority is mounted nowhere else', () => {
    const { services } = readCompose('docker/compose.cluster.yml', readVariables('docker/quickstart.env'));
    for (const [name, { environment = {}, volumes = [] }] of Object.entries(services)) {
      if (name === 'certificates') continue;
      expect([name, volumes.filter((volume) => volume.startsWith('authority'))]).toEqual([name, []]);
      const ownVolume = `certificate-${name.slice(-1)}`;
      const certificates = volumes.filter((volume) => volume.startsWith('certificate'));
      expect(certificates).toEqual(NODES.includes(name) ? [`${ownVolume}:/certificate:ro`] : []);
      if (!NODES.includes(name)) continue;
      expect(environment.KURRENTDB_CERTIFICATE_PRIVATE_KEY_FILE).toBe('/certificate/node.key');
      expect(environment.KURRENTDB_TRUSTED_ROOT_CERTIFICATES_PATH).toBe('/trusted');
      expect(environment.KURRENTDB_NODE_HOST_ADVERTISE_AS).toBe(name);
      const others = NODES.filter((node) => node !== name).map((node) => `${node}:2113`);
      expect(environment.KURRENTDB_GOSSIP_SEED).toBe(others.join());
      expect(volumes).toContain('trusted:/trusted:ro');
    }
  });
});
