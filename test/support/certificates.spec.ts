import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { Authority, type Certified } from '#test/support/certificates';

/** What a client that trusts the authority says of a server at this host. */
const meeting = async (served: Certified, trusted: string, host: string): Promise<string | undefined> => {
  const server = createServer({ cert: served.certificate, key: served.key }).listen(0, '127.0.0.1');
  server.on('tlsClientError', () => undefined);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect({
    port,
    host: '127.0.0.1',
    ca: trusted,
    ...(host === 'localhost' ? { servername: host } : {}),
  });
  const said = await once(socket, 'secureConnect').then(
    () => 'trusted',
    (error: unknown) => (error as NodeJS.ErrnoException).code,
  );
  socket.destroy();
  server.close();
  return said;
};

describe('Certificates for tests', () => {
  const authority = new Authority();

  it.each(['127.0.0.1', 'localhost'])('are trusted at %s by whoever trusts their authority', async (host) => {
    expect(await meeting(authority.server(), authority.certificate, host)).toBe('trusted');
  });

  it('are refused when they have expired', async () => {
    expect(await meeting(authority.expiredServer(), authority.certificate, '127.0.0.1')).toBe('CERT_HAS_EXPIRED');
  });

  it('are refused by whoever trusts another authority, even one of the same name', async () => {
    const said = await meeting(new Authority().server(), authority.certificate, '127.0.0.1');
    expect(said).toMatch(/UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_SIGNATURE_FAILURE/);
  });

  it('name an authority as one, and a server as none', () => {
    expect(new X509Certificate(authority.certificate).ca).toBe(true);
    expect(new X509Certificate(authority.server().certificate).ca).toBe(false);
  });
});
