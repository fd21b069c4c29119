import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompose, readVariables } from '#test/support/compose-file';
import { HAPROXY } from '#test/support/haproxy';
import { exchangeRaw } from '#test/support/raw-connection';
import { waitUntil } from '#kernel/testing/wait-until';

const CONFIGURATION = readFileSync('docker/haproxy.cfg', 'utf8');

const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

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

  it('returns no metrics, however their path is written', async () => {
    const port = await findFreePort();
    const [, front = ''] = CONFIGURATION.split(/^(?=frontend public$)/m);
    const [publicFrontend = ''] = front.split(/^(?=backend apis$)/m);
    const [, defaults = ''] = /^(defaults\n(?:.*\n)*?)\n/m.exec(CONFIGURATION) ?? [];
    const answering = publicFrontend
      .replace('bind :8080', `bind 127.0.0.1:${port}`)
      .replace('default_backend apis', 'http-request return status 200');
    const file = join(folder, 'answering.cfg');
    writeFileSync(file, `${defaults.replace('log global', 'no log')}\n${answering}`);
    const proxy = spawn(HAPROXY, ['-f', file], { stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    const getStatus = async (path: string): Promise<number> =>
      (await exchangeRaw(url, { start: `GET ${path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n` })).status;
    try {
      await waitUntil(() => getStatus('/v1/me').catch(() => 0));
      for (const path of ['/metrics', '/%6detrics', '/%6Detric%73', '/metrics/', '/metrics?a', 'http://here/metrics'])
        expect([path, await getStatus(path)]).toEqual([path, 404]);
      expect(await getStatus('/v1/me')).toBe(200);
    } finally {
      proxy.kill();
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
