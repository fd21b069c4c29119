import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { Provider } from 'oidc-provider';

const HOST = '127.0.0.1';
const SECRET = 'a secret of the client, for tests alone';
export const AUDIENCE = 'urn:example:brokerage';

/** Tokens in JWT form need no place where they are kept. */
class NothingKept {
  upsert(): Promise<void> {
    return Promise.resolve();
  }

  find(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

export interface AskedToken {
  /** The client, which becomes the token's `sub`. */
  readonly client: string;
  readonly audience?: string;
  /** What else the token says. */
  readonly claims?: object;
  /** In seconds. */
  readonly lifetime?: number;
}

/** A real OpenID provider on a port of its own: clients sign in with their credentials and get access tokens in JWT form. */
export class AnIssuer {
  private provider: RequestListener = (_, response) => response.end();
  private server: Server | null = null;
  private asked: AskedToken = { client: '' };
  private key: JWK = {};
  /** Addresses that were asked for, in order. */
  readonly requests: string[] = [];

  private constructor(
    private readonly clients: readonly string[],
    private port = 0,
  ) {}

  static async start(clients: readonly string[]): Promise<AnIssuer> {
    const issuer = new AnIssuer(clients);
    await issuer.listen();
    await issuer.rotate();
    return issuer;
  }

  get url(): string {
    return `http://${HOST}:${this.port}`;
  }

  /** Starts on the port it had before. */
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

  /** From now on signs with a new key, and no longer shows the old one. */
  async rotate(): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const kid = `key-${Date.now()}-${this.requests.length}`;
    this.key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid };
    this.provider = new Provider(this.url, this.settings()).callback();
  }

  /** Neither answers nor hangs up. */
  fallSilent(): void {
    this.provider = () => undefined;
  }

  /** A token that the provider made. */
  async token(asked: AskedToken): Promise<string> {
    this.asked = asked;
    const resource = asked.audience ?? AUDIENCE;
    const basic = [asked.client, SECRET].map(encodeURIComponent).join(':');
    const answer = await fetch(`${this.url}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
    });
    const said = (await answer.json()) as { readonly access_token?: string };
    if (said.access_token === undefined) throw new Error(`The issuer refused: ${JSON.stringify(said)}`);
    return said.access_token;
  }

  /** What the provider never makes, signed with its key. */
  async signed(payload: object, header: object = {}): Promise<string> {
    const { kid = '' } = this.key;
    const now = Math.floor(Date.now() / 1_000);
    const usual = { iss: this.url, aud: AUDIENCE, sub: this.clients[0] ?? '', iat: now, exp: now + 60 };
    return new SignJWT({ ...usual, ...payload })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...header })
      .sign(await importJWK(this.key, 'RS256'));
  }

  /** What everybody may know of its key. */
  get openKey(): JWK {
    const { kty = '', n = '', e = '', kid = '' } = this.key;
    return { kty, n, e, kid };
  }

  private settings(): object {
    return {
      adapter: NothingKept,
      jwks: { keys: [this.key] },
      cookies: { keys: [SECRET] },
      ttl: { ClientCredentials: () => this.asked.lifetime ?? 600 },
      clients: this.clients.map(clientCalled),
      extraTokenClaims: () => this.asked.claims,
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

const clientCalled = (name: string): object => ({
  client_id: name,
  client_secret: SECRET,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
});
