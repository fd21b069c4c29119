/** An event that a client wants to append. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** A stored event. */
export interface LoggedEvent extends ProposedEvent {
  readonly stream: string;
  /** A bigint for the tombstone of a stream. */
  readonly revision: number | bigint;
  /** Byte offset in the log, as on a real node. Commit and prepare positions are the same. */
  readonly position: bigint;
  /** Units of 100 ns since the Unix epoch. */
  readonly created: bigint;
}

export type ExpectedRevision = 'any' | 'no-stream' | 'stream-exists' | number;

/** What became of an append whose expectation held. */
export interface AcceptedAppend {
  /** The revision of the last event that was appended or existed before. Null if an empty append went to a missing stream. */
  readonly revision: number | bigint | null;
  /** Where that event begins in the log. Null if it existed before and reads no longer return it. */
  readonly position: bigint | null;
  /** Resolves to false if the commit takes longer than the node waits. The events are stored nevertheless. */
  readonly committed: Promise<boolean>;
}

export type AppendResult = AcceptedAppend | { readonly conflictAt: number | null } | 'deleted';
