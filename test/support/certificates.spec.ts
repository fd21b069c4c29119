import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { Authority, type CertificatePair } from '#test/support/certificates';

/** Connects to a server at this host. Resolves to 'trusted', or to the client's error code. */
const connectToServer = async (pair: CertificatePair, trusted: string, host: string): Promise<string | undefined> => {
  const server = createServer({ cert: pair.certificate, key: pair.key }).listen(0, '127.0.0.1');
  server.on('tlsClientError', () => undefined);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect({
    port,
    host: '127.0.0.1',
    ca: trusted,
    ...(host === 'localhost' ? { servername: host } : {}),
  });
  const result = await once(socket, 'secureConnect').then(
    () => 'trusted',
    (error: unknown) => (error as NodeJS.ErrnoException).code,
  );
  socket.destroy();
  server.close();
  return result;
};

describe('Certificates of the test authority', () => {
  const authority = new Authority();

  it.each(['127.0.0.1', 'localhost'])('are accepted for %s by a client that trusts the authority', async (host) => {
    expect(await connectToServer(authority.issueServerCertificate(), authority.certificate, host)).toBe('trusted');
  });

  it('are rejected after they have expired', async () => {
    expect(await connectToServer(authority.issueExpiredCertificate(), authority.certificate, '127.0.0.1')).toBe(
      'CERT_HAS_EXPIRED',
    );
  });

  it('are rejected by a client that trusts another authority of the same name', async () => {
    const result = await connectToServer(new Authority().issueServerCertificate(), authority.certificate, '127.0.0.1');
    expect(result).toMatch(/UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_SIGNATURE_FAILURE/);
  });

  it('mark the authority as a certificate authority, and a server not', () => {
    expect(new X509Certificate(authority.certificate).ca).toBe(true);
    expect(new X509Certificate(authority.issueServerCertificate().certificate).ca).toBe(false);
  });
});
