import createClient from 'openapi-fetch';
import type { Problem } from '#client/api.types';
import type {
  AnswerAt,
  ListPath,
  ReadArguments,
  RecordArguments,
  RecordedAt,
  RecordOptions,
  ReadPath,
  RecordPath,
  UploadPath,
  UploadQuery,
} from '#client/operations';

export interface ClientSettings {
  /** Where the service is, without `/v1`: `https://brokerage.example`. */
  readonly url: string;
  /** The bearer token, or what answers with one that holds now; without it only what is open to everybody can be read. */
  readonly token?: string | (() => string | Promise<string>);
  /** Sends the request; `fetch` itself without it. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Told of each request and what came back. */
  readonly heard?: (method: string, reply: Reply<unknown>) => void;
}

interface Came {
  readonly status: number;
  /** The path that was asked, with its ids and its query. */
  readonly path: string;
  /** The version of what was read or recorded, in quotes: for `ifMatch`. */
  readonly etag: string | null;
}

/** What came back: an answer as the API documents it, or a problem. */
export type Reply<Answer> =
  | (Came & { readonly answer: Answer; readonly problem?: never })
  | (Came & { readonly answer?: never; readonly problem: Problem });

/** A request that was answered with a problem document; programs branch on `problem.code`. */
export class ProblemFound extends Error {
  constructor(
    method: string,
    path: string,
    readonly problem: Problem,
  ) {
    super(`${method} ${path} was answered ${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`);
    this.name = 'ProblemFound';
  }
}

/** The operations with their types left out, which the methods of the client say. */
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

type HeaderFields = Readonly<Record<string, string>>;

/** A file as `fetch` sends it: bytes, a blob, a stream. */
export type FileContent = NonNullable<RequestInit['body']>;

interface Page {
  /** Address of the next page. */
  readonly next: string | null;
}

interface Said {
  readonly ids?: object | undefined;
  readonly query?: object | undefined;
  readonly headers: HeaderFields;
  readonly body?: unknown;
  /** A body that is sent as it is. */
  readonly file?: FileContent;
  /** The form of the answer; JSON without it. */
  readonly parseAs?: 'text';
}

/** The API of the service, for one person: paths, bodies and answers are those of its OpenAPI document. */
export class BrokerageClient {
  private readonly api;

  constructor(private readonly settings: ClientSettings) {
    this.api = createClient<Untyped>({ baseUrl: settings.url });
  }

  /** Reads what must be there. Throws `ProblemFound`. */
  async read<Path extends ReadPath>(path: Path, ...asked: ReadArguments<Path>): Promise<AnswerAt<Path>> {
    return answerOf('GET', await this.get(path, ...asked));
  }

  /** Records what must be possible. Throws `ProblemFound`. */
  async record<Path extends RecordPath>(path: Path, ...sent: RecordArguments<Path>): Promise<RecordedAt<Path>> {
    return answerOf('POST', await this.post(path, ...sent));
  }

  /** Uploads a file as it is, which must be taken. Throws `ProblemFound`. */
  async upload<Path extends UploadPath>(
    path: Path,
    query: UploadQuery<Path>,
    file: FileContent,
  ): Promise<RecordedAt<Path>> {
    const headers = { 'Content-Type': 'text/csv' };
    return answerOf('POST', await this.sent<RecordedAt<Path>>('post', path, { query, headers, file }));
  }

  /** Reads a list page by page, each with `limit` rows. Throws `ProblemFound`. */
  async *pages<Path extends ListPath>(path: Path, ...asked: ReadArguments<Path>): AsyncGenerator<AnswerAt<Path>> {
    const [ids, query, options] = asked;
    const headers = headersOf(options);
    for (let further: object | null = {}; further !== null;) {
      const said: Said = { ids, query: { ...query, ...further }, headers };
      const page = answerOf('GET', await this.sent<AnswerAt<Path> & Page>('get', path, said));
      yield page;
      further = page.next === null ? null : { cursor: cursorIn(page.next) };
    }
  }

  /** Reads a whole list as CSV. Throws `ProblemFound`. */
  async csv<Path extends ListPath>(path: Path, ...asked: ReadArguments<Path>): Promise<string> {
    const [ids, query, options] = asked;
    const said = { ids, query: { ...query, format: 'csv' }, headers: headersOf(options), parseAs: 'text' } as const;
    return answerOf('GET', await this.sent<string>('get', path, said));
  }

  /** Reads, whatever comes back. */
  get<Path extends ReadPath>(path: Path, ...asked: ReadArguments<Path>): Promise<Reply<AnswerAt<Path>>> {
    const [ids, query, options] = asked;
    return this.sent('get', path, { ids, query, headers: headersOf(options) });
  }

  /** Records, whatever comes back. Throws as `fetch` does when there is no connection: send it again with the same key. */
  post<Path extends RecordPath>(path: Path, ...sent: RecordArguments<Path>): Promise<Reply<RecordedAt<Path>>> {
    const [ids, body = {}, options] = sent;
    const headers = headersOf({ idempotencyKey: crypto.randomUUID(), ...options });
    return this.sent('post', path, { ids, body, headers });
  }

  private async sent<Answer>(method: 'get' | 'post', template: string, said: Said): Promise<Reply<Answer>> {
    const { fetch: send = fetch } = this.settings;
    const { ids, query, file, body = file, parseAs = 'json' } = said;
    let path = '';
    const { data, error, response } = await this.api.request(method, template, {
      params: { path: { ...ids }, query: { ...query } },
      parseAs,
      headers: { ...(await this.signedIn()), ...said.headers },
      ...(body === undefined ? {} : { body }),
      ...(file === undefined ? {} : { bodySerializer: () => file, duplex: 'half' }),
      fetch: (request) => {
        path = pathOf(request.url);
        return send(request);
      },
    });
    const came = { status: response.status, path, etag: response.headers.get('ETag') };
    const reply = response.ok ? { ...came, answer: data as Answer } : { ...came, problem: problemOf(error, response) };
    this.settings.heard?.(method.toUpperCase(), reply);
    return reply;
  }

  private async signedIn(): Promise<HeaderFields> {
    const { token } = this.settings;
    if (token === undefined) return {};
    return { Authorization: `Bearer ${typeof token === 'string' ? token : await token()}` };
  }
}

const headersOf = ({ correlationId, ...recording }: RecordOptions = {}): HeaderFields => ({
  ...(correlationId === undefined ? {} : { 'X-Correlation-Id': correlationId }),
  ...(recording.idempotencyKey === undefined ? {} : { 'Idempotency-Key': recording.idempotencyKey }),
  ...(recording.ifMatch === undefined ? {} : { 'If-Match': recording.ifMatch }),
});

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

const cursorIn = (address: string): string | null => new URL(address, 'http://here').searchParams.get('cursor');

const answerOf = <Answer>(method: string, { path, answer, problem }: Reply<Answer>): Answer => {
  if (problem !== undefined) throw new ProblemFound(method, path, problem);
  return answer;
};

/** What stands between us and the service may answer with something else than a problem document. */
const problemOf = (found: unknown, { status, statusText, headers }: Response): Problem => {
  if (typeof found === 'object' && found !== null && 'code' in found) return found as Problem;
  const correlationId = headers.get('X-Correlation-Id') ?? '';
  return { type: 'about:blank', title: statusText, status, code: 'no-problem-document', correlationId };
};
