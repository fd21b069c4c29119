import type { paths } from '#client/api.types';

type Method = 'get' | 'post';

/** The schema of one content type, if the document has it. */
type Json<Content> = Content extends { 'application/json': infer Body } ? Body : never;
type Csv<Content> = Content extends { 'text/csv': infer File } ? File : never;

type Operation<M extends Method, Path> = Path extends keyof paths
  ? paths[Path] extends { [Found in M]: infer Its }
    ? Its
    : never
  : never;

type ContentFor<Responses, Status> = {
  [Code in keyof Responses]: Code extends Status ? (Responses[Code] extends { content: infer C } ? C : never) : never;
}[keyof Responses];

type ResponseContent<Its, Status = 200 | 201 | 202> = Its extends { responses: infer Responses }
  ? ContentFor<Responses, Status>
  : never;
type JsonResponse<Its> = Json<ResponseContent<Its>>;

type RequestBody<Its> = Its extends { requestBody?: infer Body } ? NonNullable<Body> : never;
type RequestContent<Its> = [RequestBody<Its>] extends [{ content: infer Content }] ? Content : never;

/** An object without fields. */
type NoFields = Record<never, never>;

type PathParameters<Its> = Its extends { parameters: { path: infer Names } } ? Names : NoFields;
type QueryParameters<Its> = Its extends { parameters: { query?: infer Fields } } ? NonNullable<Fields> : never;
/** Query parameters without `format`, which the client sets itself. */
type Query<Its> = [QueryParameters<Its>] extends [never] ? never : Omit<QueryParameters<Its>, 'format'>;

/** The path if `Something` exists, otherwise `never`. */
type PathIf<Something, Path> = [Something] extends [never] ? never : Path;

/** Paths that can be read as JSON. */
export type ReadPath = { [Path in keyof paths]: PathIf<JsonResponse<Operation<'get', Path>>, Path> }[keyof paths];
/** Paths of lists that can be read as CSV. */
export type ListPath = { [Path in ReadPath]: PathIf<Csv<ResponseContent<Operation<'get', Path>>>, Path> }[ReadPath];
/** Paths that accept a file upload. */
export type UploadPath = {
  [Path in keyof paths]: PathIf<Csv<RequestContent<Operation<'post', Path>>>, Path>;
}[keyof paths];
/** Paths that accept a command. */
export type RecordPath = Exclude<
  { [Path in keyof paths]: PathIf<JsonResponse<Operation<'post', Path>>, Path> }[keyof paths],
  UploadPath
>;

/** The body of the response to a query. */
export type ResponseAt<Path extends ReadPath> = JsonResponse<Operation<'get', Path>>;
/** The body of the response to a command. */
export type RecordResponseAt<Path extends RecordPath> = JsonResponse<Operation<'post', Path>>;
/** The result of a file upload. */
export type UploadResultAt<Path extends UploadPath> = Json<ResponseContent<Operation<'post', Path>, 200>>;
/** What the service does with an uploaded file, as it can be watched. */
export type UploadRunAt<Path extends UploadPath> = Json<ResponseContent<Operation<'post', Path>, 202>>;
/** The body of a command. */
export type BodyAt<Path extends RecordPath> = Json<RequestContent<Operation<'post', Path>>>;

export interface RequestOptions {
  /** Identifies the request in the log and in the recorded events. Default: the service generates one. */
  readonly correlationId?: string;
}

export interface RecordOptions extends RequestOptions {
  /** A command with the same key and body is recorded once. Default: a new key for each request. */
  readonly idempotencyKey?: string;
  /** The command fails unless the record has this version: the ETag of the version you read, such as `"3"`. */
  readonly ifMatch?: string;
}

/** Path parameters, then query parameters, then options. Optional ones can be omitted. */
type QueryArguments<Its> = [Query<Its>] extends [never]
  ? PathParameters<Its> extends infer Names
    ? keyof Names extends never
      ? [ids?: NoFields, query?: undefined, options?: RequestOptions]
      : [ids: Names, query?: undefined, options?: RequestOptions]
    : never
  : Its extends { parameters: { query: object } }
    ? [ids: PathParameters<Its>, query: Query<Its>, options?: RequestOptions]
    : [ids: PathParameters<Its>, query?: Query<Its>, options?: RequestOptions];

export type ReadArguments<Path extends ReadPath> = QueryArguments<Operation<'get', Path>>;

/** Path parameters, then the body, then options. */
type CommandArguments<Its, Body> = [Body] extends [never]
  ? [ids: PathParameters<Its>, body?: undefined, options?: RecordOptions]
  : Its extends { requestBody: object }
    ? [ids: PathParameters<Its>, body: Body, options?: RecordOptions]
    : [ids: PathParameters<Its>, body?: Body, options?: RecordOptions];

export type RecordArguments<Path extends RecordPath> = CommandArguments<Operation<'post', Path>, BodyAt<Path>>;

/** Query parameters of a file upload. */
export type UploadQuery<Path extends UploadPath> = Query<Operation<'post', Path>>;

/** Path parameters of a file upload. They can be omitted if there are none. */
export type UploadIds<Path extends UploadPath> =
  PathParameters<Operation<'post', Path>> extends infer Names
    ? keyof Names extends never
      ? [ids?: NoFields]
      : [ids: Names]
    : never;
