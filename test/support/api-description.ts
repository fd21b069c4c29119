/** The parts of OpenAPI and JSON Schema that the service's document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | null)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly example?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly additionalProperties?: boolean;
  /** The kind of record that the id in this field names. */
  readonly 'x-record'?: string | KindByField;
}

/** The kind of record depends on another field of the same object; null for a value with which the id names no record. */
export interface KindByField {
  readonly field: string;
  readonly kinds: Readonly<Record<string, string | null>>;
}

export interface DescribedResponse {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, DescribedResponse>>;
  readonly 'x-policy'?: Readonly<Record<string, readonly string[]>>;
}

export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, DescribedResponse>>;
  };
}

export interface Route {
  readonly method: string;
  /** As documented: `/v1/contracts/{contract}`. */
  readonly path: string;
  readonly params: readonly string[];
  /** Names of the parameters of the query string. */
  readonly query: readonly string[];
  /** Names of the request headers. */
  readonly headers: readonly string[];
  readonly policy: Readonly<Record<string, readonly string[]>> | undefined;
  /** Schema of the JSON body. */
  readonly schema: Schema | undefined;
}

export const readApiDescription = async (url: string): Promise<ApiDescription> =>
  (await (await fetch(`${url}/docs-json`)).json()) as ApiDescription;

export const listRoutes = ({ paths }: ApiDescription): Route[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => toRoute(method.toUpperCase(), path, operation)),
  );

const toRoute = (method: string, path: string, operation: Operation): Route => {
  const parameterNames = (location: string): string[] =>
    (operation.parameters ?? []).filter((parameter) => parameter.in === location).map(({ name }) => name);
  const schema = operation.requestBody?.content['application/json']?.schema;
  return {
    method,
    path,
    params: parameterNames('path'),
    query: parameterNames('query'),
    headers: parameterNames('header'),
    policy: operation['x-policy'],
    schema,
  };
};

/** Fills in each `{name}` of a path. Throws if a name has no value, so that no route is left out. */
export const fillPath = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string, offset: number) => {
    const before = path.slice(0, offset).split('/').at(-2) ?? '';
    const value = values[`${before}/${name}`] ?? values[name];
    if (value === undefined) throw new Error(`The tests have no value for {${name}} in ${path}. Add one.`);
    return value;
  });
