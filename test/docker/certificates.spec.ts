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

/** Stands for the program of the same name: writes down how it was called, into the files that it makes. */
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

  const program = (name: string, text: string): void => {
    writeFileSync(at('bin', name), text);
    chmodSync(at('bin', name), 0o755);
  };
  const make = (): number | null => {
    const environment = {
      PATH: [at('bin'), process.env.PATH ?? ''].join(delimiter),
      OWNED: at('owned'),
      AUTHORITY_FOLDER: at('authority'),
      TRUSTED_FOLDER: at('trusted'),
      CERTIFICATES_FOLDER: at('certificates'),
    };
    return spawnSync('bash', ['docker/make-certificates.sh'], { env: environment }).status;
  };
  const keys = (): readonly string[] => NODES.map((node) => readFileSync(at('certificates', node, 'node.key'), 'utf8'));
  const mode = (...path: string[]): string => (statSync(at(...path)).mode & 0o777).toString(8);

  beforeAll(() => {
    for (const name of ['bin', 'authority', 'trusted', ...NODES.map((node) => join('certificates', node))])
      mkdirSync(at(name), { recursive: true });
    program('es-gencert-cli', GENERATOR);
    program('chown', OWNER);
    expect(make()).toBe(0);
  });

  it('are one for each node, in its name, with a key that the node alone can read', () => {
    for (const node of NODES) {
      expect(readdirSync(at('certificates', node)).sort()).toEqual(['node.crt', 'node.key']);
      expect(readFileSync(at('certificates', node, 'node.crt'), 'utf8')).toContain(`-dns-names ${node},localhost`);
      expect([mode('certificates', node, 'node.key'), mode('certificates', node, 'node.crt')]).toEqual(['400', '444']);
    }
    expect(readFileSync(at('owned'), 'utf8').match(/^1000:1000 .*node\.key/gm)).toHaveLength(NODES.length);
    expect(readdirSync(at('trusted'))).toEqual(['ca.crt']);
    expect(readdirSync(at('authority'))).toEqual(['ca']);
  });

  it('are left alone at the next start, and made anew from the same authority where one was taken away or not finished', () => {
    const before = [keys(), readFileSync(at('authority', 'ca', 'ca.key'), 'utf8')];
    expect(make()).toBe(0);
    expect([keys(), readFileSync(at('authority', 'ca', 'ca.key'), 'utf8')]).toEqual(before);
    rmSync(at('certificates', 'eventstore-2', 'node.key'));
    mkdirSync(at('certificates', 'eventstore-2', 'new'));
    expect(make()).toBe(0);
    const [first, , third] = before[0] as string[];
    expect([keys()[0], keys()[2]]).toEqual([first, third]);
    expect(existsSync(at('certificates', 'eventstore-2', 'new'))).toBe(false);
  });

  it('stop the start when they cannot be made', () => {
    rmSync(at('certificates', 'eventstore-3', 'node.key'));
    program('es-gencert-cli', '#!/usr/bin/env bash\nexit 1\n');
    expect(make()).toBe(1);
  });

  it('are mounted where nodes look for theirs, and the key of the authority nowhere else', () => {
    const { services } = readCompose('docker/compose.cluster.yml', readVariables('docker/trial.env'));
    for (const [name, { environment = {}, volumes = [] }] of Object.entries(services)) {
      if (name === 'certificates') continue;
      expect([name, volumes.filter((volume) => volume.startsWith('authority'))]).toEqual([name, []]);
      const own = `certificate-${name.slice(-1)}`;
      const certificates = volumes.filter((volume) => volume.startsWith('certificate'));
      expect(certificates).toEqual(NODES.includes(name) ? [`${own}:/certificate:ro`] : []);
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
