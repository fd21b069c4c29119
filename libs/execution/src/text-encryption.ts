import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Personal } from '#kernel/personal';
import { toHeader, toToken, type ParsedToken } from '#execution/personal-token';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a text for the place where it is stored (see `computePlace`). `reference`: how the token refers to its key. */
export const encryptText = (plain: string, key: Buffer, place: string, reference: string): Personal => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  const header = toHeader(place, reference);
  cipher.setAAD(Buffer.from(header));
  const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return toToken(header, body.toString('base64url'));
};

/** Null if the text or its header was changed. */
export const decryptText = ({ header, body }: ParsedToken, key: Buffer): string | null => {
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(header));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8');
  try {
    return text + decipher.final('utf8');
  } catch {
    // `final` fails if the tag does not match: somebody changed the text or its header.
    return null;
  }
};
