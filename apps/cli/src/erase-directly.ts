import { randomUUID } from 'node:crypto';
import type { NamedText } from '#domain/erasure';
import type { ErasedPerson } from '#domain/erasure.events';
import { SystemClock } from '#execution/clock';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { Erasures, type ErasureReceipt } from '#hosting/erasures';
import { openStores } from '#hosting/open-stores';
import type { CommandContext } from '#kernel/decider';
import { londonDay } from '#kernel/time';
import type { Configuration } from '#platform/configuration';

/** What is to be erased: all texts of a person, or one text. */
export type ErasureTarget = ErasedPerson | ({ readonly kind: 'text' } & NamedText);

/** The command line acts as the system, because it has no token that names a person. */
const createContext = (): CommandContext => {
  const at = new SystemClock().now();
  const commandId = randomUUID();
  return {
    actor: 'system',
    roles: [],
    at,
    today: londonDay(at),
    commandId,
    correlationId: commandId,
    causationId: null,
  };
};

/** Erases in the data folder or on the servers. Throws `FolderInUse` if a service has the folder open, and what `Erasures` throws. */
export const eraseDirectly = async (
  target: ErasureTarget,
  reason: string,
  configuration: Pick<Configuration, 'dataFolder' | 'servers'>,
): Promise<ErasureReceipt> => {
  const stores = await openStores(configuration, (sentence) => console.error(sentence));
  const { events, keys, fingerprintKey } = stores;
  try {
    const cipher = new PersonalDataCipher(keys);
    const streams = new StreamReader(events);
    const executor = new StreamCommandExecutor(streams, cipher, { fingerprintKey });
    const erasures = new Erasures({ streams, keys, cipher, executor });
    if (target.kind === 'person') return await erasures.erasePerson(target.personId, reason, createContext());
    const { category, recordId, event, field } = target;
    return await erasures.eraseText({ category, recordId, event, field }, reason, createContext());
  } finally {
    await stores.close();
  }
};
