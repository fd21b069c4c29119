import { Injectable } from '@nestjs/common';
import type { Decider, StreamTypes } from '#kernel/decider';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamReader } from '#execution/stream-reader';

/** The current state of a record. */
export interface RecordState<State = unknown> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
}

/** Reads the current state of records from their streams, with personal text decrypted. Use it only in routes whose policy allows that. */
@Injectable()
export class StateReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Throws `UnknownStream`. Personal text whose key has been erased reads "erased". */
  async get<T extends StreamTypes>(decider: Decider<T>, id: string): Promise<RecordState<T['state']>> {
    const { state, version } = await this.streams.load(decider, id);
    return { id, version, state: await this.cipher.decryptAll(state) };
  }
}
