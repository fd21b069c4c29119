import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { AnyDecider } from '#kernel/decider';
import { isPersonal, PERSONAL_PREFIX, type KeyOwner, type Personal } from '#kernel/personal';
import { newKey, type SubjectKeys } from '#execution/subject-keys';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where a sealed text stands; bound to it as associated data, so that it cannot be moved elsewhere unnoticed. */
export interface Place {
  readonly stream: string;
  readonly commandId: string;
  readonly field: string;
}

/** What a reader sees instead of text whose key was erased. */
export const ERASED = 'erased';

/** Data with its personal text sealed, and the keys made for that: to be kept before anything that was sealed with them is stored. */
export interface Sealed {
  readonly data: object;
  readonly newKeys: ReadonlyMap<string, Buffer>;
}

type OwnersByField = Readonly<Record<string, KeyOwner>>;

/**
 * Seals personal text with AES-256-GCM under a key per person or item. A token carries its key's name and its place, so whoever holds the key can
 * read it, and whoever does not sees `erased`.
 */
export class PersonalCodec {
  constructor(private readonly keys: SubjectKeys) {}

  /** The data with each personal field of this command sealed. A retry with the same data makes other tokens: nonces are random. */
  async sealed(decider: AnyDecider, command: string, data: object, stream: string, commandId: string): Promise<Sealed> {
    const owners = (decider.personal as Readonly<Record<string, OwnersByField>> | undefined)?.[command] ?? {};
    const newKeys = new Map<string, Buffer>();
    const fields: Record<string, Personal> = {};
    for (const [field, owner] of Object.entries(owners)) {
      const plain = (data as Readonly<Record<string, unknown>>)[field];
      // A reaction hands on what is sealed already; what people send never looks like that (the API refuses it).
      if (typeof plain !== 'string' || isPersonal(plain)) continue;
      const keyName = owner === 'person' ? stream : `item-${commandId}-${field}`;
      const key = newKeys.get(keyName) ?? (await this.keys.findForSealing(keyName)) ?? added(newKeys, keyName);
      fields[field] = seal(plain, keyName, key, { stream, commandId, field });
    }
    return { data: { ...data, ...fields }, newKeys };
  }

  /** Keeps the keys that were made for sealing. Rejects as `SubjectKeys.keep` does. */
  async keep(newKeys: Sealed['newKeys']): Promise<void> {
    if (newKeys.size > 0) await this.keys.keep(newKeys);
  }

  /** The text behind a token; `erased` when its key is gone. Throws when the token was tampered with. */
  async opened(token: Personal): Promise<string> {
    const [header = '', body = ''] = token.slice(PERSONAL_PREFIX.length).split('.');
    const [keyName] = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as [string];
    const key = await this.keys.find(keyName);
    if (key === null) return ERASED;
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(header));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** A copy in which every token, however deep, is replaced by what it says. */
  async openedAll(value: unknown): Promise<unknown> {
    if (isPersonal(value)) return this.opened(value);
    if (Array.isArray(value)) return Promise.all(value.map((part) => this.openedAll(part)));
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).map(async ([name, part]) => [name, await this.openedAll(part)] as const);
    return Object.fromEntries(await Promise.all(parts));
  }
}

const encode = (bytes: string | Buffer): string => Buffer.from(bytes as string).toString('base64url');

const added = (keys: Map<string, Buffer>, name: string): Buffer => {
  const key = newKey();
  keys.set(name, key);
  return key;
};

const seal = (plain: string, keyName: string, key: Buffer, place: Place): Personal => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  const header = encode(JSON.stringify([keyName, place.stream, place.commandId, place.field]));
  cipher.setAAD(Buffer.from(header));
  const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${PERSONAL_PREFIX}${header}.${encode(body)}` as Personal;
};
