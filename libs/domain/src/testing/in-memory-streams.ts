import { reactions } from '#domain/reactions';
import { runDecide, runEvolve, type AnyNewEvent } from '#kernel/run-decider';
import {
  FollowUp,
  type AnyDecider,
  type Decider,
  type StreamLookup,
  type NameOf,
  type CommandContext,
  type StreamTypes,
} from '#kernel/decider';
import { toStorableJson, type JsonObject } from '#kernel/json';
import type { DomainEvent } from '#kernel/event';
import type { OutgoingCommand, Reaction } from '#kernel/reaction';
import { Refused } from '#kernel/refused';
import type { Instant, IsoDay } from '#kernel/time';

type Sources = Record<string, (data: object, context: CommandContext, state: unknown) => StreamLookup<unknown>>;

/** An event that was recorded in memory, with the name of its stream. */
export interface InMemoryEvent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: JsonObject;
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
  readonly actor: string;
}

type StoredState = { readonly state: unknown; readonly revision: number };

/** The code with which the attempt is refused, or `nobody refused`. */
export const refusal = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'nobody refused';
};

/** All streams in memory. Runs commands with their real facts, then the reactions in the order of the log. */
export class InMemoryStreams {
  private readonly streams = new Map<string, StoredState>();
  /** Every event as reactions get it, and how many of them were passed to reactions. */
  protected readonly recorded: DomainEvent<never>[] = [];
  private reacted = 0;
  /** Every event in the order of recording. */
  readonly events: InMemoryEvent[] = [];

  private roles: readonly string[] = [];

  constructor(private today: IsoDay) {}

  /** `category-id type` of every event, in the order of recording. */
  get log(): string[] {
    return this.events.map(({ stream, type }) => `${stream} ${type}`);
  }

  /** Sets the day of the following commands. */
  on(day: IsoDay): this {
    this.today = day;
    return this;
  }

  /** Sets the roles with which the following commands are sent. */
  as(...roles: readonly string[]): this {
    this.roles = roles;
    return this;
  }

  /** Runs a command as this person, and all reactions to it. */
  do<T extends StreamTypes, Name extends NameOf<T['commands']>>(
    actor: string,
    decider: Decider<T>,
    name: Name,
    id: string,
    data: T['commands'][Name],
  ): this {
    this.doBeforeReactions(actor, decider, name, id, data);
    for (let event = this.recorded[this.reacted]; event !== undefined; event = this.recorded[this.reacted]) {
      this.reacted += 1;
      this.react(event);
    }
    return this;
  }

  /** Runs a command as `do`, but leaves its reactions for the next command, as if they were late. */
  doBeforeReactions<T extends StreamTypes, Name extends NameOf<T['commands']>>(
    actor: string,
    decider: Decider<T>,
    name: Name,
    id: string,
    data: T['commands'][Name],
  ): this {
    this.decide(actor, decider, name, id, data as object);
    return this;
  }

  /** The state of a stream. Throws if the stream does not exist. */
  state<T extends StreamTypes>(decider: Decider<T>, id: string): T['state'] {
    const stored = this.streams.get(`${decider.category}-${id}`);
    if (stored === undefined) throw new Error(`There is no ${decider.category}-${id}.`);
    return stored.state as T['state'];
  }

  private react(event: DomainEvent<never>): void {
    for (const reaction of reactions)
      for (const command of reaction.on[event.type]?.(event) ?? []) this.send(reaction, command);
  }

  /** Runs a command of a reaction. */
  protected send({ name, opens }: Reaction, { decider, command, id, data }: OutgoingCommand): void {
    // Readers would not wait for a record of which the reaction does not say that it opens it.
    if (this.load(decider.category, id).state === undefined && !opens.includes(decider.category))
      throw new Error(`The reaction ${name} opens a ${decider.category} without declaring it.`);
    this.decide('system', decider, command, id, data);
  }

  protected decide(actor: string, decider: AnyDecider, name: string, id: string, data: object): void {
    const { today } = this;
    const ids = { commandId: 'command', correlationId: 'correlation', causationId: null };
    const context: CommandContext = { actor, roles: this.roles, today, at: `${today}T12:00:00.000Z`, ...ids };
    const state = this.load(decider.category, id).state;
    const facts = this.facts(
      (decider.facts as Record<string, Sources> | undefined)?.[name] ?? {},
      data,
      context,
      state,
    );
    for (const event of runDecide(decider, name, { id, state }, toStorableJson(data), context, facts))
      this.record(decider, id, event, context);
  }

  private facts(sources: Sources, data: object, context: CommandContext, state: unknown): object {
    const found = Object.entries(sources).map(([fact, source]) => [fact, this.lookUp(source(data, context, state))]);
    return Object.fromEntries(found) as object;
  }

  private lookUp({ decider, id, pick }: StreamLookup<unknown>): unknown {
    const picked = pick(this.load(decider.category, id).state as never);
    if (!(picked instanceof FollowUp)) return picked;
    return picked.combine(picked.lookups.map((lookUp) => this.lookUp(lookUp)) as never);
  }

  private record(decider: AnyDecider, id: string, event: AnyNewEvent, { actor, at, today }: CommandContext): void {
    const { state, revision } = this.load(decider.category, id);
    const data = toStorableJson(event.data);
    const context = { id, revision: revision + 1, recordedAt: at, occurredOn: event.occurredOn ?? null, actor };
    const after = runEvolve(decider, state, event.type, data, context);
    const stream = `${decider.category}-${id}`;
    this.streams.set(stream, { state: after, revision: revision + 1 });
    const { revision: last, recordedAt, occurredOn } = context;
    this.events.push({ stream, revision: last, type: event.type, data, recordedAt, occurredOn, actor });
    const day = event.occurredOn ?? today;
    const eventId = `event-${this.events.length}`;
    this.recorded.push({ ...context, eventId, type: event.type, data: data as never, day });
  }

  private load(category: string, id: string): StoredState {
    return this.streams.get(`${category}-${id}`) ?? { state: undefined, revision: -1 };
  }
}
