import { isIP } from 'node:net';
import { credentials } from '@grpc/grpc-js';

/** Internal members of `@grpc/grpc-js`, whose version is pinned. */
interface SecureConnector {
  readonly connectionOptions: { host: string; servername: string };
}

interface SecureCredentials {
  _createSecureConnector: (this: SecureCredentials, ...parameters: unknown[]) => SecureConnector;
}

let isPatched = false;

/**
 * Patches `@grpc/grpc-js` so that it does not send an IP address as the name of a TLS server, which RFC 6066 forbids and Node.js warns of at every start.
 * The certificate is still checked for the address. Applies to the whole process; further calls do nothing.
 */
export const omitServerNamesOfIpAddresses = (): void => {
  if (isPatched) return;
  isPatched = true;
  const secure = Object.getPrototypeOf(credentials.createSsl()) as SecureCredentials;
  const create = secure._createSecureConnector;
  secure._createSecureConnector = function (...parameters) {
    const connector = create.apply(this, parameters);
    const { connectionOptions } = connector;
    if (isIP(connectionOptions.servername) !== 0) connectionOptions.servername = '';
    return connector;
  };
};
