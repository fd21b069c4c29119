import type { AimChange } from '#domain/contract-aims.events';
import { contractEvolver } from '#domain/contract-evolve';
import type { ExtensionFact } from '#domain/contract-facts.types';
import type { SupportContract } from '#domain/contract.types';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type StreamLookup } from '#kernel/decider';
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
