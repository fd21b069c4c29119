import { Injectable } from '@nestjs/common';
import type { Decider, StreamTypes } from '#kernel/decider';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { UnknownStream } from '#kernel/refused';
import { Streams } from '#execution/command-executor';

/** A record as its stream folds to now. */
export interface Current {
  readonly id: string;
  readonly version: number;
  readonly state: unknown;
}

/** Reads records straight from their streams, with personal text opened: only for routes whose policy allows to see it. */
@Injectable()
export class CurrentRecords {
  constructor(
    private readonly streams: Streams,
    private readonly codec: PersonalCodec,
  ) {}

  /** Throws `UnknownStream`. Text whose key was erased reads «erased». */
  async of<T extends StreamTypes>(decider: Decider<T>, id: string): Promise<Current> {
    const { state, version } = await this.streams.stateOf(decider, id);
    if (state === undefined) throw new UnknownStream(decider.category, id);
    return { id, version, state: await this.codec.openedAll(state) };
  }
}
