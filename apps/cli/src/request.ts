import type { Readable } from 'node:stream';
import { Complaint } from '#cli/complaint';

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly token: string;
  readonly contentType?: string;
  readonly body?: string | Readable;
}

/** Sends a request to the service; a problem document, an unreachable service and another server become a `Complaint`. */
export const request = async <Answer>(url: string, { method, token, contentType, body }: Sent): Promise<Answer> => {
  const headers = {
    Authorization: `Bearer ${token}`,
    ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
  };
  const payload = body === undefined ? {} : { body: body as NonNullable<RequestInit['body']>, duplex: 'half' as const };
  const response = await fetch(url, { method, headers, ...payload }).catch((error: unknown) => {
    throw new Complaint(
      `The service at ${new URL(url).origin} does not answer (${reason(error)}); start it with npm start.`,
    );
  });
  const answer = await answerOf<Answer & { readonly title?: string; readonly detail?: string }>(response, url);
  if (!response.ok) throw new Complaint(`${response.status} ${answer.title ?? ''}: ${answer.detail ?? ''}`);
  return answer;
};

const answerOf = <Answer>(response: Response, url: string): Promise<Answer> =>
  response.json().catch(() => {
    throw new Complaint(`What answers at ${new URL(url).origin} is not this service.`);
  }) as Promise<Answer>;

/** Never what the error says, which may repeat a secret of the request. */
const reason = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'the request could not be sent';
};
