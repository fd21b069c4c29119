import type { Aim, AimChange } from '#domain/contract-aims.events';
import { contractEvolver } from '#domain/contract-evolve';
import type { ExtendedContract, ExtensionFact } from '#domain/contract-facts.types';
import type { SupportContract } from '#domain/contract.types';
import { isSameList, NO_ID } from '#domain/shared-rules';
import { lookUp, type StreamLookup } from '#kernel/decider';
import { isPersonal, textIdentity } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';

/** Looks up the contract that extends this one. */
export const extensionFact = {
  extension: (_: object, __: object, state: SupportContract | undefined): StreamLookup<ExtensionFact['extension']> =>
    lookUp(contractEvolver, state?.extendedBy ?? NO_ID, (found) => {
      if (found === undefined || found.withdrawn) return undefined;
      const { agreed, aims, signatures } = found;
      return { reference: agreed.reference, isSigned: signatures.length > 0, aimIds: aims.map(({ aimId }) => aimId) };
    }),
};

/** Refuses `aim-agreed-in-extension` if a party has signed the extension with an aim that was carried over to it: the two contracts would say different things of one aim. */
export const refuseAimsOfExtension = (changes: readonly AimChange[], { extension }: ExtensionFact): void =>
  refuseUnless(
    extension?.isSigned !== true || changes.every(({ aimId }) => !extension.aimIds.includes(aimId)),
    'aim-agreed-in-extension',
    `The contract ${extension?.reference ?? ''} extends this one, was signed with this aim, and would have another version of it. Reopen that draft first, or propose the change of the aim there.`,
  );

/** What an aim says apart from its day, in one order. Copies of one text are the same. */
const listTerms = (value: unknown): unknown => {
  if (isPersonal(value)) return textIdentity(value);
  if (Array.isArray(value)) return value.map(listTerms);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, listTerms(part)]);
};

const isSameAim = ({ by: _, ...one }: Aim, { by: __, ...other }: Aim): boolean =>
  isSameList([listTerms(one)], [listTerms(other)]);

/** Refuses `aim-differs-from-extended` if an aim that was carried over says something else in the contract that this one extends. Only its day can differ. */
export const refuseDifferentAims = (
  { aims }: SupportContract,
  { extended }: { readonly extended: ExtendedContract },
): void => {
  const different = aims.find((aim) =>
    extended?.aims.some((other) => other.aimId === aim.aimId && !isSameAim(aim, other)),
  );
  refuseUnless(
    different === undefined,
    'aim-differs-from-extended',
    `The aim with the id ${different?.aimId ?? ''} says something else in the contract that this one extends. Drop it from this draft, and agree it with a new id.`,
  );
};
