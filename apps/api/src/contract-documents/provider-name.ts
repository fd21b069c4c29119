import type { NamesReader } from '#api/names/names-reader';
import type { Provider } from '#domain/vocabulary';

export type NameFor = Awaited<ReturnType<NamesReader['findNamesByKind']>>;

/** The name of an organisation that gives support; null for a leader. */
export const nameProvider = ({ allianceId, schoolUrn, bodyId, areaCode }: Provider, nameFor: NameFor): string | null =>
  nameFor('alliance', allianceId) ??
  nameFor('school', schoolUrn) ??
  nameFor('body', bodyId) ??
  (areaCode === null ? null : `council service of the local authority ${areaCode}`);
