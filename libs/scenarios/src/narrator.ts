import type { Listener } from '#scenarios/demo-api';
import type { Reply } from '#client/client';

const WIDTH = 110;

const shortened = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text);

const outcome = ({ answer, problem }: Reply<unknown>): string => {
  if (problem !== undefined) return `${problem.code}: ${problem.detail ?? problem.title}`;
  const versioned = typeof answer === 'object' && answer !== null && 'version' in answer;
  return versioned ? `version ${String(answer.version)}` : shortened(JSON.stringify(answer));
};

/** Prints each request with who sent it, and in short what was answered; reads that are repeated until something has happened are left out. */
export const narrating =
  (print: (line: string) => void): Listener =>
  (who, method, reply) => {
    if (method === 'GET') return;
    print(
      `  ${who.padEnd(24)} ${method} ${reply.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `${id.slice(0, 4)}…`)}`,
    );
    print(`  ${''.padEnd(24)} → ${reply.status} ${outcome(reply)}`);
  };
