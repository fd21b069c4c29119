import type { Listener, Response } from '#cli/demo/api';

const WIDTH = 110;

const shortened = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text);

const outcome = ({ status, body }: Response): string => {
  if (status >= 400) return `${String(body.code)}: ${String(body.detail)}`;
  const { id, version } = body;
  return typeof id === 'string' && typeof version === 'number' ? `version ${version}` : shortened(JSON.stringify(body));
};

/** Prints each request with who sent it, and in short what was answered; reads that are repeated until something has happened are left out. */
export const narrating =
  (print: (line: string) => void): Listener =>
  (who, method, path, response) => {
    if (method === 'GET') return;
    print(`  ${who.padEnd(24)} ${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `${id.slice(0, 4)}…`)}`);
    print(`  ${''.padEnd(24)} → ${response.status} ${outcome(response)}`);
  };
