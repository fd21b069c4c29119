import { waitsForCompliance, type OpenMeasures } from '#read-models/concern-measures';
import type { DueItem } from '#read-models/due-item';

type MeasureItem = Pick<DueItem, 'kind' | 'due' | 'subjectId' | 'title'>;

const listNoticeItems = (measures: OpenMeasures): MeasureItem[] =>
  measures.notices.flatMap((notice) =>
    notice.sent !== null && waitsForCompliance(measures, notice)
      ? [
          {
            kind: 'notice',
            due: notice.sent.complyBy,
            subjectId: String(notice.notice),
            title: 'Last day to comply with the notice: lift it, or propose a power after this day',
          },
        ]
      : [],
  );

/** What waits for approval since its day; nothing without a proposal. */
const listProposal = (
  kind: 'proposed-power' | 'proposed-step',
  proposal: OpenMeasures['proposedStepBack'],
  title: string,
): MeasureItem[] => (proposal === null ? [] : [{ kind, due: proposal.on, subjectId: null, title }]);

/** What is due about notices, powers, conditions and the way back. */
export const listMeasureItems = (measures: OpenMeasures): MeasureItem[] => [
  ...listNoticeItems(measures),
  ...measures.representations.flatMap(({ representation, receivedOn, open }): MeasureItem[] =>
    open
      ? [
          {
            kind: 'representation',
            due: receivedOn,
            subjectId: String(representation),
            title: 'Answer the representations against the notice',
          },
        ]
      : [],
  ),
  ...listProposal('proposed-power', measures.proposedPower, 'Approve the proposed power, or withdraw the proposal'),
  ...measures.conditions.flatMap(({ condition, dueOn, open }): MeasureItem[] =>
    open
      ? [
          {
            kind: 'concern-condition',
            due: dueOn,
            subjectId: String(condition),
            title: 'Judge whether the condition is met',
          },
        ]
      : [],
  ),
  ...listProposal(
    'proposed-step',
    measures.proposedStepBack,
    'Approve the proposed step back, or withdraw the proposal',
  ),
];
