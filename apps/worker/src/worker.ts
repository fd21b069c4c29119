import { Post, type Begin } from '#worker/assignment-runner';
import { doWhatIsDue } from '#hosting/run-deadlines';
import { projectorFor, reactorFor, timetableFor } from '#hosting/processors';
import type { Stores } from '#hosting/stores';
import type { Clock } from '#execution/clock';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { Leadership } from '#postgres/leader-election';
import { POSTGRES_BATCH } from '#postgres/postgres-read-models';
import type { Reactor } from '#processing/reactor';
import { Streams } from '#execution/command-executor';
import type { View } from '#processing/view';
import { ALL_VIEWS } from '#read-models/all-views';

export interface WorkerParts {
  readonly stores: Stores;
  /** The database over which workers contend for what each of them does. */
  readonly readModelsUrl: string;
  readonly clock: Clock;
  /** In a demonstration the clock is that of the one API, which says itself what is due when it is set. */
  readonly demo: boolean;
  /** Told in one sentence what went wrong, and what this worker leads. */
  readonly notice: (sentence: string) => void;
}

const A_MINUTE = 60_000;
/** Other processes ask the database how far reactions have come. */
const EACH_STEP = 1;
const REACTIONS = 'reactions';
const CLOCK = 'clock';

/** A version of a view is a duty of its own, so that an old and a new version of this software can each lead theirs. */
const dutyOf = ({ name, version }: View): string => `view ${name}@${version}`;

/** Leads each view, the reactions and the clock, as far as no other worker does; lets them go when another might lead them by now. */
export class Worker {
  private readonly streams: Streams;
  private readonly views: Post;
  private readonly reactions: Post;
  private readonly clock: Post;
  private leadership: Leadership | null = null;
  private reactor: Reactor | null = null;

  constructor(private readonly parts: WorkerParts) {
    const { stores, notice } = parts;
    const { fingerprintKey } = stores;
    this.streams = new Streams(stores.events, new PersonalCodec(stores.keys), { fingerprintKey });
    [this.views, this.reactions, this.clock] = [new Post(notice), new Post(notice), new Post(notice)];
  }

  /** What it leads at this moment. */
  get leads(): readonly string[] {
    return [...(this.leadership?.held ?? [])];
  }

  /** Why the command at hand of the reactions cannot be delivered yet; null when none is held up here. */
  get waitingFor(): string | null {
    return this.reactor?.status().waitingFor ?? null;
  }

  start(): void {
    const { readModelsUrl, notice, demo } = this.parts;
    const duties = [ALL_VIEWS.map(dutyOf), [REACTIONS], demo ? [] : [CLOCK]];
    const changed = (held: ReadonlySet<string>): Promise<void> => this.follow(held);
    this.leadership = Leadership.contend(readModelsUrl, duties, { changed, notice });
  }

  /** Ends what runs after the batch or the command at hand, then gives everything up. */
  async stop(): Promise<void> {
    await this.leadership?.close();
  }

  private async follow(held: ReadonlySet<string>): Promise<void> {
    const views = ALL_VIEWS.filter((view) => held.has(dutyOf(view)));
    const led = (name: string): string => (held.has(name) ? name : '');
    await Promise.all([
      this.views.become(views.map(dutyOf).join(', '), this.projecting(views)),
      this.reactions.become(led(REACTIONS), this.reacting),
      this.clock.become(led(CLOCK), this.telling),
    ]);
  }

  private projecting(views: readonly View[]): Begin {
    return async () => {
      const projector = projectorFor(this.followed, views, POSTGRES_BATCH);
      await projector.start();
      return () => projector.stop();
    };
  }

  private readonly reacting: Begin = async () => {
    const reactor = reactorFor(this.followed, this.streams, this.parts.clock, EACH_STEP);
    await reactor.start();
    this.reactor = reactor;
    return () => {
      this.reactor = null;
      return reactor.stop();
    };
  };

  private readonly telling: Begin = async () => {
    const { clock, notice, stores } = this.parts;
    const timetable = timetableFor(stores.readModels, this.streams);
    const tick = (): Promise<void> => doWhatIsDue(timetable, clock, notice);
    let last = tick();
    const timer = setInterval(() => void (last = tick()), A_MINUTE);
    return async () => {
      clearInterval(timer);
      await last;
    };
  };

  private get followed() {
    const { stores, notice } = this.parts;
    return { store: stores.events, readModels: stores.readModels, notice };
  }
}
