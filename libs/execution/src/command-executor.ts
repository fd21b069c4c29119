import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { decided } from '#kernel/apply';
import type { AnyConsequences, AnyDecider, Decider, NameOf, Occasion, StreamTypes } from '#kernel/decider';
import { envelopesOf } from '#kernel/event-envelopes';
import type { Envelope, Position } from '#kernel/event';
import type { Appended, EventStore } from '#execution/event-store';
import { OutcomeUnknown, StoreUnavailable, VersionConflict } from '#execution/event-store';
import { factsFor } from '#execution/decision-facts';
import { emptyFold, folded, noteCommands, upcastsOf, type Fold, asRecorded } from '#kernel/loaded-stream';
import { FoldCache } from '#execution/stream-cache';
import type { PersonalCodec } from '#execution/personal-data-cipher';
import type { Plain } from '#kernel/personal';
import { Queues } from '#execution/keyed-mutex';
import { Refused } from '#kernel/refused';
import { KeyTaken } from '#execution/subject-keys';

/** The answer to a command, and the same to its repeats. */
export interface Receipt {
  /** Id of the stream. */
  readonly id: string;
  readonly commandId: string;
  /** Number of events in the stream after the command: what `If-Match` compares with. */
  readonly version: number;
  /** Where in the log the command ends; null when it recorded nothing on a stream that does not exist. */
  readonly position: Position | null;
  /** True when this very command had been recorded before. */
  readonly repeated: boolean;
}

/** The same command id came with another body. */
export class KeyReused extends Error {
  constructor(commandId: string) {
    super(`The command ${commandId} was recorded with another body; use a new key for another command.`);
    this.name = 'KeyReused';
  }
}

export interface StreamsOptions {
  /** Keys the fingerprints of bodies: a plain hash would outlive the erasure of what it was made from. */
  readonly fingerprintKey: Buffer;
  /** How many folded streams of each kind are kept in memory. */
  readonly cachedStreams?: number;
}

/** How often a decision is taken again after somebody else was first, before the conflict is reported. */
const MOST_TRIES = 40;
const JITTER_MS = 20;
/** Who has lost so often waits no longer each time. */
const LONGEST_JITTER = 5;

/** Somebody else was first: perhaps with this very command, so that also one which expects a version is looked for again. */
class Overtaken extends VersionConflict {}

const overtaken = (error: unknown): unknown =>
  error instanceof VersionConflict ? new Overtaken(error.stream, error.expected, error.actual) : error;

/** Loads, folds, decides and appends: the one way in which anything is recorded. */
export class Streams {
  private readonly cache: FoldCache;
  private readonly queues = new Queues();
  private readonly fingerprintKey: KeyObject;

  constructor(
    private readonly store: EventStore,
    private readonly codec: PersonalCodec,
    { fingerprintKey, cachedStreams = 5_000 }: StreamsOptions,
  ) {
    this.cache = new FoldCache(cachedStreams);
    this.fingerprintKey = createSecretKey(fingerprintKey);
  }

  /**
   * Carries out a command. `expectedVersion`: refused with `VersionConflict` unless the stream is at this version; null: decides again when somebody else was first.
   * Rejects with what the decision refuses, `UnknownStream`, `KeyReused`, `NotStorable`, `StoreUnavailable`, `OutcomeUnknown`.
   */
  handle<T extends StreamTypes, Name extends NameOf<T['commands']>>(
    decider: Decider<T>,
    name: Name,
    id: string,
    data: Plain<T['commands'][Name]>,
    occasion: Occasion,
    expectedVersion: number | null = null,
  ): Promise<Receipt> {
    return this.handleAny(decider, name, id, data, occasion, expectedVersion);
  }

  /** As `handle`, for whoever holds a command without its types (the reactor, the generic handler). */
  handleAny(
    decider: AnyDecider,
    name: string,
    id: string,
    data: object,
    occasion: Occasion,
    expectedVersion: number | null = null,
  ): Promise<Receipt> {
    const stream = `${decider.category}-${id}`;
    return this.queues.inTurn(stream, async () => {
      const fingerprint = this.fingerprint(name, data);
      const command = { name, id, stream, data, occasion, fingerprint, expectedVersion };
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.attempt(decider, command);
        } catch (error) {
          if (attempt === MOST_TRIES || !this.isWorthAnother(error, attempt)) throw error;
          await new Promise((resolve) =>
            setTimeout(resolve, Math.random() * JITTER_MS * Math.min(attempt, LONGEST_JITTER)),
          );
        }
      }
    });
  }

  /** The state of a stream now; undefined when it does not exist. */
  async stateOf<T extends StreamTypes>(
    decider: Decider<T>,
    id: string,
  ): Promise<{ state: T['state'] | undefined; version: number }> {
    const fold = await this.load(decider, id);
    return { state: fold.state as T['state'] | undefined, version: fold.revision + 1 };
  }

  /** What another process recorded meanwhile may be this very command, be it that it is refused now because of what followed from itself. */
  private isWorthAnother(error: unknown, attempt: number): boolean {
    const refusedFirst = error instanceof Refused && attempt === 1 && !this.store.soleWriter;
    return refusedFirst || error instanceof Overtaken || error instanceof KeyTaken;
  }

  private async attempt(decider: AnyDecider, command: Command): Promise<Receipt> {
    const fold = await this.load(decider, command.id);
    const { expectedVersion, occasion } = command;
    const earlier = fold.commandIds.lastIndexOf(occasion.commandId);
    if (earlier >= 0) return this.answeredBefore(command, earlier);
    if (expectedVersion !== null && expectedVersion !== fold.revision + 1) {
      throw new VersionConflict(fold.stream, expectedVersion - 1, fold.revision < 0 ? null : fold.revision);
    }
    const { envelopes, newKeys } = await this.decide(decider, command, fold);
    if (envelopes.length === 0) return receiptOf(command, fold);
    // Folded before it is stored: a consequence that fails must not leave an event that nobody can read.
    const events = asRecorded(fold, envelopes);
    const after = folded(decider, fold, events);
    // Only now: a command that is refused leaves no key behind.
    await this.codec.keep(newKeys);
    const appended = await this.append(fold, envelopes);
    noteCommands(fold, events);
    this.cache.set({ ...after, position: appended.position });
    return receiptOf(command, appended);
  }

  /** The answer to a command whose last event has this revision; `KeyReused` when the body was another. */
  private async answeredBefore(command: Command, revision: number): Promise<Receipt> {
    const { stream, fingerprint, occasion } = command;
    for await (const { metadata, position } of this.store.readStream(stream, { from: revision, limit: 1 })) {
      if (metadata.fingerprint !== fingerprint) break;
      return { ...receiptOf(command, { revision, position }), repeated: true };
    }
    throw new KeyReused(occasion.commandId);
  }

  private async decide(decider: AnyDecider, command: Command, fold: Fold) {
    const { name, stream, occasion, fingerprint } = command;
    const { data, newKeys } = await this.codec.sealed(decider, name, command.data, stream, occasion.commandId);
    const read = async (other: AnyConsequences, id: string) => (await this.load(other, id)).state;
    const facts = await factsFor(decider, { ...command, data }, fold.state, read);
    const decision = decided(decider, name, fold, data, occasion, facts);
    const end = { stream, nextRevision: fold.revision + 1, seal: fold.seal };
    return { envelopes: envelopesOf(decision, end, occasion, fingerprint, upcastsOf(decider)), newKeys };
  }

  /** After an unknown outcome the same bytes go out again with the same expected revision: stored once, whichever arrived. That nobody takes it now says nothing of the first time. */
  private async append(fold: Fold, envelopes: readonly Envelope[]): Promise<Appended> {
    const expected = fold.revision < 0 ? 'none' : fold.revision;
    try {
      return await this.store.append(fold.stream, envelopes, expected);
    } catch (error) {
      this.cache.forget(fold.stream);
      if (!(error instanceof OutcomeUnknown)) throw overtaken(error);
      return await this.store.append(fold.stream, envelopes, expected).catch((again: unknown) => {
        throw again instanceof StoreUnavailable ? error : overtaken(again);
      });
    }
  }

  private async load(decider: AnyConsequences, id: string): Promise<Fold> {
    const stream = `${decider.category}-${id}`;
    const cached = this.cache.get(stream);
    if (cached !== undefined && this.store.soleWriter) return cached;
    return this.cache.keeping(stream, () => this.withTail(decider, cached ?? emptyFold(stream, id)));
  }

  private async withTail(decider: AnyConsequences, before: Fold): Promise<Fold> {
    let fold = before;
    for await (const page of this.store.streamPages(fold.stream, { from: fold.revision + 1 })) {
      noteCommands(fold, page);
      fold = folded(decider, fold, page);
    }
    return fold;
  }

  private fingerprint(name: string, data: object): string {
    const text = canonicalize([name, data]) ?? name;
    return createHmac('sha256', this.fingerprintKey).update(text).digest('base64url');
  }
}

interface Command {
  readonly name: string;
  readonly id: string;
  readonly stream: string;
  readonly data: object;
  readonly occasion: Occasion;
  readonly fingerprint: string;
  readonly expectedVersion: number | null;
}

const receiptOf = (
  { id, occasion }: Command,
  { revision, position }: { readonly revision: number; readonly position: Position | null },
): Receipt => ({ id, commandId: occasion.commandId, version: revision + 1, position, repeated: false });
