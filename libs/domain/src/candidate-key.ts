import { alliance } from '#domain/alliance';
import { leader } from '#domain/leader';
import { NO_ID } from '#domain/shared-rules';
import type { Provider } from '#domain/vocabulary';
import { lookUp, type StreamLookup } from '#kernel/decider';

/** The key of a provider in a ranking: `leader` or `alliance` with the id. `leaderId`: the lead leader; null for an alliance that has named none. */
export const toCandidateKey = (provider: Pick<Provider, 'kind' | 'allianceId'>, leaderId: string | null): string =>
  provider.kind === 'alliance' && provider.allianceId !== null
    ? `alliance ${provider.allianceId}`
    : `leader ${leaderId ?? ''}`;

const KEY = /^(leader|alliance) ([\w-]+)$/;

/** Looks up whether the leader or alliance with this key exists. False for a text that is not a key. */
export const lookUpCandidateExists = (candidateKey: string): StreamLookup<boolean> => {
  const [, kind, id = NO_ID] = KEY.exec(candidateKey) ?? [];
  return kind === 'alliance'
    ? lookUp(alliance, id, (found) => found !== undefined)
    : lookUp(leader, id, (found) => found !== undefined);
};
