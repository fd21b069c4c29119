import { reactions } from '#domain/reactions';
import { decided, evolved, type AnyFact } from '#kernel/apply';
import {
  Further,
  type AnyDecider,
  type Decider,
  type LookUp,
  type NameOf,
  type Occasion,
  type StreamTypes,
} from '#kernel/decider';
import { asStored } from '#kernel/json';
import type { SeenEvent } from '#kernel/event';
import { Refused } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Sources = Record<string, (data: object, occasion: Occasion, state: unknown) => LookUp<unknown>>;
type Kept = { readonly state: unknown; readonly revision: number };

/** The code with which the attempt is refused. */
export const refusal = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'nobody refused';
};

/** All streams in memory: commands with their real facts, then what follows elsewhere, in the order of the log. */
export class World {
  private readonly streams = new Map<string, Kept>();
  private readonly pending: SeenEvent<never>[] = [];
  /** «category-id type» of every event, in the order of recording. */
  readonly log: string[] = [];

  constructor(private today: IsoDay) {}

  /** The day on which what follows happens. */
  on(day: IsoDay): this {
    this.today = day;
    return this;
  }

  /** Does what the person asks, and all that follows from it. */
  do<T extends StreamTypes, Name extends NameOf<T['commands']>>(
    actor: string,
    decider: Decider<T>,
    name: Name,
    id: string,
    data: T['commands'][Name],
  ): this {
    this.decide(actor, decider, name, id, data as object);
    for (let event = this.pending.shift(); event !== undefined; event = this.pending.shift()) this.react(event);
    return this;
  }

  /** The state of a stream that exists. */
  state<T extends StreamTypes>(decider: Decider<T>, id: string): T['state'] {
    const kept = this.streams.get(`${decider.category}-${id}`);
    if (kept === undefined) throw new Error(`There is no ${decider.category}-${id}.`);
    return kept.state as T['state'];
  }

  private react(event: SeenEvent<never>): void {
    for (const { on } of reactions)
      for (const sending of on[event.type]?.(event) ?? [])
        this.decide('system', sending.decider, sending.command, sending.id, sending.data);
  }

  private decide(actor: string, decider: AnyDecider, name: string, id: string, data: object): void {
    const { today } = this;
    const ids = { commandId: 'command', correlationId: 'correlation', causationId: null };
    const occasion: Occasion = { actor, roles: [], today, at: `${today}T12:00:00.000Z`, ...ids };
    const state = this.kept(decider.category, id).state;
    const facts = this.facts(
      (decider.facts as Record<string, Sources> | undefined)?.[name] ?? {},
      data,
      occasion,
      state,
    );
    for (const fact of decided(decider, name, { id, state }, asStored(data), occasion, facts))
      this.record(decider, id, fact, occasion);
  }

  private facts(sources: Sources, data: object, occasion: Occasion, state: unknown): object {
    const answers = Object.entries(sources).map(([fact, source]) => {
      return [fact, this.answered(source(data, occasion, state))];
    });
    return Object.fromEntries(answers) as object;
  }

  private answered({ decider, id, pick }: LookUp<unknown>): unknown {
    const picked = pick(this.kept(decider.category, id).state as never);
    if (!(picked instanceof Further)) return picked;
    return picked.from(picked.lookUps.map((lookUp) => this.answered(lookUp)) as never);
  }

  private record(decider: AnyDecider, id: string, fact: AnyFact, { actor, at, today }: Occasion): void {
    const { state, revision } = this.kept(decider.category, id);
    const data = asStored(fact.data);
    const recording = { id, revision: revision + 1, recordedAt: at, occurredOn: fact.occurredOn ?? null, actor };
    const after = evolved(decider, state, fact.type, data, recording);
    this.streams.set(`${decider.category}-${id}`, { state: after, revision: revision + 1 });
    this.log.push(`${decider.category}-${id} ${fact.type}`);
    const day = fact.occurredOn ?? today;
    const eventId = `event-${this.log.length}`;
    this.pending.push({ ...recording, eventId, type: fact.type, data: data as never, day });
  }

  private kept(category: string, id: string): Kept {
    return this.streams.get(`${category}-${id}`) ?? { state: undefined, revision: -1 };
  }
}
