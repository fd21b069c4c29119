import type { CircumstanceKind } from '#domain/contract-circumstances.events';

export const CIRCUMSTANCE_TITLES: Readonly<Record<CircumstanceKind, string>> = {
  'decision-rescinded': 'The decision was rescinded: continue, pause, replace or end',
  'request-withdrawn': 'The request was withdrawn: continue, pause, replace or end',
  'eligibility-lost': 'The school is not eligible any more: continue, pause, replace or end',
  'designation-ended': 'The designation of the leader ended: continue, pause, replace or end',
  'release-recalled': 'The home school recalled the release: continue, pause, replace or end',
  'alliance-ended': 'The alliance ended: continue, pass the contract on, pause, replace or end',
  'leader-passed-on': 'The leader answers to another alliance: continue, pass the contract on, pause, replace or end',
  'leader-day-overbooked': 'The leader worked more than a day: check the visits of both contracts',
  'head-left': 'The head left the school: continue, pause, replace or end',
  'school-closed': 'The school closed: continue, pause, replace or end',
  'home-school-closed': 'The home school closed: continue, pause, replace or end',
  'home-school-below-good': 'The home school fell below good: continue, pause, replace or end',
  'succession-proposed': 'The school is to convert, merge, split or close: continue, pause, replace or end',
  'succession-confirmed': 'The school converts, merges, splits or closes: continue, pause, replace or end',
  'home-school-succession-proposed':
    'The home school is to convert, merge, split or close: continue, pause, replace or end',
  'home-school-succession-confirmed':
    'The home school converts, merges, splits or closes: continue, pause, replace or end',
  'formal-step': 'A formal step was taken: continue, pause, replace or end, as the concern says',
};
