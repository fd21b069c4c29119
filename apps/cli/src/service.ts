import { Complaint } from '#cli/cli-error';
import { BrokerageClient } from '#client/client';

/** The running service, for who holds the token. What does not answer, or is another server, becomes a `Complaint`. */
export const serviceAt = (url: string, token: string): BrokerageClient =>
  new BrokerageClient({ url, token, fetch: answered });

const answered = async (request: Request): Promise<Response> => {
  const { origin } = new URL(request.url);
  const response = await fetch(request).catch((error: unknown) => {
    throw new Complaint(`The service at ${origin} does not answer (${reason(error)}); start it with npm start.`);
  });
  if (/^application\/(problem\+)?json\b/.test(response.headers.get('Content-Type') ?? '')) return response;
  throw new Complaint(`What answers at ${origin} is not this service.`);
};

/** Never what the error says, which may repeat a secret of the request. */
const reason = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'the request could not be sent';
};
