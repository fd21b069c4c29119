import type { Role } from '#domain/vocabulary';
import type { Call } from '#nest-cqrs/stream-command';
import { Forbidden } from '#platform/identity';

/** In whose name each role may speak, its usual one first; who holds several roles has all their voices, usually that of the role that is named first. */
export type Voices<Voice extends string> = { readonly [R in Role]?: readonly [Voice, ...Voice[]] };

const voicesOf = <Voice extends string>(voices: Voices<Voice>, { occasion }: Call): Voice[] =>
  Object.entries(voices)
    .filter(([role]) => occasion.roles.includes(role))
    .flatMap(([, ofRole]) => ofRole);

/** The name in which the caller usually speaks here. Throws `Forbidden` when they have none. */
export const voiceOf = <Voice extends string>(voices: Voices<Voice>, call: Call): Voice => {
  const [usual] = voicesOf(voices, call);
  if (usual === undefined) throw new Forbidden('You do not hold today a role that may speak here.');
  return usual;
};

/** Throws `Forbidden` unless the caller may speak in this name. */
export const refuseUnlessVoice = <Voice extends string>(voices: Voices<Voice>, said: Voice, call: Call): void => {
  const allowed = voicesOf(voices, call);
  if (!allowed.includes(said)) throw new Forbidden(`You may speak here for: ${allowed.join(', ')}; not for: ${said}.`);
};
