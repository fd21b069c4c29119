import { createPublicKey, type KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';

/** Checks bearer tokens as a developer would write it by hand: each token once, then from memory until it expires. */
export class TokenVerifier {
  private readonly key: KeyObject;
  private readonly verifiedUntil = new Map<string, number>();

  /** `publicKey`: SPKI in base64. */
  constructor(publicKey: string) {
    this.key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  }

  /** Rejects for an invalid token. */
  async verify(authorization: string): Promise<void> {
    const token = authorization.slice('Bearer '.length);
    if ((this.verifiedUntil.get(token) ?? 0) > Date.now()) return;
    const { payload } = await jwtVerify(token, this.key, { algorithms: ['EdDSA'] });
    this.verifiedUntil.set(token, (payload.exp ?? 0) * 1_000);
  }
}
