import type { Grants } from '#api/access/policy';

/** Whoever employs a leader: the home school, a council or an alliance. */
export const EMPLOYS_LEADERS: Grants = {
  'school-head': ['home-school'],
  'chair-of-governors': ['home-school'],
  'la-officer': ['employer-area'],
  'alliance-director': ['employer-alliance'],
};

/** Whoever releases the days of a leader: the employer, or a self-employed leader. */
export const RELEASES_LEADERS: Grants = { ...EMPLOYS_LEADERS, 'system-leader': ['employer-leader'] };
