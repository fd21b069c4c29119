import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { Provider } from 'oidc-provider';

const HOST = '127.0.0.1';
const SECRET = 'a client secret for tests';
export const OIDC_AUDIENCE = 'urn:example:brokerage';

/** Storage adapter that stores nothing. Tokens in JWT form need no storage. */
class NullAdapter {
  upsert(): Promise<void> {
    return Promise.resolve();
  }

  find(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

export interface TokenRequest {
  /** The client, which becomes the token's `sub`. */
  readonly client: string;
  readonly audience?: string;
  /** More claims of the token. */
  readonly claims?: object;
}

/** A real OpenID provider on a free port. Clients sign in with their credentials and receive access tokens in JWT form. */
export class OidcIssuer {
  private provider: RequestListener = (_, response) => response.end();
  private server: Server | null = null;
  private request: TokenRequest = { client: '' };
  private key: JWK = {};
  /** Paths of all requests, in order. */
  readonly requests: string[] = [];

  private constructor(
    private readonly clients: readonly string[],
    private port = 0,
  ) {}

  static async start(clients: readonly string[]): Promise<OidcIssuer> {
    const issuer = new OidcIssuer(clients);
    await issuer.listen();
    await issuer.rotate();
    return issuer;
  }

  get url(): string {
    return `http://${HOST}:${this.port}`;
  }

  /** Listens on the same port as before, if there was one. */
  async listen(): Promise<void> {
    const server = createServer((request, response) => {
      this.requests.push(request.url ?? '');
      this.provider(request, response);
    });
    await once(server.listen(this.port, HOST), 'listening');
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Replaces the signing key. The old key is no longer published. */
  async rotate(): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const kid = `key-${Date.now()}-${this.requests.length}`;
    this.key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid };
    this.provider = new Provider(this.url, this.settings()).callback();
  }

  /** From now on, keeps connections open and never answers. */
  hang(): void {
    this.provider = () => undefined;
  }

  /** Requests a token from the provider. */
  async issueToken(request: TokenRequest): Promise<string> {
    this.request = request;
    const resource = request.audience ?? OIDC_AUDIENCE;
    const basic = [request.client, SECRET].map(encodeURIComponent).join(':');
    const answer = await fetch(`${this.url}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
    });
    const response = (await answer.json()) as { readonly access_token?: string };
    if (response.access_token === undefined)
      throw new Error(`The issuer refused the token: ${JSON.stringify(response)}`);
    return response.access_token;
  }

  /** Signs a token that the provider would never issue, with the key of the provider. */
  async signToken(payload: object, header: object = {}): Promise<string> {
    const { kid = '' } = this.key;
    const now = Math.floor(Date.now() / 1_000);
    const defaults = { iss: this.url, aud: OIDC_AUDIENCE, sub: this.clients[0] ?? '', iat: now, exp: now + 60 };
    return new SignJWT({ ...defaults, ...payload })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...header })
      .sign(await importJWK(this.key, 'RS256'));
  }

  /** The public part of the signing key. */
  get publicKey(): JWK {
    const { kty = '', n = '', e = '', kid = '' } = this.key;
    return { kty, n, e, kid };
  }

  private settings(): object {
    return {
      adapter: NullAdapter,
      jwks: { keys: [this.key] },
      cookies: { keys: [SECRET] },
      ttl: { ClientCredentials: () => 600 },
      clients: this.clients.map(toClientMetadata),
      extraTokenClaims: () => this.request.claims,
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_: unknown, audience: string) => ({
            scope: '',
            audience,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
    };
  }
}

const toClientMetadata = (name: string): object => ({
  client_id: name,
  client_secret: SECRET,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
});
