import createClient from 'openapi-fetch';
import type { Problem } from '#client/api.types';
import type {
  ResponseAt,
  ListPath,
  ReadArguments,
  RecordArguments,
  RecordResponseAt,
  ReadPath,
  RecordPath,
  UploadIds,
  UploadPath,
  UploadQuery,
  UploadResultAt,
  UploadRunAt,
} from '#client/operations';
import { CSV, readCursor, toHeaders, toPath, toProblem, type HeaderFields } from '#client/request-parts';

export interface ClientOptions {
  /** URL of the service without `/v1`, such as `https://brokerage.example`. */
  readonly url: string;
  /** The bearer token, or a function that returns a valid one. Without a token only public routes can be read. */
  readonly token?: string | (() => string | Promise<string>);
  /** Sends the request. Default: the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Called with each request and its response. */
  readonly onResponse?: (method: string, response: ApiResponse<unknown>) => void;
}

interface ResponseInfo {
  readonly status: number;
  /** The requested path with its ids and query string. */
  readonly path: string;
  /** The ETag: the version of the record, as you see it, in quotes. Pass it as `ifMatch`. */
  readonly etag: string | null;
}

/** A response: a body as the API documents it, or a problem. */
export type ApiResponse<Body> =
  | (ResponseInfo & { readonly body: Body; readonly problem?: never })
  | (ResponseInfo & { readonly body?: never; readonly problem: Problem });

/** The service responded with a problem document. Programs branch on `problem.code`. */
export class ProblemError extends Error {
  constructor(
    method: string,
    path: string,
    readonly problem: Problem,
  ) {
    super(`${method} ${path} failed with ${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`);
    this.name = 'ProblemError';
  }
}

/** The operations without their types. The methods of the client add the types. */
type Untyped = Record<
  string,
  Record<
    'get' | 'post',
    {
      parameters: { path?: Record<string, string>; query?: Record<string, unknown> };
      requestBody?: { content: { 'application/json': unknown } };
      responses: Record<200 | 'default', { content: { 'application/json': unknown } }>;
    }
  >
>;

/** The content of a file in a form that `fetch` can send: bytes, a blob or a stream. */
export type FileContent = NonNullable<RequestInit['body']>;

interface Page {
  /** Path of the next page; `null` on the last page. */
  readonly next: string | null;
}

interface RawRequest {
  readonly ids?: object | undefined;
  readonly query?: object | undefined;
  readonly headers: HeaderFields;
  readonly body?: unknown;
  /** A body that is sent unchanged. */
  readonly file?: FileContent;
  /** How to parse the response. Default: JSON. */
  readonly parseAs?: 'text';
}

/** How far the log reached when a command was recorded. */
const LOG_POSITION = 'Log-Position';

/**
 * Typed client for one person. Paths, bodies and responses are those of the OpenAPI document. What it reads includes every command that it has sent before,
 * whichever process of the service answers.
 */
export class BrokerageClient {
  private readonly api;
  private position: string | null = null;

  constructor(private readonly options: ClientOptions) {
    this.api = createClient<Untyped>({ baseUrl: options.url });
  }

  /** How far the log of events reached at the last command that this client has sent, or that it was told to include; null before the first. */
  get logPosition(): string | null {
    return this.position;
  }

  /** From now on, what this client reads includes everything up to this position, such as that of another client. */
  include(position: string | null): void {
    if (position !== null && (this.position === null || position > this.position)) this.position = position;
  }

  /** Reads a resource. Throws `ProblemError` if that fails. */
  async read<Path extends ReadPath>(path: Path, ...args: ReadArguments<Path>): Promise<ResponseAt<Path>> {
    return unwrap('GET', await this.get(path, ...args));
  }

  /** Sends a command. Throws `ProblemError` if it is refused or fails. */
  async record<Path extends RecordPath>(path: Path, ...args: RecordArguments<Path>): Promise<RecordResponseAt<Path>> {
    return unwrap('POST', await this.post(path, ...args));
  }

  /** Uploads a file unchanged, and waits for the result. Throws `ProblemError` if the service rejects it. */
  async upload<Path extends UploadPath>(
    path: Path,
    query: UploadQuery<Path>,
    file: FileContent,
    ...[ids]: UploadIds<Path>
  ): Promise<UploadResultAt<Path>> {
    const headers = { ...CSV, Prefer: 'wait' };
    return unwrap('POST', await this.send<UploadResultAt<Path>>('post', path, { ids, query, headers, file }));
  }

  /** Uploads a file unchanged. Returns what can be watched, or the result if there is nothing to wait for. Throws `ProblemError` as `upload` does. */
  async startUpload<Path extends UploadPath>(
    path: Path,
    query: UploadQuery<Path>,
    file: FileContent,
  ): Promise<{ readonly run: UploadRunAt<Path> } | { readonly result: UploadResultAt<Path> }> {
    const response = await this.send<object>('post', path, { query, headers: CSV, file });
    const body = unwrap('POST', response);
    return response.status === 202 ? { run: body as UploadRunAt<Path> } : { result: body as UploadResultAt<Path> };
  }

  /** Reads a list page by page, with `limit` rows on each page. Throws `ProblemError`. */
  async *pages<Path extends ListPath>(path: Path, ...args: ReadArguments<Path>): AsyncGenerator<ResponseAt<Path>> {
    const [ids, query, options] = args;
    const headers = toHeaders(options);
    for (let cursor: object | null = {}; cursor !== null;) {
      const request: RawRequest = { ids, query: { ...query, ...cursor }, headers };
      const page = unwrap('GET', await this.send<ResponseAt<Path> & Page>('get', path, request));
      yield page;
      cursor = page.next === null ? null : { cursor: readCursor(page.next) };
    }
  }

  /** Reads a whole list as CSV. Throws `ProblemError`. */
  async csv<Path extends ListPath>(path: Path, ...args: ReadArguments<Path>): Promise<string> {
    const [ids, query, options] = args;
    const request = { ids, query: { ...query, format: 'csv' }, headers: toHeaders(options), parseAs: 'text' } as const;
    return unwrap('GET', await this.send<string>('get', path, request));
  }

  /** Reads a resource and returns the response, also if it is a problem. */
  get<Path extends ReadPath>(path: Path, ...args: ReadArguments<Path>): Promise<ApiResponse<ResponseAt<Path>>> {
    const [ids, query, options] = args;
    return this.send('get', path, { ids, query, headers: toHeaders(options) });
  }

  /**
   * Sends a command and returns the response, also if it is a problem. Throws like `fetch` when the connection fails: then send it again with the same
   * idempotency key.
   */
  post<Path extends RecordPath>(
    path: Path,
    ...args: RecordArguments<Path>
  ): Promise<ApiResponse<RecordResponseAt<Path>>> {
    const [ids, body = {}, options] = args;
    const headers = toHeaders({ idempotencyKey: crypto.randomUUID(), ...options });
    return this.send('post', path, { ids, body, headers });
  }

  private async send<Body>(method: 'get' | 'post', template: string, request: RawRequest): Promise<ApiResponse<Body>> {
    const { fetch: sendRequest = fetch } = this.options;
    const { ids, query, file, body = file, parseAs = 'json' } = request;
    let path = '';
    const { data, error, response } = await this.api.request(method, template, {
      params: { path: { ...ids }, query: { ...query } },
      parseAs,
      headers: { ...(await this.createAuthorization()), ...this.createPositionHeader(), ...request.headers },
      ...(body === undefined ? {} : { body }),
      ...(file === undefined ? {} : { bodySerializer: () => file, duplex: 'half' }),
      fetch: (sent) => {
        path = toPath(sent.url);
        return sendRequest(sent);
      },
    });
    this.include(response.headers.get(LOG_POSITION));
    const info = { status: response.status, path, etag: response.headers.get('ETag') };
    const result: ApiResponse<Body> = response.ok
      ? { ...info, body: data as Body }
      : { ...info, problem: toProblem(error, response) };
    this.options.onResponse?.(method.toUpperCase(), result);
    return result;
  }

  private createPositionHeader(): HeaderFields {
    return this.position === null ? {} : { [LOG_POSITION]: this.position };
  }

  private async createAuthorization(): Promise<HeaderFields> {
    const { token } = this.options;
    if (token === undefined) return {};
    return { Authorization: `Bearer ${typeof token === 'string' ? token : await token()}` };
  }
}

const unwrap = <Body>(method: string, { path, body, problem }: ApiResponse<Body>): Body => {
  if (problem !== undefined) throw new ProblemError(method, path, problem);
  return body;
};
