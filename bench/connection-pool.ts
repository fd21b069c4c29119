import { Connection, readHeader, type RawResponse } from '#bench/connection';

/** One request with its outcome. */
export interface Exchange {
  readonly method: string;
  /** Path with its ids and query string. */
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
}

/** Sends the requests of typed clients over few connections, and measures each. A request takes a free connection, or opens one. */
export class ConnectionPool {
  private readonly free: Connection[] = [];
  private readonly all: Connection[] = [];

  constructor(
    private readonly url: string,
    private readonly observe: (exchange: Exchange) => void,
  ) {}

  /** Like the global `fetch`, for the one server. Rejects when the connection breaks. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const { method } = request;
    const { pathname, search } = new URL(request.url);
    const path = `${pathname}${search}`;
    const body = method === 'GET' ? {} : { body: await request.text() };
    const connection = this.free.pop() ?? (await this.open());
    const start = performance.now();
    const response = await connection.send({ method, path, headers: Object.fromEntries(request.headers), ...body });
    this.observe({ method, path, status: response.status, durationMs: performance.now() - start });
    this.free.push(connection);
    return toResponse(response);
  };

  close(): void {
    for (const connection of this.all) connection.close();
  }

  private async open(): Promise<Connection> {
    const connection = await Connection.open(this.url);
    this.all.push(connection);
    return connection;
  }
}

const toResponse = (response: RawResponse): Response => {
  const headers = ['Content-Type', 'ETag'].flatMap((name): [string, string][] => {
    const value = readHeader(response, name);
    return value === null ? [] : [[name, value]];
  });
  return new Response(response.body, { status: response.status, headers });
};
