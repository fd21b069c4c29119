/** As much of OpenAPI and JSON Schema as the service's own document uses. */
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
}

export interface DescribedAnswer {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
  readonly 'x-policy'?: Readonly<Record<string, readonly string[]>>;
}

export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, DescribedAnswer>>;
  };
}

export interface Route {
  readonly method: string;
  /** As documented: `/v1/contracts/{contract}`. */
  readonly path: string;
  readonly params: readonly string[];
  /** Names of the headers that it reads. */
  readonly headers: readonly string[];
  readonly policy: Readonly<Record<string, readonly string[]>> | undefined;
  /** Of its JSON body. */
  readonly schema: Schema | undefined;
}

export const describedApi = async (url: string): Promise<ApiDescription> =>
  (await (await fetch(`${url}/docs-json`)).json()) as ApiDescription;

export const routesOf = ({ paths }: ApiDescription): Route[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => routeOf(method.toUpperCase(), path, operation)),
  );

const routeOf = (method: string, path: string, operation: Operation): Route => {
  const named = (place: string): string[] =>
    (operation.parameters ?? []).filter((each) => each.in === place).map(({ name }) => name);
  const schema = operation.requestBody?.content['application/json']?.schema;
  return { method, path, params: named('path'), headers: named('header'), policy: operation['x-policy'], schema };
};

/** The path with each `{name}` filled in. Throws for a name that nothing is known for, so that no route is left out. */
export const filled = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No test knows a value for {${name}} in ${path}.`);
    return value;
  });
