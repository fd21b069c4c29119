import { createSecretKey, type KeyObject } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { runDecide } from '#kernel/run-decider';
import type { AnyEvolver } from '#kernel/decider';
import { buildEnvelopes } from '#kernel/event-envelopes';
import type { Envelope, Position } from '#kernel/event';
import {
  foldEvents,
  refuseBeyond,
  rememberCommandIds,
  toRecordedEvents,
  upcastTable,
  type LoadedStream,
} from '#kernel/loaded-stream';
import { hideMovedTexts } from '#kernel/personal-place';
import { Refused, UnknownStream } from '#kernel/refused';
import { CommandExecutor, IdempotencyKeyReused, type CommandRequest, type Receipt } from '#execution/command-executor';
import { computeFingerprint, matchesFingerprint, toFingerprintSource } from '#execution/command-fingerprint';
import { hasDeadlinePassed } from '#execution/deadline';
import { loadFacts } from '#execution/decision-facts';
import { OutcomeUnknown, StoreUnavailable, VersionConflict, type AppendPosition } from '#execution/event-store';
import { KeyedMutex } from '#execution/keyed-mutex';
import type { PersonalDataCipher } from '#execution/personal-data-cipher';
import type { StreamReader } from '#execution/stream-reader';
import { KeyConflict } from '#execution/subject-keys';

export interface ExecutorOptions {
  /** Keys the fingerprints of bodies. */
  readonly fingerprintKey: Buffer;
  /** How many events of one type a stream can have before persons can add no more. Default: `DEFAULT_EVENTS_PER_KIND`. */
  readonly eventsPerKind?: number;
}

/** As many as the largest bound of the domain. A stream of more would be slow for everybody who needs it. */
const DEFAULT_EVENTS_PER_KIND = 5_000;

/** How often a command is decided in all, when other writers keep appending first, before the conflict is reported. */
const MAX_ATTEMPTS = 40;
const JITTER_MS = 20;
/** Maximum jitter factor: later attempts do not wait longer than this many times `JITTER_MS`. */
const MAX_JITTER_FACTOR = 5;

/** Another writer appended first, possibly this same command, so even a command with an expected version is retried. */
class ConcurrentAppend extends VersionConflict {}

/** Work for a caller who waits no longer would take the time of those behind it, so that many commands at once on one stream would all be late. */
const assertTimeIsLeft = (): void => {
  if (!hasDeadlinePassed()) return;
  throw new StoreUnavailable(
    'There was no time left for this command, because others on the same record took it. Nothing was stored.',
  );
};

const toConcurrentAppend = (error: unknown): unknown =>
  error instanceof VersionConflict ? new ConcurrentAppend(error.stream, error.expected, error.actual) : error;

/**
 * Loads the stream, decides and appends. Commands of this process on one stream run one after another, in the order of the calls, and none begins after the
 * deadline of its caller. When another writer appends first, a command without an expected version is decided again.
 */
export class StreamCommandExecutor extends CommandExecutor {
  private readonly mutex = new KeyedMutex();
  private readonly fingerprintKey: KeyObject;
  private readonly eventsPerKind: number;

  constructor(
    private readonly streams: StreamReader,
    private readonly cipher: PersonalDataCipher,
    { fingerprintKey, eventsPerKind = DEFAULT_EVENTS_PER_KIND }: ExecutorOptions,
  ) {
    super();
    this.fingerprintKey = createSecretKey(fingerprintKey);
    this.eventsPerKind = eventsPerKind;
  }

  override execute(request: CommandRequest): Promise<Receipt> {
    return this.mutex.runExclusive(`${request.decider.category}-${request.id}`, async () => {
      for (let attempt = 1; ; attempt++) {
        assertTimeIsLeft();
        try {
          return await this.attempt(request, attempt === 1 ? request.lastRead : undefined);
        } catch (error) {
          if (error instanceof UnknownStream) await this.streams.store.checkTruncation(`${error.category}-${error.id}`);
          if (!this.shouldRetry(error, attempt)) throw error;
          if (attempt === MAX_ATTEMPTS) throw toFinalError(error, request);
          await sleep(Math.random() * JITTER_MS * Math.min(attempt, MAX_JITTER_FACTOR));
        }
      }
    });
  }

  /** Another process may already have executed this command, and its own effects may be why it is refused now. */
  private shouldRetry(error: unknown, attempt: number): boolean {
    const refusedFirst = error instanceof Refused && attempt === 1 && !this.streams.store.soleWriter;
    return refusedFirst || error instanceof ConcurrentAppend || error instanceof KeyConflict;
  }

  private async attempt(command: CommandRequest, lastRead: LoadedStream | undefined): Promise<Receipt> {
    const { decider, id, expectedVersion, context, isOneOfMany } = command;
    const loaded = lastRead ?? (await this.streams.read(decider, id, isOneOfMany));
    const earlier = loaded.commandIds.lastIndexOf(context.commandId);
    if (earlier >= 0) return this.repeatReceipt(command, loaded, earlier);
    if (expectedVersion !== null && expectedVersion !== loaded.revision + 1) {
      throw new VersionConflict(loaded.stream, expectedVersion - 1, loaded.revision < 0 ? null : loaded.revision);
    }
    const { envelopes, newKeys } = await this.decide(command, loaded);
    if (envelopes.length === 0) return toReceipt(command, loaded, 0);
    // Events are folded before they are stored: a state change that fails must not leave an event that cannot be read.
    const events = toRecordedEvents(loaded, envelopes);
    const after = foldEvents(decider, loaded, events);
    await command.beforeAppend?.();
    // Keys are stored only now, so that a refused command leaves no key behind.
    await this.cipher.storeKeys(newKeys);
    await this.eraseTexts(command, loaded.stream);
    const appended = await this.append(loaded, envelopes);
    rememberCommandIds(loaded, events);
    this.streams.remember({ ...after, position: appended.position }, isOneOfMany);
    return toReceipt(command, appended, envelopes.length);
  }

  /**
   * The keys are destroyed before the event that says so is stored: it is never about texts that can still be read. An append that fails loses nothing, because
   * the stream has ended.
   */
  private async eraseTexts({ decider, command }: CommandRequest, stream: string): Promise<void> {
    if (decider.erasesTexts?.includes(command) !== true) return;
    for await (const event of this.streams.store.readStream(stream))
      await this.cipher.eraseTexts(hideMovedTexts(event).data);
  }

  /**
   * Reads the receipt of a command whose last event has this revision. Throws `IdempotencyKeyReused` if the body differs, and `KeyMissing` if that cannot be
   * told because a key of its texts is missing.
   */
  private async repeatReceipt(command: CommandRequest, loaded: LoadedStream, revision: number): Promise<Receipt> {
    const { stream, commandIds } = loaded;
    const { commandId } = command.context;
    const recorded = commandIds.filter((each) => each === commandId).length;
    for await (const { metadata, position } of this.streams.store.readStream(stream, { from: revision, limit: 1 })) {
      const texts = await this.cipher.fingerprintTexts(toEncrypt(command, loaded));
      if (!matchesFingerprint(metadata.fingerprint, this.fingerprintKey, toFingerprintSource(command, texts))) break;
      return { ...toReceipt(command, { revision, position }, recorded), repeated: true };
    }
    const from = commandIds.indexOf(commandId);
    for await (const { data } of this.streams.store.readStream(stream, { from, limit: recorded }))
      await this.cipher.requireKeys(data);
    throw new IdempotencyKeyReused(commandId);
  }

  private async decide(request: CommandRequest, loaded: LoadedStream) {
    const { decider, command: name, context } = request;
    const { stream, state, revision, seal } = loaded;
    const { newKeys, data, texts, withoutText, textHash } = await this.cipher.tokenize(toEncrypt(request, loaded));
    const loadState = async (other: AnyEvolver, id: string) => (await this.streams.read(other, id)).state;
    const facts = await loadFacts(decider, { name, data, context }, state, loadState);
    const events = runDecide(decider, name, loaded, data, context, facts);
    if (isFromPerson(context)) refuseBeyond(loaded, events, this.eventsPerKind);
    if (events.length === 0) return { envelopes: [], newKeys };
    const head = { stream, nextRevision: revision + 1, seal };
    const bound = await this.cipher.bindToPlaces(events, head, texts);
    // Computed only now, because many commands of an import record nothing.
    const fingerprint = computeFingerprint(
      this.fingerprintKey,
      toFingerprintSource(request, { withoutText, textHash }),
    );
    return { envelopes: buildEnvelopes(bound, head, context, fingerprint, upcastTable(decider)), newKeys };
  }

  /**
   * After an unknown outcome the same bytes are sent again with the same expected revision, so they are stored once, whichever attempt arrived.
   * If the store is unavailable for the second attempt, the outcome of the first is still unknown.
   */
  private async append(loaded: LoadedStream, envelopes: readonly Envelope[]): Promise<AppendPosition> {
    const { store } = this.streams;
    const expected = loaded.revision < 0 ? 'none' : loaded.revision;
    try {
      return await store.append(loaded.stream, envelopes, expected);
    } catch (error) {
      this.streams.forget(loaded.stream);
      if (!(error instanceof OutcomeUnknown)) throw toConcurrentAppend(error);
      return await store.append(loaded.stream, envelopes, expected).catch((again: unknown) => {
        throw again instanceof StoreUnavailable ? error : toConcurrentAppend(again);
      });
    }
  }
}

/** Who did not ask for a version is not told of a conflict that only the store sees, as while a cluster changes its leader. */
const toFinalError = (error: unknown, { expectedVersion }: CommandRequest): unknown =>
  error instanceof ConcurrentAppend && expectedVersion === null
    ? new StoreUnavailable('Other writers kept appending to the stream first, so nothing was stored.', { cause: error })
    : error;

/** Who sends the commands of reactions and deadlines. */
const SYSTEM_ACTOR = 'system';

/** Commands of reactions and deadlines are never refused, because nobody could repeat them. */
const isFromPerson = ({ actor, causationId }: CommandRequest['context']): boolean =>
  actor !== SYSTEM_ACTOR && causationId === null;

const toReceipt = (
  { id, context }: CommandRequest,
  { revision, position }: { readonly revision: number; readonly position: Position | null },
  recorded: number,
): Receipt => ({ id, commandId: context.commandId, version: revision + 1, recorded, position, repeated: false });

const toEncrypt = ({ decider, command, data, context }: CommandRequest, { stream, state }: LoadedStream) => ({
  decider,
  command,
  data,
  stream,
  commandId: context.commandId,
  state,
});
