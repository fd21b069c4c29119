/** A PostgreSQL for specifications, on a free port of the loopback. It ends with the process that started it, however that ends. */
export interface PostgresServer {
  /** Of its database «postgres». */
  readonly url: string;
  /** Makes an empty database and answers with its URL. */
  createDatabase(): Promise<string>;
  /** Ends it at once, as a crash would; its data stays. */
  kill(): Promise<void>;
  /** Lets it run again, on the same port, after `kill`. */
  restart(): Promise<void>;
  /** Ends all sessions that somebody has with it; answers with how many there were. */
  cutConnections(): Promise<number>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Whether what is committed outlasts a fall of the machine, as it does where people work; specifications need no such thing, and are quicker without. */
  readonly durable?: boolean;
  /** An existing folder in which it keeps its data; without one, that for temporary files. */
  readonly under?: string;
}
