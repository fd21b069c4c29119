import { isPersonal, type Personal } from '#kernel/personal';
import type { AnyNewEvent } from '#kernel/run-decider';
import {
  findOwners,
  findTypedTexts,
  hashTexts,
  withoutPersonalText,
  type CommandToEncrypt,
  type TextFingerprint,
  type TypedText,
} from '#execution/command-texts';
import { findTexts, mapTexts } from '#execution/personal-paths';
import {
  isKeyOfOneText,
  type ParsedToken,
  parseTokenOrNull,
  toKeyName,
  toKeyReference,
} from '#execution/personal-token';
import { generateKey, KeyMissing, type SubjectKeys } from '#execution/subject-keys';
import { decryptText } from '#execution/text-encryption';
import { bindTokens, findTokensToCopy, toTypedToken, type OpenText, type TargetStream } from '#execution/token-binding';
import { findTokensOfField, listKeyNames } from '#execution/token-keys';

/** What a reader sees instead of text whose key somebody erased. */
export const ERASED = 'erased';

/** What a reader sees instead of text whose key is missing although nobody erased it. It can be read again once the key was restored. */
export const KEY_MISSING = 'cannot be read: its key is missing';

/** What a reader sees instead of text that was changed or moved. */
export const UNREADABLE = 'unreadable';

/**
 * The data of a command with tokens in place of its personal text. Nothing is encrypted yet: `bindToPlaces` does that when it is known where each text is
 * stored. Store the new keys before you store those events.
 */
export interface CommandTokens extends TextFingerprint {
  readonly data: object;
  /** The typed texts by their tokens in `data`. */
  readonly texts: ReadonlyMap<Personal, OpenText>;
  readonly newKeys: ReadonlyMap<string, Buffer>;
}

export type UnreadableCause = 'key-missing' | 'text-changed';

/** Receives the name of a key whose text cannot be read, and why. Never the text. */
export type UnreadableListener = (keyName: string, cause: UnreadableCause) => void;

/**
 * Encrypts personal text with AES-256-GCM and a key per person or item. A token names its key and where it is stored. With the key the text can be read;
 * without it a reader sees `ERASED`, `KEY_MISSING` or `UNREADABLE`. One text that cannot be read never fails the record that contains it.
 */
export class PersonalDataCipher {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly onUnreadable: UnreadableListener = () => undefined,
  ) {}

  /**
   * Gives each personal text of this command a token. A retry with the same data gets other tokens in the end, because nonces are random. Rejects with
   * `KeyErased`, and with `KeyMissing` where the state has text under a key that is not stored.
   */
  async tokenize(request: CommandToEncrypt): Promise<CommandTokens> {
    const newKeys = new Map<string, Buffer>();
    const tokens = new Map<string, Personal>();
    const texts = new Map<Personal, OpenText>();
    const hashed: (TypedText & { readonly key: Buffer })[] = [];
    for (const [path, owner] of findOwners(request)) {
      const known = owner === 'item-or-known' ? await this.readKnownTexts(request.state, path) : NO_TEXTS;
      for (const typed of findTypedTexts(request, path, owner)) {
        const { text, origin } = typed;
        let token = known.get(text);
        // Whoever changes a record sends back what they read of its other texts.
        if (text === KEY_MISSING && owner === 'item-or-known') await this.requireKeysOfField(request.state, path);
        if (token === undefined) {
          const key = await this.chooseKey(toKeyName(origin), request.state, newKeys);
          const reference = toKeyReference(origin);
          token = toTypedToken(reference, texts.size);
          texts.set(token, { text, key, reference });
          hashed.push({ ...typed, key });
        }
        tokens.set(origin.field, token);
      }
    }
    return {
      data: tokens.size === 0 ? request.data : mapTexts(request.data, (text, path) => tokens.get(path) ?? text),
      texts,
      newKeys,
      withoutText: withoutPersonalText(request),
      textHash: hashTexts(request, hashed),
    };
  }

  /**
   * The events with each of their texts encrypted for the place where it will be stored. A text that was copied from elsewhere keeps its key, so that one
   * erasure reaches all copies. A copy of a text that is erased, changed or recorded as lost reads as the text does. Rejects with `KeyMissing` for a text
   * that may still be readable once its key was restored, because its copy would not.
   */
  async bindToPlaces(
    events: readonly AnyNewEvent[],
    target: TargetStream,
    texts: CommandTokens['texts'],
  ): Promise<readonly AnyNewEvent[]> {
    const copied = findTokensToCopy(events, texts);
    if (copied.size === 0 && texts.size === 0) return events;
    const keys = copied.size === 0 ? NO_KEYS : await this.findKeysToCopy([...copied.values()]);
    return bindTokens(events, target, { texts, copied, keys });
  }

  /** As `tokenize` returned it when this command was recorded: only texts that got a key of their own are part of the hash. */
  async fingerprintTexts(request: CommandToEncrypt): Promise<TextFingerprint> {
    const typed = findOwners(request).flatMap(([path, owner]) => findTypedTexts(request, path, owner));
    const keys = await this.keys.findMany(typed.map(({ origin }) => toKeyName(origin)));
    const withoutText = withoutPersonalText(request);
    if ([...keys.values()].includes(null)) return { withoutText, textHash: null };
    const hashed = typed.flatMap((each) => {
      const key = keys.get(toKeyName(each.origin)) ?? null;
      return key === null ? [] : [{ ...each, key }];
    });
    return { withoutText, textHash: hashTexts(request, hashed) };
  }

  /** Stores the keys that `tokenize` made. Rejects as `SubjectKeys.store` does. */
  async storeKeys(newKeys: CommandTokens['newKeys']): Promise<void> {
    if (newKeys.size > 0) await this.keys.store(newKeys);
  }

  /** Destroys the keys of all texts in this value that have a key of their own. Keys of persons stay. */
  async eraseTexts(value: unknown): Promise<void> {
    for (const name of listKeyNames(value)) if (isKeyOfOneText(name)) await this.keys.erase(name);
  }

  /** Rejects with `KeyMissing` if a token in this value names a key that is neither stored nor erased. */
  async requireKeys(value: unknown): Promise<void> {
    const names = listKeyNames(value);
    const keys = await this.keys.findMany(names);
    const missing = names.find((name) => !keys.has(name));
    if (missing !== undefined) throw new KeyMissing(missing);
  }

  /** A copy in which every token, at any depth, is replaced by its text, or by why it cannot be read. The same value if it holds no token. */
  async decryptAll<Value>(value: Value): Promise<Value> {
    const texts = await this.decryptTokens(findTexts(value, isPersonal).map(({ text }) => text));
    return texts.size === 0 ? value : mapTexts(value, (text) => texts.get(text) ?? text);
  }

  private async decryptTokens(found: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const tokens = new Map([...new Set(found)].filter(isPersonal).map((token) => [token, parseTokenOrNull(token)]));
    if (tokens.size === 0) return new Map();
    const keys = await this.findKeys([...tokens.values()]);
    return new Map([...tokens].map(([token, parsed]) => [token, this.decrypt(parsed, keys)]));
  }

  private findKeys(tokens: readonly (ParsedToken | null)[]): Promise<ReadonlyMap<string, Buffer | null>> {
    return this.keys.findMany([...new Set(tokens.flatMap((token) => token?.keyName ?? []))]);
  }

  private async findKeysToCopy(tokens: readonly (ParsedToken | null)[]): Promise<ReadonlyMap<string, Buffer | null>> {
    const keys = await this.findKeys(tokens);
    const absent = tokens.flatMap((token) => (token === null || keys.has(token.keyName) ? [] : [token.keyName]));
    const lost = absent.length === 0 ? NO_NAMES : await this.keys.findLost(absent);
    const missing = absent.find((name) => !lost.has(name));
    if (missing !== undefined) throw new KeyMissing(missing);
    return keys;
  }

  private decrypt(token: ParsedToken | null, keys: ReadonlyMap<string, Buffer | null>): string {
    if (token === null) return this.reportUnreadable('unknown', 'text-changed');
    const key = keys.get(token.keyName);
    if (key === null) return ERASED;
    if (key === undefined) return this.reportUnreadable(token.keyName, 'key-missing');
    return decryptText(token, key) ?? this.reportUnreadable(token.keyName, 'text-changed');
  }

  private reportUnreadable(keyName: string, cause: UnreadableCause): string {
    this.onUnreadable(keyName, cause);
    return cause === 'key-missing' ? KEY_MISSING : UNREADABLE;
  }

  /** A second key under one name would make the texts under the first unreadable for ever, so there is none while the state has such a text. */
  private async chooseKey(name: string, state: unknown, newKeys: Map<string, Buffer>): Promise<Buffer> {
    const known = newKeys.get(name) ?? (await this.keys.findEncryptionKey(name));
    if (known !== null) return known;
    if (listKeyNames(state).includes(name)) throw new KeyMissing(name);
    return addKey(newKeys, name);
  }

  /** Rejects as `findKeysToCopy` does. */
  private async requireKeysOfField(state: unknown, path: string): Promise<void> {
    await this.findKeysToCopy(findTokensOfField(state, path).map(parseTokenOrNull));
  }

  /** The tokens of a field in the state, by their texts. A text that cannot be read cannot be compared. */
  private async readKnownTexts(state: unknown, path: string): Promise<ReadonlyMap<string, Personal>> {
    const known = new Map<string, Personal>();
    for (const [token, text] of await this.decryptTokens(findTokensOfField(state, path)))
      if (isPersonal(token)) known.set(text, token);
    for (const instead of [ERASED, KEY_MISSING, UNREADABLE]) known.delete(instead);
    return known;
  }
}

const NO_TEXTS: ReadonlyMap<string, Personal> = new Map();

const NO_NAMES: ReadonlySet<string> = new Set();

const NO_KEYS: ReadonlyMap<string, Buffer | null> = new Map();

const addKey = (keys: Map<string, Buffer>, name: string): Buffer => {
  const key = generateKey();
  keys.set(name, key);
  return key;
};
