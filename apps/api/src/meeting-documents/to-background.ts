import type { FactData } from '#api/meeting-documents/meeting-document-data';
import { formatDay, formatHalfDays, formatPence } from '#api/documents/document-words';
import { OUTCOME_LABELS } from '#api/meeting-documents/meeting-labels';
import type { ContractDocument } from '#records/contract.record.types';
import type { DecisionDocument } from '#records/decision.record.types';
import type { EscalationDocument } from '#records/escalation.record.types';
import { WITHHELD, type Withheld } from '#records/visibility';

const toList = <Entry>(list: readonly Entry[] | Withheld): readonly Entry[] => (list === WITHHELD ? [] : list);

/** A fact, unless its reader may not see it or there is none. */
const state = (label: string, text: string | null): FactData[] =>
  text === null || text === '' || text === WITHHELD ? [] : [{ label, text }];

const words = (code: string): string => code.replaceAll('-', ' ');

const describeAim = (
  { measurements, reports }: ContractDocument,
  aim: ContractDocument['aims'][number],
): FactData[] => {
  const latest = measurements.findLast(({ aimId, voided }) => aimId === aim.aimId && !voided);
  const rating = toList(reports.at(-1)?.ratings ?? []).find(({ aimId }) => aimId === aim.aimId);
  const change = aim.kind === 'change' && aim.change !== WITHHELD ? aim.change : null;
  const details = [
    change?.baseline ? `from ${change.baseline.value}` : null,
    change === null ? null : `target ${change.target} ${change.measure.unit}`,
    `by ${formatDay(aim.by)}`,
    latest === undefined ? 'not measured yet' : `${latest.value} on ${formatDay(latest.measuredOn)}`,
    rating === undefined ? null : `last rated ${rating.rating}`,
  ].flatMap((detail) => detail ?? []);
  return state('Aim', aim.statement === WITHHELD ? null : `${aim.statement} (${details.join('; ')})`);
};

/** What members need in order to review a contract: what was agreed, how the aims stand, what was reported, and what happened around it. */
export const toReviewFacts = (found: ContractDocument): FactData[] => {
  const { agreed, halfDays, visits, reports, reviews, statements, concerns, circumstances } = found;
  const delivered = visits.filter(({ status }) => status === 'held').reduce((sum, visit) => sum + visit.halfDays, 0);
  const report = reports.at(-1);
  const review = reviews.at(-1);
  const statement = statements.at(-1);
  return [
    ...state('Period', `${formatDay(agreed.startsOn)} to ${formatDay(agreed.endsOn)}`),
    ...state('Time', `${formatHalfDays(delivered)} of ${formatHalfDays(halfDays)} delivered`),
    ...state('Price', `${formatPence(agreed.pence - found.lowered)}, of which ${formatPence(found.paid)} paid`),
    ...found.aims.flatMap((aim) => describeAim(found, aim)),
    ...(report === undefined ? [] : state(`Report of ${formatDay(report.reportedOn)}`, report.narrative)),
    ...(statement === undefined ? [] : state(`The school on ${formatDay(statement.on)}`, statement.statement)),
    ...(review === undefined
      ? []
      : [
          ...state('Last review', `${formatDay(review.reviewedOn)}: ${review.judgement}`),
          ...state('Note', review.note),
        ]),
    ...concerns
      .filter(({ settled }) => !settled)
      .flatMap(({ kind, since }) => state('Open concern', `${words(kind)}, since ${formatDay(since)}`)),
    ...circumstances
      .filter(({ answer, endedOn }) => answer === null && endedOn === null)
      .flatMap(({ kind, since, contractMeanwhile }) =>
        state(
          'Waits for an answer',
          `${words(kind)}, since ${formatDay(since)}${contractMeanwhile === null ? '' : ` (the contract ${contractMeanwhile} meanwhile)`}`,
        ),
      ),
  ];
};

/** What was decided, for a ratification or for the review of a decision. */
export const toDecisionFacts = ({ taken, rescission, dischargedConditions }: DecisionDocument): FactData[] => [
  ...state('Decision', `${OUTCOME_LABELS[taken.outcome]}, made on ${formatDay(taken.madeOn)}`),
  ...state('In force from', formatDay(taken.effectiveFrom)),
  ...(taken.award === null
    ? []
    : state(
        'Award',
        `at most ${formatHalfDays(taken.award.mostHalfDays)} and ${formatPence(taken.award.mostPence)}, until ${formatDay(taken.award.latestEnd)}`,
      )),
  ...toList(taken.conditions).flatMap(({ conditionId, text, due }) =>
    state(
      dischargedConditions.includes(conditionId) ? 'Condition, met' : 'Condition, open',
      due === null ? text : `${text} (by ${formatDay(due)})`,
    ),
  ),
  ...(rescission === null
    ? []
    : [...state('Rescinded by the chair on', formatDay(rescission.on)), ...state('Reason', rescission.reason)]),
];

/** What members need in order to decide on a concern: what it is, who answered what, and which steps were taken. */
export const toConcernFacts = (found: EscalationDocument): FactData[] => [
  ...state('Concern', `${words(found.kind)}, raised on ${formatDay(found.raisedOn)}`),
  ...state('Detail', found.detail),
  ...found.answers.flatMap(({ as, on, answer }) => state(`Answer of the ${words(as)} on ${formatDay(on)}`, answer)),
  ...found.steps.flatMap(({ step, on }) => state('Step taken', `${words(step)} on ${formatDay(on)}`)),
  ...(found.proposal === null
    ? []
    : [
        ...state('Step proposed', `${words(found.proposal.step)} on ${formatDay(found.proposal.on)}`),
        ...state('Reason', found.proposal.reason),
      ]),
  ...(found.answerDueOn === null || found.resolved ? [] : state('Answer due by', formatDay(found.answerDueOn))),
];
