import { Command } from 'commander';
import { parseNumber } from '#cli/arguments';
import { CliError, UsageError } from '#cli/cli-error';
import { eraseDirectly, type ErasureTarget } from '#cli/erase-directly';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { ALL_STREAMS } from '#domain/all-streams';
import type { ErasureReceipt } from '#hosting/erasures';
import { Refused, UnknownStream } from '#kernel/refused';
import { isUuid } from '#kernel/uuid';
import { loadConfiguration } from '#platform/configuration';
import { FolderInUse } from '#sqlite/writer-lock';

interface Options {
  readonly reason: string;
  readonly json?: boolean;
}

const CATEGORIES = ALL_STREAMS.map(({ category }) => category);

const parseEvent = (name: string): string | number => (isUuid(name) ? name : parseNumber('event', name));

const parseTarget = (category: string, recordId: string, event?: string, field?: string): ErasureTarget => {
  if (!CATEGORIES.includes(category))
    throw new UsageError(`There is no kind of record called ${category}. Use one of ${CATEGORIES.join(', ')}.`);
  if (event !== undefined && field !== undefined)
    return { kind: 'text', category, recordId, event: parseEvent(event), field };
  if (category === 'person' && event === undefined) return { kind: 'person', personId: recordId };
  throw new UsageError('Name the event and the field of the text. Only a person can be erased as a whole.');
};

const erase = async (target: ErasureTarget, reason: string): Promise<ErasureReceipt> => {
  try {
    return await eraseDirectly(target, reason, loadConfiguration());
  } catch (error) {
    if (error instanceof Refused || error instanceof UnknownStream) throw new CliError(error.message);
    if (!(error instanceof FolderInUse)) throw error;
    throw new CliError('A service has the data folder open. Erase through its API, or stop the service first.');
  }
};

/** Erases personal text for ever and prints the receipt. */
export const eraseCommand = new Command('erase')
  .description(
    'Erase the personal text of a person, or one text, for ever: on the configured servers, or in the data folder if no service runs.',
  )
  .argument('<record>', `kind of record: ${CATEGORIES.join(', ')}`)
  .argument('<id>', 'id of the record')
  .argument(
    '[event]',
    'id of the event that holds the text, or its number among all events of the record; without it, a person as a whole',
  )
  .argument('[field]', 'path of the text in the data of the event, such as ratings.0.evidence')
  .requiredOption('--reason <text>', 'why it is erased; do not repeat the text')
  .option('--json', JSON_OPTION_HELP)
  .action(
    async (category: string, id: string, event: string | undefined, field: string | undefined, options: Options) => {
      const receipt = await erase(parseTarget(category, id, event, field), options.reason);
      printResult(options.json, receipt, [`Erased. The receipt has the id ${receipt.id}.`]);
    },
  );
