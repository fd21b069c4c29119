import { ALL_STREAMS } from '#domain/all-streams';
import { erasure, refuseTextOfPerson, requireEncryptedText, type Erasure } from '#domain/erasure';
import type { Erased, ErasedText } from '#domain/erasure.events';
import { person } from '#domain/person';
import { commandRequest, type CommandExecutor } from '#execution/command-executor';
import type { PersonalDataCipher } from '#execution/personal-data-cipher';
import { keyErasureId } from '#execution/deterministic-ids';
import { findTexts, type PlacedText } from '#execution/personal-paths';
import { parseToken, parseTokenOrNull } from '#execution/personal-token';
import type { StreamReader } from '#execution/stream-reader';
import type { SubjectKeys } from '#execution/subject-keys';
import type { CommandContext } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import { EventUpcaster } from '#kernel/event-upcaster';
import { isPersonal, type Personal, type Plain } from '#kernel/personal';
import { hideMovedTexts } from '#kernel/personal-place';
import { UnknownStream } from '#kernel/refused';

const personKey = (personId: string): string => `${person.category}-${personId}`;

/** The texts in the data of an event. A token that was moved there is hidden: it names the key of another text. */
const listPlacedTokens = (data: unknown): readonly PlacedText[] =>
  findTexts(data, (text) => isPersonal(text) && parseTokenOrNull(text) !== null);

/** The receipt of an erasure. `version`: number of its events. */
export type ErasureReceipt = Plain<Erasure> & { readonly id: string; readonly version: number };

export interface ErasureDependencies {
  readonly streams: StreamReader;
  readonly keys: SubjectKeys;
  readonly cipher: PersonalDataCipher;
  readonly executor: CommandExecutor;
}

/**
 * Destroys keys of personal text and records a receipt. The key is destroyed first: a receipt is never about a text that can still be read. If a crash
 * comes between, the same call again records the receipt.
 */
export class Erasures {
  private readonly upcaster = new EventUpcaster(ALL_STREAMS);

  constructor(private readonly dependencies: ErasureDependencies) {}

  /** Erases all texts under the key of a person. Throws `UnknownStream` if there is no such person. */
  async erasePerson(personId: string, reason: string, context: CommandContext): Promise<ErasureReceipt> {
    await this.dependencies.streams.load(person, personId);
    return this.erase(personKey(personId), { kind: 'person', personId }, reason, context);
  }

  /** Erases one text. Throws `UnknownStream` if there is no such event, and refuses `no-such-text` and `text-of-a-person`. */
  async eraseText(text: Omit<ErasedText, 'kind'>, reason: string, context: CommandContext): Promise<ErasureReceipt> {
    const { keyName } = parseToken(await this.findToken(text));
    refuseTextOfPerson(keyName, text);
    return this.erase(keyName, { kind: 'text', ...text }, reason, context);
  }

  /** The receipt of an erasure. Throws `UnknownStream`. */
  async read(id: string): Promise<ErasureReceipt> {
    const { streams, cipher } = this.dependencies;
    const { state, version } = await streams.load(erasure, id);
    return { id, version, ...(await cipher.decryptAll(state)) };
  }

  private async erase(
    keyName: string,
    erased: Erased,
    reason: string,
    context: CommandContext,
  ): Promise<ErasureReceipt> {
    const { keys, executor, streams } = this.dependencies;
    const isErased = (await keys.findMany([keyName])).get(keyName) === null;
    if (!isErased) await keys.erase(keyName);
    const id = keyErasureId(keyName);
    const { state } = await streams.find(erasure, id);
    if (state === undefined)
      await executor.execute(commandRequest(erasure, 'RecordErasure', id, { erased, reason }, context));
    return this.read(id);
  }

  /** The path of a text is the one in the history, which shows the current version of an event, or else the stored one. */
  private async findToken(place: Omit<ErasedText, 'kind'>): Promise<Personal> {
    const { category, recordId, revision, field } = place;
    const event = await this.findEvent(`${category}-${recordId}`, revision);
    if (event === null) throw new UnknownStream(category, recordId);
    const tokens = [
      ...listPlacedTokens(this.upcaster.upcast(event).data),
      ...listPlacedTokens(hideMovedTexts(event).data),
    ];
    return requireEncryptedText(tokens.find(({ path }) => path === field)?.text, place);
  }

  private async findEvent(stream: string, revision: number): Promise<RecordedEvent | null> {
    for await (const event of this.dependencies.streams.store.readStream(stream, { from: revision, limit: 1 }))
      return event;
    return null;
  }
}
