import type { ReadConsistency } from '#api/hosting/read-consistency';
import { StreamReader, type StreamState } from '#execution/stream-reader';
import type { AnyEvolver, Decider, StreamTypes } from '#kernel/decider';
import type { LoadedStream } from '#kernel/loaded-stream';

/**
 * Reads streams for requests. If a record does not exist that a reaction may be about to open, waits for the reaction and looks once more, so that whoever is
 * told of a decision can use it in the next call. The executor must not read with it: the command with which the reaction opens the record would wait for
 * itself.
 */
export class WaitingStreamReader extends StreamReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly consistency: Pick<ReadConsistency, 'waitForReactions'>,
  ) {
    super(streams.store);
  }

  /** Rejects with `NotUpToDate` if the reactions are too far behind to tell. */
  override async find<T extends StreamTypes>(
    decider: Decider<T>,
    id: string,
    isOneOfMany = false,
  ): Promise<StreamState<T['state'] | undefined>> {
    const found = await this.streams.find(decider, id, isOneOfMany);
    if (found.state !== undefined || !(await this.consistency.waitForReactions('opens', decider.category)))
      return found;
    return this.streams.find(decider, id);
  }

  override read(decider: AnyEvolver, id: string, isOneOfMany = false): Promise<LoadedStream> {
    return this.streams.read(decider, id, isOneOfMany);
  }

  override readMany(decider: AnyEvolver, ids: readonly string[]): Promise<readonly LoadedStream[]> {
    return this.streams.readMany(decider, ids);
  }

  override remember(loaded: LoadedStream, isOneOfMany = false): void {
    this.streams.remember(loaded, isOneOfMany);
  }

  override forget(stream: string): void {
    this.streams.forget(stream);
  }
}
