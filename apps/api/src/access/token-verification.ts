import { ROLES } from '#domain/vocabulary';
import type { Configuration } from '#platform/configuration';
import { nobody, type TokenVerifier } from '#platform/identity';
import { eitherOf, verifierFor } from '#platform/oidc-verifier';
import { tokenKeyOf, verifyToken } from '#platform/local-keys';

/** What proves tokens here: the identity provider's, this installation's own, both or neither. Rejects with `KeyProblem`. */
export const verifierOf = async (configuration: Configuration): Promise<TokenVerifier> => {
  const { issuer } = configuration;
  const ofIssuer = issuer === null ? null : verifierFor(issuer, ROLES);
  if (!configuration.localTokens) return ofIssuer ?? nobody;
  const key = await tokenKeyOf(configuration);
  const local: TokenVerifier = (token) => verifyToken(key, token);
  return issuer === null || ofIssuer === null ? local : eitherOf(issuer.issuer, ofIssuer, local);
};
