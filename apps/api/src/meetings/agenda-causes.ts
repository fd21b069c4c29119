/** Due items that need the board, in the order in which they stand on the agenda. */
export const DUE_CAUSES = [
  'review',
  'circumstance',
  'recommendation',
  'resumption',
  'contract-end',
  'condition',
  'proposed-step',
  'concern',
  'notice',
  'concern-condition',
] as const;

/** Due items that are about a concern. */
export const CONCERN_CAUSES: readonly DueCause[] = ['proposed-step', 'concern', 'notice', 'concern-condition'];

export type DueCause = (typeof DUE_CAUSES)[number];

/** How an item of the agenda begins. */
export const DUE_LABELS: Readonly<Record<DueCause, string>> = {
  review: 'Review',
  circumstance: 'What happened around',
  recommendation: 'Recommendation of the monitoring group',
  resumption: 'End of the pause',
  'contract-end': 'End',
  condition: 'Condition',
  'proposed-step': 'Proposed step on a concern',
  concern: 'Concern',
  notice: 'Notice about a concern',
  'concern-condition': 'Condition of a concern',
};
