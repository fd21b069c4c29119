import { decodeProtectedHeader } from 'jose';

const MAX_KEY_ID_LENGTH = 100;

/** The id of the key that a bearer token claims to be signed with, unverified. Empty for a token without one. Only for counting, never for access. */
export const readKeyId = (authorization: string | undefined): string => {
  try {
    const { kid } = decodeProtectedHeader((authorization ?? '').replace(/^Bearer +/i, ''));
    return typeof kid === 'string' ? kid.slice(0, MAX_KEY_ID_LENGTH) : '';
  } catch {
    return '';
  }
};
