import { ROLES } from '#domain/vocabulary';
import type { Configuration } from '#platform/configuration';
import { rejectAllTokens, type TokenVerifier } from '#platform/identity';
import { loadTokenKey, verifyToken } from '#platform/local-keys';
import { createOidcVerifier, firstMatching } from '#platform/oidc-verifier';

/** Creates the verifier of tokens: those of the identity provider, those of this installation, both or none. Rejects with `KeyError`. */
export const createTokenVerifier = async (configuration: Configuration): Promise<TokenVerifier> => {
  const { oidc } = configuration;
  const oidcVerifier = oidc === null ? null : createOidcVerifier(oidc, ROLES);
  if (!configuration.localTokens) return oidcVerifier ?? rejectAllTokens;
  const key = await loadTokenKey(configuration);
  const localVerifier: TokenVerifier = (token) => verifyToken(key, token);
  return oidc === null || oidcVerifier === null
    ? localVerifier
    : firstMatching(oidc.issuer, oidcVerifier, localVerifier);
};
