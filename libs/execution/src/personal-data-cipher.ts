import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { AnyDecider } from '#kernel/decider';
import { isPersonal, type KeyOwner, type Personal } from '#kernel/personal';
import { findTexts, findTextsAt, mapTexts } from '#execution/personal-paths';
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

/** A command whose personal text is to be encrypted, and the state of its stream. */
export interface CommandToEncrypt {
  readonly decider: AnyDecider;
  readonly command: string;
  readonly data: object;
  readonly stream: string;
  readonly commandId: string;
  /** Undefined if the stream does not exist. */
  readonly state: unknown;
}

type OwnersByPath = Readonly<Record<string, KeyOwner>>;

const findOwners = ({ decider, command }: CommandToEncrypt): [string, KeyOwner][] =>
  Object.entries((decider.personal as Readonly<Record<string, OwnersByPath>> | undefined)?.[command] ?? {});

/**
 * Encrypts personal text with AES-256-GCM and a key per person or item. A token names its key and where it belongs. With the key
 * the text can be read; without it a reader sees `erased`.
 */
export class PersonalDataCipher {
  constructor(private readonly keys: SubjectKeys) {}

  /** Encrypts each personal text of this command. A retry with the same data makes different tokens, because nonces are random. */
  async encrypt(request: CommandToEncrypt): Promise<EncryptedData> {
    const { data, stream, commandId } = request;
    const newKeys = new Map<string, Buffer>();
    const tokens = new Map<string, Personal>();
    for (const [path, owner] of findOwners(request)) {
      const known =
        owner === 'item-or-known' ? await this.readKnownTexts(request.state, path) : new Map<string, Personal>();
      for (const { path: field, text } of findTextsAt(data, path)) {
        // Reactions pass on text that is already encrypted. The API rejects a text from outside that looks encrypted.
        if (isPersonal(text)) continue;
        tokens.set(
          field,
          known.get(text) ?? (await this.encryptText(text, { owner, stream, commandId, field }, newKeys)),
        );
      }
    }
    const encrypted = tokens.size === 0 ? data : mapTexts(data, (text, path) => tokens.get(path) ?? text);
    return { data: encrypted, newKeys };
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

  /** A copy in which every token, at any depth, is replaced by its text. The same value if it holds no token. */
  async decryptAll<Value>(value: Value): Promise<Value> {
    const found = [...new Set(findTexts(value, isPersonal).map(({ text }) => text as Personal))];
    if (found.length === 0) return value;
    const texts = new Map<string, string>();
    for (const token of found) texts.set(token, await this.decrypt(token));
    return mapTexts(value, (text) => texts.get(text) ?? text);
  }

  private async encryptText(plain: string, place: TokenPlace, newKeys: Map<string, Buffer>): Promise<Personal> {
    const keyName = toKeyName(place);
    const key = newKeys.get(keyName) ?? (await this.keys.findEncryptionKey(keyName)) ?? addKey(newKeys, keyName);
    return encryptText(plain, key, place);
  }

  /** The tokens in the state whose field has the last name of this path, by their texts. */
  private async readKnownTexts(state: unknown, path: string): Promise<ReadonlyMap<string, Personal>> {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const known = new Map<string, Personal>();
    for (const { field, text } of findTexts(state, isPersonal))
      if (field === name && isPersonal(text)) known.set(await this.decrypt(text), text);
    // A text whose key was erased cannot be compared.
    known.delete(ERASED);
    return known;
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
