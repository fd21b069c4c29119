import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { AnyDecider } from '#kernel/decider';
import { isPersonal, type KeyOwner, type Personal } from '#kernel/personal';
import { chooseHeader, toKeyName, parseToken, type TokenPlace } from '#execution/personal-token';
import { generateKey, type SubjectKeys } from '#execution/subject-keys';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a reader sees instead of text whose key was erased. */
export const ERASED = 'erased';

/** The data of a command with its personal text encrypted. Store the new keys before you store anything that was encrypted with them. */
export interface EncryptedData {
  readonly data: object;
  readonly newKeys: ReadonlyMap<string, Buffer>;
}

type OwnersByField = Readonly<Record<string, KeyOwner>>;

/**
 * Encrypts personal text with AES-256-GCM and a key per person or item. A token names its key and where it belongs. With the key
 * the text can be read; without it a reader sees `erased`.
 */
export class PersonalDataCipher {
  constructor(private readonly keys: SubjectKeys) {}

  /** Encrypts each personal field of this command. A retry with the same data makes different tokens, because nonces are random. */
  async encrypt(
    decider: AnyDecider,
    command: string,
    data: object,
    stream: string,
    commandId: string,
  ): Promise<EncryptedData> {
    const owners = (decider.personal as Readonly<Record<string, OwnersByField>> | undefined)?.[command] ?? {};
    const newKeys = new Map<string, Buffer>();
    const fields: Record<string, Personal> = {};
    for (const [field, owner] of Object.entries(owners)) {
      const plain = (data as Readonly<Record<string, unknown>>)[field];
      // Reactions pass on text that is already encrypted. The API rejects a text from outside that looks encrypted.
      if (typeof plain !== 'string' || isPersonal(plain)) continue;
      const place = { owner, stream, commandId, field };
      const keyName = toKeyName(place);
      const key = newKeys.get(keyName) ?? (await this.keys.findEncryptionKey(keyName)) ?? addKey(newKeys, keyName);
      fields[field] = encryptText(plain, key, place);
    }
    return { data: { ...data, ...fields }, newKeys };
  }

  /** Stores the keys that `encrypt` made. Rejects as `SubjectKeys.store` does. */
  async storeKeys(newKeys: EncryptedData['newKeys']): Promise<void> {
    if (newKeys.size > 0) await this.keys.store(newKeys);
  }

  /** The text of a token, or `erased` if its key was erased. Throws if the token was changed. */
  async decrypt(token: Personal): Promise<string> {
    const { keyName, header, body } = parseToken(token);
    const key = await this.keys.find(keyName);
    if (key === null) return ERASED;
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(header));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** A copy in which every token, at any depth, is replaced by its text. */
  async decryptAll(value: unknown): Promise<unknown> {
    if (isPersonal(value)) return this.decrypt(value);
    if (Array.isArray(value)) return Promise.all(value.map((item) => this.decryptAll(item)));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(async ([name, item]) => [name, await this.decryptAll(item)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }
}

const addKey = (keys: Map<string, Buffer>, name: string): Buffer => {
  const key = generateKey();
  keys.set(name, key);
  return key;
};

const encryptText = (plain: string, key: Buffer, place: TokenPlace): Personal => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  const { prefix, header } = chooseHeader(place);
  cipher.setAAD(Buffer.from(header));
  const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${prefix}${header}.${body.toString('base64url')}` as Personal;
};
