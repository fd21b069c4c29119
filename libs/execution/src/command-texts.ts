import { createHash, createHmac } from 'node:crypto';
import type { AnyDecider } from '#kernel/decider';
import { isPersonal, type KeyOwner } from '#kernel/personal';
import type { FingerprintSource } from '#execution/command-fingerprint';
import { findTextsAt, mapTexts } from '#execution/personal-paths';
import type { TextOrigin } from '#execution/personal-token';

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

export const findOwners = ({ decider, command }: CommandToEncrypt): [string, KeyOwner][] =>
  Object.entries((decider.personal as Readonly<Record<string, OwnersByPath>> | undefined)?.[command] ?? {});

/** A text of a command that is not encrypted yet. */
export interface TypedText {
  readonly text: string;
  readonly origin: TextOrigin;
}

/** The texts that a person typed. Reactions pass on text that is already encrypted. The API rejects a text from outside that looks encrypted. */
export const findTypedTexts = (request: CommandToEncrypt, path: string, owner: KeyOwner): TypedText[] =>
  findTextsAt(request.data, path)
    .filter(({ text }) => !isPersonal(text))
    .map(({ path: field, text }) => ({
      text,
      origin: { owner, stream: request.stream, commandId: request.commandId, field },
    }));

/** The data with empty text in all places of personal text; null for a command that has none. */
export const withoutPersonalText = (request: CommandToEncrypt): object | null => {
  const owners = findOwners(request);
  if (owners.length === 0) return null;
  const places = new Set(owners.flatMap(([path]) => findTextsAt(request.data, path).map(({ path: field }) => field)));
  return mapTexts(request.data, (text, path) => (places.has(path) ? '' : text));
};

/** Hash of the texts that the sender wrote, each under its own key. A text that the service looked up does not count. */
export const hashTexts = (
  { decider, command }: CommandToEncrypt,
  texts: readonly (TypedText & { readonly key: Buffer })[],
): string => {
  const lookedUp = decider.lookedUpByService?.[command] ?? [];
  const counted = texts.filter(({ origin: { field } }) => !lookedUp.includes(field.split('.', 1)[0] ?? ''));
  return counted.length === 0
    ? ''
    : counted
        .reduce(
          (all, { text, origin, key }) =>
            all.update(createHmac('sha256', key).update(`fingerprint ${origin.field} ${text}`).digest()),
          createHash('sha256'),
        )
        .digest('base64url');
};
