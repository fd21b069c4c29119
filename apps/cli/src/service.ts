import { CliError } from '#cli/cli-error';
import { BrokerageClient } from '#client/client';

/** Creates a client for the running service. Requests throw `CliError` if the service does not respond or the server is another program. */
export const createServiceClient = (url: string, token: string): BrokerageClient =>
  new BrokerageClient({ url, token, fetch: fetchFromService });

const fetchFromService = async (request: Request): Promise<Response> => {
  const { origin } = new URL(request.url);
  const response = await fetch(request).catch((error: unknown) => {
    throw new CliError(
      `The service at ${origin} does not respond (${describeFetchError(error)}). Start it with npm start.`,
    );
  });
  if (/^application\/(problem\+)?json\b/.test(response.headers.get('Content-Type') ?? '')) return response;
  throw new CliError(`The server at ${origin} is not this service.`);
};

/** Describes the error by its code, because the message may contain a secret of the request. */
const describeFetchError = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'the request could not be sent';
};
