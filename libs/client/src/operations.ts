import type { paths } from '#client/api.types';

type Method = 'get' | 'post';

/** A schema of one or other content type, where the document has it. */
type Json<Content> = Content extends { 'application/json': infer Body } ? Body : never;
type Csv<Content> = Content extends { 'text/csv': infer File } ? File : never;

type Operation<M extends Method, Path> = Path extends keyof paths
  ? paths[Path] extends { [Found in M]: infer Its }
    ? Its
    : never
  : never;

type ContentOf<Responses, Status> = {
  [Code in keyof Responses]: Code extends Status ? (Responses[Code] extends { content: infer C } ? C : never) : never;
}[keyof Responses];

type Answered<Its> = Its extends { responses: infer Responses } ? ContentOf<Responses, 200 | 201 | 202> : never;
type AnswerTo<Its> = Json<Answered<Its>>;

type Sent<Its> = Its extends { requestBody?: infer Body } ? NonNullable<Body> : never;
type SentContent<Its> = [Sent<Its>] extends [{ content: infer Content }] ? Content : never;

/** No fields at all. */
type Nothing = Record<never, never>;

type Ids<Its> = Its extends { parameters: { path: infer Names } } ? Names : Nothing;
type Said<Its> = Its extends { parameters: { query?: infer Fields } } ? NonNullable<Fields> : never;
/** Without the form of the answer, which the method of the client says. */
type Query<Its> = [Said<Its>] extends [never] ? never : Omit<Said<Its>, 'format'>;

/** The path, unless there is nothing of the kind. */
type If<Something, Path> = [Something] extends [never] ? never : Path;

/** Every path that can be read as JSON. */
export type ReadPath = { [Path in keyof paths]: If<AnswerTo<Operation<'get', Path>>, Path> }[keyof paths];
/** Every path of a list that can be read as CSV. */
export type ListPath = { [Path in ReadPath]: If<Csv<Answered<Operation<'get', Path>>>, Path> }[ReadPath];
/** Every path under which a file is uploaded. */
export type UploadPath = { [Path in keyof paths]: If<Csv<SentContent<Operation<'post', Path>>>, Path> }[keyof paths];
/** Every path under which something is recorded or done. */
export type RecordPath = Exclude<
  { [Path in keyof paths]: If<AnswerTo<Operation<'post', Path>>, Path> }[keyof paths],
  UploadPath
>;

/** What is answered to a question. */
export type AnswerAt<Path extends ReadPath> = AnswerTo<Operation<'get', Path>>;
/** What is answered to a command or to a file. */
export type RecordedAt<Path extends RecordPath | UploadPath> = AnswerTo<Operation<'post', Path>>;
/** The body of a command. */
export type BodyAt<Path extends RecordPath> = Json<SentContent<Operation<'post', Path>>>;

export interface Options {
  /** Names the request in the log of the service and in what it records; without it the service takes one of its own. */
  readonly correlationId?: string;
}

export interface RecordOptions extends Options {
  /** The same key with the same body is recorded once; without it each request has a new one. */
  readonly idempotencyKey?: string;
  /** Refused unless the record is at this version: the ETag of what was read, `"3"`. */
  readonly ifMatch?: string;
}

/** Names in the path, then what is asked for; what need not be said may be left out. */
type Asking<Its> = [Query<Its>] extends [never]
  ? Ids<Its> extends infer Names
    ? keyof Names extends never
      ? [ids?: Nothing, query?: undefined, options?: Options]
      : [ids: Names, query?: undefined, options?: Options]
    : never
  : Its extends { parameters: { query: object } }
    ? [ids: Ids<Its>, query: Query<Its>, options?: Options]
    : [ids: Ids<Its>, query?: Query<Its>, options?: Options];

export type ReadArguments<Path extends ReadPath> = Asking<Operation<'get', Path>>;

/** Names in the path, then the body. */
type Recording<Its, Body> = [Body] extends [never]
  ? [ids: Ids<Its>, body?: undefined, options?: RecordOptions]
  : Its extends { requestBody: object }
    ? [ids: Ids<Its>, body: Body, options?: RecordOptions]
    : [ids: Ids<Its>, body?: Body, options?: RecordOptions];

export type RecordArguments<Path extends RecordPath> = Recording<Operation<'post', Path>, BodyAt<Path>>;

/** What is said about a file. */
export type UploadQuery<Path extends UploadPath> = Query<Operation<'post', Path>>;
