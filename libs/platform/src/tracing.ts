/** What is told of a stretch of work: names and figures out of the code, and never anything that a request holds or that names somebody. */
export type Traits = Readonly<Record<string, string | number>>;

/** A stretch of work that has begun. */
export interface Stretch {
  /** What begins within belongs to it. */
  within<Answer>(work: () => Answer): Answer;
  tell(traits: Traits): void;
  /** `failed`: through a fault of ours. */
  end(failed?: boolean): void;
}

/** What came with a request: `traceparent` names the trace that it is part of (W3C Trace Context). */
export type TraceHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Who did what for how long, for a collector of traces. */
export abstract class Tracing {
  /** Begins a stretch within the one at hand; one with headers serves a request, and goes on with the trace they name. */
  abstract begin(name: string, traits: Traits, headers?: TraceHeaders): Stretch;

  /** Delivers what is left, within two seconds or not at all. */
  abstract close(): Promise<void>;

  /** A stretch as long as this work; it has failed when the work says nothing else and rejects. */
  async during<Answer>(name: string, traits: Traits, work: (stretch: Stretch) => Promise<Answer>): Promise<Answer> {
    const stretch = this.begin(name, traits);
    try {
      const answer = await stretch.within(() => work(stretch));
      stretch.end();
      return answer;
    } catch (error) {
      stretch.end(true);
      throw error;
    }
  }
}
