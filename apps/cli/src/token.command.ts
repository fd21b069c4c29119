import { Command } from 'commander';
import { idGiven } from '#cli/arguments';
import { WrongUse } from '#cli/cli-error';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { configurationHere } from '#platform/configuration';
import { issueToken, tokenKeyOf } from '#platform/local-keys';

interface Options {
  readonly person: string;
  readonly roles: string;
  readonly hours: string;
}

/** Signs a token with this installation's own key; off in production. What its holder may really do follows from their standing. */
export const tokenCommand = new Command('token')
  .description('Print a bearer token for this installation (not in production).')
  .option('--person <id>', 'who it is for', FIRST_ADMINISTRATOR)
  .option('--roles <list>', 'the most the holder may be, separated by commas', ROLES.join(','))
  .option('--hours <number>', 'how long it holds, at most 12', '8')
  .action(async ({ person, roles, hours }: Options) => {
    const named = roles.split(',').map((role) => role.trim());
    const unknown = named.filter((role) => !ROLES.some((known) => known === role));
    if (unknown.length > 0)
      throw new WrongUse(`There is no role ${unknown.join(', ')}; there are ${ROLES.join(', ')}.`);
    idGiven('--person', person);
    const key = await tokenKeyOf(configurationHere());
    try {
      console.log(await issueToken(key, { person, roles: named, hours: Number(hours) }));
    } catch (error) {
      if (error instanceof RangeError) throw new WrongUse(error.message);
      throw error;
    }
  });
