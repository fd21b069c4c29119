import { isDeployedPerson } from '#domain/contract-attendance';
import { findProviderPeriod, refuseFormerProvider } from '#domain/contract-state';
import type { SupportContract } from '#domain/contract.types';
import type { Provider } from '#domain/vocabulary';
import type { CommandContext } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const SIGNING_ROLES: Readonly<Record<Provider['kind'], readonly string[]>> = {
  leader: [],
  alliance: ['alliance-director'],
  school: ['school-head', 'chair-of-governors'],
  trust: ['responsible-body'],
  'council-service': ['la-officer'],
};

/** Whether somebody acts for the provider: a leader of the team, or somebody with a role that can sign as this kind of provider. */
const actsForProvider = (state: SupportContract, { actor, roles }: CommandContext): boolean =>
  isDeployedPerson(state, actor) || SIGNING_ROLES[state.agreed.provider.kind].some((role) => roles.includes(role));

/**
 * Refuses `contract-closed`. Until then a wrong record can be corrected, also after the grace days, though not by the provider, whose rights end with them:
 * `provider-rights-ended`.
 */
export const refuseUnlessCorrectable = (state: SupportContract, context: CommandContext): void => {
  refuseUnless(
    !state.closed,
    'contract-closed',
    'The contract is closed, so its records are final. Correct records before a contract is closed.',
  );
  if (!context.roles.includes('clerk') && actsForProvider(state, context))
    refuseFormerProvider(findProviderPeriod(state), context.today);
};

/** Refuses `not-the-author` unless the actor recorded this or is a clerk of the board. */
export const refuseUnlessAuthor = (recordedBy: string | null, { actor, roles }: CommandContext): void =>
  refuseUnless(
    actor === recordedBy || roles.includes('clerk'),
    'not-the-author',
    'Only the person who recorded this and the clerk can correct it. Ask one of them.',
  );
