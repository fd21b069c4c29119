import type { OpenAPIObject } from '@nestjs/swagger';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly enum?: readonly string[]; readonly example?: string };
}

/** A route that returns a list, as the OpenAPI document describes it. `header`: the columns of its CSV. */
export interface ListRoute {
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly header: readonly string[];
}

/** The routes whose documentation offers CSV. */
export const findListRoutes = ({ paths }: OpenAPIObject): ListRoute[] =>
  Object.entries(paths).flatMap(([path, { get }]) => {
    const success = get?.responses['200'];
    const csv = success !== undefined && 'content' in success ? success.content['text/csv'] : undefined;
    if (csv === undefined) return [];
    const parameters = (get?.parameters ?? []) as unknown as Parameter[];
    return [{ path, parameters, header: String(csv.example).trim().split(',') }];
  });
