import { ALL_STREAMS } from '#domain/all-streams';
import { erasure, refuseTextOfPerson, requireEncryptedText, type Erasure, type NamedText } from '#domain/erasure';
import type { Erased } from '#domain/erasure.events';
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
  async eraseText(text: NamedText, reason: string, context: CommandContext): Promise<ErasureReceipt> {
    const { category, recordId, field } = text;
    const event = await this.findEvent(text);
    if (event === null) throw new UnknownStream(category, recordId);
    const { keyName } = parseToken(this.requireToken(event, text));
    refuseTextOfPerson(keyName, text);
    const { revision, id: eventId } = event;
    return this.erase(keyName, { kind: 'text', category, recordId, revision, eventId, field }, reason, context);
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
  private requireToken(event: RecordedEvent, place: NamedText): Personal {
    const tokens = [
      ...listPlacedTokens(this.upcaster.upcast(event).data),
      ...listPlacedTokens(hideMovedTexts(event).data),
    ];
    return requireEncryptedText(tokens.find(({ path }) => path === place.field)?.text, place);
  }

  private async findEvent({ category, recordId, event: name }: NamedText): Promise<RecordedEvent | null> {
    const { store } = this.dependencies.streams;
    const options = typeof name === 'number' ? { from: name, limit: 1 } : {};
    for await (const event of store.readStream(`${category}-${recordId}`, options))
      if (name === event.revision || name === event.id) return event;
    return null;
  }
}
