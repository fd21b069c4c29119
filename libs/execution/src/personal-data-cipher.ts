import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import type { AnyDecider } from '#kernel/decider';
import { isPersonal, type KeyOwner, type Personal } from '#kernel/personal';
import type { FingerprintSource } from '#execution/command-fingerprint';
import { findTexts, findTextsAt, mapTexts } from '#execution/personal-paths';
import { chooseHeader, toKeyName, parseToken, type ParsedToken, type TokenPlace } from '#execution/personal-token';
import { generateKey, type SubjectKeys } from '#execution/subject-keys';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a reader sees instead of text whose key somebody erased. */
export const ERASED = 'erased';

/** What a reader sees instead of text whose key is missing although nobody erased it, or which was changed. */
export const UNREADABLE = 'unreadable';

/** The data of a command with its personal text encrypted. Store the new keys before you store anything that was encrypted with them. */
export interface EncryptedData extends TextFingerprint {
  readonly data: object;
  readonly newKeys: ReadonlyMap<string, Buffer>;
}

/** What the fingerprint of a command contains of its personal text. See `FingerprintSource`. */
export type TextFingerprint = Pick<FingerprintSource, 'withoutText' | 'textHash'>;

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

/** A text of a command that is not encrypted yet, with its place. */
interface TypedText {
  readonly text: string;
  readonly place: TokenPlace;
}

/** The texts that a person typed. Reactions pass on text that is already encrypted. The API rejects a text from outside that looks encrypted. */
const findTypedTexts = (request: CommandToEncrypt, path: string, owner: KeyOwner): TypedText[] =>
  findTextsAt(request.data, path)
    .filter(({ text }) => !isPersonal(text))
    .map(({ path: field, text }) => ({
      text,
      place: { owner, stream: request.stream, commandId: request.commandId, field },
    }));

/** The data with empty text in all places of personal text; null for a command that has none. */
const withoutPersonalText = (request: CommandToEncrypt): object | null => {
  const owners = findOwners(request);
  if (owners.length === 0) return null;
  const places = new Set(owners.flatMap(([path]) => findTextsAt(request.data, path).map(({ path: field }) => field)));
  return mapTexts(request.data, (text, path) => (places.has(path) ? '' : text));
};

/** Hash of texts, each under its own key. */
const hashTexts = (texts: readonly (TypedText & { readonly key: Buffer })[]): string =>
  texts.length === 0
    ? ''
    : texts
        .reduce(
          (all, { text, place, key }) =>
            all.update(createHmac('sha256', key).update(`fingerprint ${place.field} ${text}`).digest()),
          createHash('sha256'),
        )
        .digest('base64url');

/** Receives the name of a key whose text cannot be read, and why. Never the text. */
export type UnreadableListener = (keyName: string, cause: 'key-missing' | 'text-changed') => void;

/**
 * Encrypts personal text with AES-256-GCM and a key per person or item. A token names its key and where it belongs. With the key the text can be read;
 * without it a reader sees `erased` or `unreadable`. One text that cannot be read never fails the record that contains it.
 */
export class PersonalDataCipher {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly onUnreadable: UnreadableListener = () => undefined,
  ) {}

  /** Encrypts each personal text of this command. A retry with the same data makes different tokens, because nonces are random. */
  async encrypt(request: CommandToEncrypt): Promise<EncryptedData> {
    const newKeys = new Map<string, Buffer>();
    const tokens = new Map<string, Personal>();
    const encrypted: (TypedText & { readonly key: Buffer })[] = [];
    for (const [path, owner] of findOwners(request)) {
      const known = owner === 'item-or-known' ? await this.readKnownTexts(request.state, path) : NO_TEXTS;
      for (const typed of findTypedTexts(request, path, owner)) {
        const { text, place } = typed;
        const token = known.get(text);
        if (token !== undefined) {
          tokens.set(place.field, token);
          continue;
        }
        const key = await this.chooseKey(toKeyName(place), newKeys);
        encrypted.push({ ...typed, key });
        tokens.set(place.field, encryptText(text, key, place));
      }
    }
    return {
      data: tokens.size === 0 ? request.data : mapTexts(request.data, (text, path) => tokens.get(path) ?? text),
      newKeys,
      withoutText: withoutPersonalText(request),
      textHash: hashTexts(encrypted),
    };
  }

  /** As `encrypt` returned it when this command was recorded: only texts that got a key of their own are part of the hash. */
  async fingerprintTexts(request: CommandToEncrypt): Promise<TextFingerprint> {
    const typed = findOwners(request).flatMap(([path, owner]) => findTypedTexts(request, path, owner));
    const keys = await this.keys.findMany(typed.map(({ place }) => toKeyName(place)));
    const withoutText = withoutPersonalText(request);
    if ([...keys.values()].includes(null)) return { withoutText, textHash: null };
    const hashed = typed.flatMap((each) => {
      const key = keys.get(toKeyName(each.place)) ?? null;
      return key === null ? [] : [{ ...each, key }];
    });
    return { withoutText, textHash: hashTexts(hashed) };
  }

  /** Stores the keys that `encrypt` made. Rejects as `SubjectKeys.store` does. */
  async storeKeys(newKeys: EncryptedData['newKeys']): Promise<void> {
    if (newKeys.size > 0) await this.keys.store(newKeys);
  }

  /** A copy in which every token, at any depth, is replaced by its text, `erased` or `unreadable`. The same value if it holds no token. */
  async decryptAll<Value>(value: Value): Promise<Value> {
    const texts = await this.decryptTokens(findTexts(value, isPersonal).map(({ text }) => text));
    return texts.size === 0 ? value : mapTexts(value, (text) => texts.get(text) ?? text);
  }

  private async decryptTokens(found: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const tokens = new Map([...new Set(found)].map((token) => [token, parseTokenOrNull(token)] as const));
    if (tokens.size === 0) return new Map();
    const keyNames = new Set([...tokens.values()].flatMap((parsed) => parsed?.keyName ?? []));
    const keys = await this.keys.findMany([...keyNames]);
    return new Map([...tokens].map(([token, parsed]) => [token, this.decrypt(parsed, keys)]));
  }

  private decrypt(token: ParsedToken | null, keys: ReadonlyMap<string, Buffer | null>): string {
    if (token === null) return this.reportUnreadable('unknown', 'text-changed');
    const key = keys.get(token.keyName);
    if (key === null) return ERASED;
    if (key === undefined) return this.reportUnreadable(token.keyName, 'key-missing');
    return decryptText(token, key) ?? this.reportUnreadable(token.keyName, 'text-changed');
  }

  private reportUnreadable(keyName: string, cause: 'key-missing' | 'text-changed'): string {
    this.onUnreadable(keyName, cause);
    return UNREADABLE;
  }

  private async chooseKey(name: string, newKeys: Map<string, Buffer>): Promise<Buffer> {
    return newKeys.get(name) ?? (await this.keys.findEncryptionKey(name)) ?? addKey(newKeys, name);
  }

  /** The tokens in the state whose field has the last name of this path, by their texts. A text that cannot be read cannot be compared. */
  private async readKnownTexts(state: unknown, path: string): Promise<ReadonlyMap<string, Personal>> {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const tokens = findTexts(state, isPersonal).flatMap(({ field, text }) => (field === name ? [text] : []));
    const known = new Map<string, Personal>();
    for (const [token, text] of await this.decryptTokens(tokens)) if (isPersonal(token)) known.set(text, token);
    known.delete(ERASED);
    known.delete(UNREADABLE);
    return known;
  }
}

const NO_TEXTS: ReadonlyMap<string, Personal> = new Map();

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

/** Null for a token that is damaged. */
const parseTokenOrNull = (token: string): ParsedToken | null => {
  try {
    return isPersonal(token) ? parseToken(token) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Null if the text or its place was changed. */
const decryptText = ({ header, body }: ParsedToken, key: Buffer): string | null => {
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(header));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8');
  try {
    return text + decipher.final('utf8');
  } catch {
    // `final` fails if the tag does not match: somebody changed the text or its place.
    return null;
  }
};
