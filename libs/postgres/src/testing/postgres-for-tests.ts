/** A PostgreSQL server for tests, on a free loopback port. It ends with the process that started it, however that ends. */
export interface PostgresServer {
  /** URL of its database `postgres`. */
  readonly url: string;
  /** Creates an empty database and returns its URL. */
  createDatabase(): Promise<string>;
  /** Stops the server at once, like a crash. Its data stays. */
  kill(): Promise<void>;
  /** Starts the server again on the same port after `kill`. */
  restart(): Promise<void>;
  /** Ends all client sessions and returns how many there were. Resolves when they have ended. */
  cutConnections(): Promise<number>;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Whether commits survive a crash of the machine, as in production. Tests do not need that and are faster without it. */
  readonly durable?: boolean;
  /** An existing folder for its data; by default the folder for temporary files. */
  readonly under?: string;
}
