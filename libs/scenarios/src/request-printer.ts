import type { RequestListener } from '#scenarios/demo-installation';
import type { ApiResponse } from '#client/client';

const MAX_WIDTH = 110;

const shorten = (text: string): string => (text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH - 1)}…` : text);

const describeResponse = ({ body, problem }: ApiResponse<unknown>): string => {
  if (problem !== undefined) return `${problem.code}: ${problem.detail ?? problem.title}`;
  const versioned = typeof body === 'object' && body !== null && 'version' in body;
  return versioned ? `version ${String(body.version)}` : shorten(JSON.stringify(body));
};

/** Creates a listener that prints each command with its caller and a short form of the response. It does not print reads, which are often repeated. */
export const createRequestPrinter =
  (print: (line: string) => void): RequestListener =>
  (caller, method, response) => {
    if (method === 'GET') return;
    print(
      `  ${caller.padEnd(24)} ${method} ${response.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `${id.slice(0, 4)}…`)}`,
    );
    print(`  ${''.padEnd(24)} → ${response.status} ${describeResponse(response)}`);
  };
