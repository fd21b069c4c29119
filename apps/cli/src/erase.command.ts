import { Command } from 'commander';
import { parseNumber, parseUrl, readToken } from '#cli/arguments';
import { CliError, UsageError } from '#cli/cli-error';
import { eraseDirectly, type ErasureTarget } from '#cli/erase-directly';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { createServiceClient } from '#cli/service';
import type { BodyAt } from '#client/operations';
import { ALL_STREAMS } from '#domain/all-streams';
import type { ErasedText } from '#domain/erasure.events';
import type { ErasureReceipt } from '#hosting/erasures';
import { Refused, UnknownStream } from '#kernel/refused';
import { loadConfiguration } from '#platform/configuration';
import { FolderInUse } from '#sqlite/writer-lock';

interface Options {
  readonly reason: string;
  readonly url?: string;
  readonly tokenFile?: string;
  readonly json?: boolean;
}

const CATEGORIES = ALL_STREAMS.map(({ category }) => category);

type Category = BodyAt<'/v1/operations/erasures'>['category'];

const isCategory = (name: string): name is Category => CATEGORIES.includes(name);

/** What is to be erased, with a kind of record that exists. */
type Target = Exclude<ErasureTarget, ErasedText> | (ErasedText & { readonly category: Category });

/** What both ways of erasing return. */
type Receipt = Pick<ErasureReceipt, 'id' | 'version' | 'erasedBy' | 'reason'>;

const parseTarget = (category: string, recordId: string, revision?: string, field?: string): Target => {
  if (!isCategory(category))
    throw new UsageError(`There is no kind of record called ${category}. Use one of ${CATEGORIES.join(', ')}.`);
  if (revision !== undefined && field !== undefined)
    return { kind: 'text', category, recordId, revision: parseNumber('revision', revision), field };
  if (category === 'person' && revision === undefined) return { kind: 'person', personId: recordId };
  throw new UsageError('Name the revision of the event and the field of the text. Only a person can be erased as a whole.');
};

const eraseThroughService = async (
  target: Target,
  reason: string,
  url: string,
  token: string,
): Promise<Receipt> => {
  const service = createServiceClient(url, token);
  if (target.kind === 'person')
    return service.record('/v1/persons/{person}/erasure', { person: target.personId }, { reason });
  const { category, recordId, revision, field } = target;
  return service.record('/v1/operations/erasures', {}, { category, recordId, revision, field, reason });
};

/** Erases through the service if a URL is given or the service has the folder open, otherwise on the servers or in the folder. */
const erase = async (target: Target, { reason, url, tokenFile }: Options): Promise<Receipt> => {
  if (url !== undefined) return eraseThroughService(target, reason, parseUrl('--url', url), readToken(tokenFile));
  const configuration = loadConfiguration();
  try {
    return await eraseDirectly(target, reason, configuration);
  } catch (error) {
    if (error instanceof Refused || error instanceof UnknownStream) throw new CliError(error.message);
    if (!(error instanceof FolderInUse)) throw error;
    return eraseThroughService(target, reason, `http://127.0.0.1:${configuration.port}`, readToken(tokenFile));
  }
};

/** Erases personal text for ever and prints the receipt. */
export const eraseCommand = new Command('erase')
  .description(
    'Erase the personal text of a person, or one text, for ever: on the configured servers, through the running service, or in the data folder if no service runs.',
  )
  .argument('<record>', `kind of record: ${CATEGORIES.join(', ')}`)
  .argument('<id>', 'id of the record')
  .argument('[revision]', 'number of the event that holds the text; without it, a person as a whole')
  .argument('[field]', 'path of the text in the data of the event, such as ratings.0.evidence')
  .requiredOption('--reason <text>', 'why it is erased; do not repeat the text')
  .option('--url <url>', 'URL of the service (default: the port of this installation)')
  .option('--token-file <file>', 'file with the token of an administrator (default: TOKEN in the environment)')
  .option('--json', JSON_OPTION_HELP)
  .action(
    async (category: string, id: string, revision: string | undefined, field: string | undefined, options: Options) => {
      const receipt = await erase(parseTarget(category, id, revision, field), options);
      printResult(options.json, receipt, [`Erased. The receipt has the id ${receipt.id}.`]);
    },
  );
