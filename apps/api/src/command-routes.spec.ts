import { globSync, readFileSync } from 'node:fs';

const COMMANDS = 'apps/api/src/*/*.commands.ts';
/** Controllers, and services that send a command for their controller. */
const CONTROLLERS =
  'apps/api/src/*/{*.controller,request-submission,draft-submission,hand-over-acceptance,minuting}.ts';

const readAll = (pattern: string): string =>
  globSync(pattern)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

/** What to do about each bus class of `commands` that no controller sends. */
const findWithoutRoute = (commands: string, controllers: string): string[] =>
  [...commands.matchAll(/class (\w+) extends StreamCommand/g)]
    .map(([, name = '']) => name)
    .filter((name) => !controllers.includes(`new ${name}(`))
    .map((name) => `Add a route for the command ${name}, or move it to apps/api/src/internal-commands.ts.`);

describe('The commands on the bus', () => {
  it('are each sent by a route', () => {
    expect(findWithoutRoute(readAll(COMMANDS), '').length).toBeGreaterThan(60);
    expect(findWithoutRoute(readAll(COMMANDS), readAll(CONTROLLERS))).toEqual([]);
  });

  it('are reported if no route sends them', () => {
    expect(findWithoutRoute('class Lend extends StreamCommand<object> {}', 'new LendAgain(id)')).toEqual([
      'Add a route for the command Lend, or move it to apps/api/src/internal-commands.ts.',
    ]);
  });
});
