import { Command } from 'commander';
import { parseId } from '#cli/arguments';
import { UsageError } from '#cli/cli-error';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { loadConfiguration } from '#platform/configuration';
import { issueToken, loadExistingTokenKey } from '#platform/local-keys';

interface Options {
  readonly person: string;
  readonly roles: string;
  readonly hours: string;
}

/** Signs a token with the key of this installation. Not available in production. The role assignments of the person limit what the token allows. */
export const tokenCommand = new Command('token')
  .description('Print a bearer token for this installation. Not available in production.')
  .option('--person <id>', 'id of the person', FIRST_ADMINISTRATOR)
  .option('--roles <list>', 'maximum roles, separated by commas', ROLES.join(','))
  .option('--hours <number>', 'validity in hours, at most 12', '8')
  .action(async ({ person, roles, hours }: Options) => {
    const named = roles.split(',').map((role) => role.trim());
    const unknown = named.filter((role) => !ROLES.some((known) => known === role));
    if (unknown.length > 0)
      throw new UsageError(`There is no role ${unknown.join(', ')}. Use one or more of ${ROLES.join(', ')}.`);
    parseId('--person', person);
    const key = await loadExistingTokenKey(loadConfiguration());
    try {
      console.log(await issueToken(key, { person, roles: named, hours: Number(hours) }));
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(error.message);
      throw error;
    }
  });
