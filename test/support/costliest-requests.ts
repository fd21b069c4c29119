import type { ServiceRequest } from '#bench/probe';
import { fillPath, type ApiDescription, type Route } from '#test/support/api-description';
import { createLargestSample } from '#test/support/sample-values';

/** Required parameters of the query string, by path. */
const REQUIRED: Readonly<Record<string, string>> = {
  '/v1/schools': 'area=879',
  '/v1/schools/nearest': 'easting=250000&northing=55000',
  '/v1/statistics': 'academicYear=2015-16',
  '/v1/boards/{board}/figures': 'academicYear=2015-16',
  '/v1/areas/{area}/figures': 'academicYear=2015-16',
  '/v1/imports/establishments': 'file=register.csv',
  '/v1/imports/inspections': 'file=inspections.csv',
  '/v1/imports/alliances/{alliance}/returns': 'academicYear=2015-16',
  '/v1/imports/links': 'file=links.csv',
  '/v1/imports/groups': 'file=groups.csv',
  '/v1/imports/indicators': 'file=indicators.csv',
};

/** One of the costliest requests that a person can send to a route. */
export interface CostlyRequest {
  /** The route, and what of it is asked for. */
  readonly name: string;
  readonly request: ServiceRequest;
}

export interface CostlyRequestOptions {
  readonly description: ApiDescription;
  readonly token: string;
  /** For each path parameter, the id of the record that costs most. */
  readonly ids: Readonly<Record<string, string>>;
  /** By path: the body of a route that takes a file. */
  readonly files: Readonly<Record<string, string>>;
}

/** The costliest requests to a route: the largest page and the whole list, or the largest body. Throws for a route that it does not know how to ask. */
export const listCostliestRequests = (route: Route, options: CostlyRequestOptions): CostlyRequest[] => {
  const { method, path, query, schema } = route;
  const { description, token, ids, files } = options;
  const name = `${method} ${path}`;
  const toRequest = (what: string, given: readonly string[], body?: string, mediaType?: string): CostlyRequest => {
    const parameters = [REQUIRED[path], ...given].filter((parameter) => parameter !== undefined).join('&');
    const target = `${fillPath(path, ids)}${parameters === '' ? '' : `?${parameters}`}`;
    const content = { ...(body === undefined ? {} : { body }), ...(mediaType === undefined ? {} : { mediaType }) };
    return {
      name: `${name}${what}`,
      request: { method: method === 'GET' ? 'GET' : 'POST', path: target, token, ...content },
    };
  };
  if (method === 'GET') {
    const pages = query.includes('limit') ? [toRequest(', a page of 200', ['limit=200'])] : [toRequest('', [])];
    return query.includes('format') ? [...pages, toRequest(', as CSV', ['format=csv'])] : pages;
  }
  if (schema !== undefined) return [toRequest('', [], JSON.stringify(createLargestSample(schema, description)))];
  const file = files[path];
  if (file === undefined) throw new Error(`The tests have no body for ${name}. Add one.`);
  return [toRequest('', [], file, 'text/csv')];
};
