import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompose, readVariables } from '#test/support/compose-file';
import { HAPROXY } from '#test/support/haproxy';

const CONFIGURATION = readFileSync('docker/haproxy.cfg', 'utf8');

describe('The proxy of the cluster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** True if HAProxy accepts this configuration. */
  const accepts = (text: string): boolean => {
    const file = join(folder, 'haproxy.cfg');
    writeFileSync(file, text);
    const { error, status } = spawnSync(HAPROXY, ['-c', '-q', '-f', file]);
    if (error !== undefined) throw new Error('HAProxy is not installed. Install the Debian package haproxy.');
    return status === 0;
  };

  it('has a valid configuration, in which HAProxy finds deliberate mistakes', () => {
    expect(accepts(CONFIGURATION)).toBe(true);
    for (const [original, mistake] of [
      ['balance leastconn', 'balance leastcon'],
      ['default_backend apis', 'default_backend api'],
      ['timeout connect 2s', 'timeout connect two'],
      ['retry-on conn-failure', 'retry-on everything'],
    ] as const) {
      expect(CONFIGURATION).toContain(original);
      expect([mistake, accepts(CONFIGURATION.replace(original, mistake))]).toEqual([mistake, false]);
    }
  });

  it('forwards to each API of the cluster, and is published and monitored on its own ports', () => {
    const { proxy, ...others } = readCompose(
      'docker/compose.cluster.yml',
      readVariables('docker/quickstart.env'),
    ).services;
    const servers = [...CONFIGURATION.matchAll(/^ +server (\S+) (\S+)$/gm)].map(([, name, address]) => [name, address]);
    const apis = Object.keys(others).filter((name) => name.startsWith('api-'));
    expect(servers).toEqual(apis.map((name) => [name, `${name}:3000`]));
    expect(proxy?.ports?.map((port) => port.split(':').at(-1))).toEqual([/^ +bind :(\d+)$/m.exec(CONFIGURATION)?.[1]]);
    const [, monitorAddress, uri] = /bind (127\S+)\n +monitor-uri (\S+)/.exec(CONFIGURATION) ?? [];
    expect(proxy?.healthcheck?.test?.at(-1)).toBe(`http://${monitorAddress ?? ''}${uri ?? ''}`);
  });
});
