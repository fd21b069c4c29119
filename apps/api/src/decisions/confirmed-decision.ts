import type { QuerySources } from '#api/hosting/read-consistency';
import { decision } from '#domain/decision';

/** A reaction tells a decision that the chair of its meeting has confirmed it. */
export const CONFIRMED_DECISION: QuerySources = { views: [], extended: [decision] };
