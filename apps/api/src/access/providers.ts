import type { Grants } from '#api/access/policy';

/**
 * Whoever signs and answers as the provider: the leader, the director of the alliance, the head or chair of governors of the school, the trust, or the
 * council.
 */
export const SIGNS_AS_PROVIDER: Grants = {
  'system-leader': ['provider-leader'],
  'alliance-director': ['provider-alliance'],
  'school-head': ['provider-school'],
  'chair-of-governors': ['provider-school'],
  'responsible-body': ['provider-body'],
  'la-officer': ['provider-area'],
};

/** Whoever does the work for the provider: those who sign for it, and the lead leader who steers it. */
export const WORKS_FOR_PROVIDER: Grants = { ...SIGNS_AS_PROVIDER, 'system-leader': ['leader'] };

/** Whoever answers for the provider, and the clerk of the board, who records what the provider has sent. */
export const ANSWERS_AS_PROVIDER_OR_CLERK: Grants = { ...SIGNS_AS_PROVIDER, clerk: ['board'] };

/** Whoever works for the provider, and the clerk of the board, who puts records right for them. */
export const PROVIDER_OR_CLERK: Grants = { ...WORKS_FOR_PROVIDER, clerk: ['board'] };

/** As `WORKS_FOR_PROVIDER`, with the deployed leaders besides the lead leader. */
export const GIVES_SUPPORT: Grants = { ...WORKS_FOR_PROVIDER, 'system-leader': ['leader', 'deployed'] };
