import { formatAccessTable } from '#test/support/access-table';
import type { Route } from '#test/support/api-description';

const createRoute = (path: string, policy: Route['policy']): Route => ({
  method: 'GET',
  path,
  params: [],
  query: [],
  headers: [],
  policy,
  schema: undefined,
});

describe('The access table', () => {
  it('lists each route under every role that its policy names, and public routes apart', () => {
    const text = formatAccessTable([
      createRoute('/v1/boards/{board}', { clerk: ['board', 'everywhere'] }),
      createRoute('/health/live', undefined),
    ]);
    expect(text).toMatch(/## clerk\n\n.*\n.*\n\| GET \/v1\/boards\/\{board\} +\| board, everywhere +\|/);
    expect(text).toMatch(/## Without a token\n\n.*\n.*\n\| GET \/health\/live/);
  });

  it('changes when one policy changes', () => {
    const [strict, generous] = [['board'], ['any']].map((clerk) =>
      formatAccessTable([createRoute('/v1/me', { clerk })]),
    );
    expect(generous).not.toBe(strict);
  });
});
