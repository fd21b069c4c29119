import type { ContractAfterwardsEvents } from '#domain/contract-afterwards.events';
import type { ContractStream } from '#domain/contract.types';
import type {
  AfterwardsRecord,
  CaseStudyAnswerRecord,
  EvaluationRecord,
  FollowUpRecord,
} from '#records/contract-afterwards.record.types';
import { changeWhere, correctedOn } from '#records/changed-entries';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';

const change = (record: ContractDocument, changes: Partial<AfterwardsRecord>): ContractDocument => ({
  ...record,
  afterwards: { ...record.afterwards, ...changes },
});

const changeEvaluation = (
  record: ContractDocument,
  side: EvaluationRecord['side'],
  to: (known: EvaluationRecord) => Partial<EvaluationRecord>,
): ContractDocument =>
  change(record, { evaluations: changeWhere(record.afterwards.evaluations, (each) => each.side === side, to) });

const answerCaseStudy = (record: ContractDocument, answer: CaseStudyAnswerRecord): ContractDocument => {
  const { caseStudy } = record.afterwards;
  if (caseStudy === null) return record;
  const others = caseStudy.answers.filter(({ side }) => side !== answer.side);
  return change(record, { caseStudy: { ...caseStudy, answers: [...others, answer] } });
};

/** The record without the release of the quotations of this evidence. */
export const withoutRelease = (record: ContractDocument, evidenceId: string): ContractDocument =>
  change(record, {
    releasedQuotations: record.afterwards.releasedQuotations.filter((each) => each.evidenceId !== evidenceId),
  });

const toUnplanned = (day: FollowUpRecord['dueOn']): FollowUpRecord => ({
  terms: null,
  possibleFrom: day,
  dueOn: day,
  isNotedOverdue: false,
  found: null,
});

/** What people read of what follows the end of a contract. */
export const afterwards = {
  EvaluationRecorded: (record, data, { actor: recordedBy }) =>
    change(record, {
      evaluations: [...record.afterwards.evaluations, { ...data, recordedBy, correctedOn: null, reply: null }],
    }),
  EvaluationCorrected: (record, { side, evaluatedOn, wentWell, toImprove }, context) =>
    changeEvaluation(record, side, (known) => ({
      evaluatedOn: evaluatedOn.new,
      wentWell: wentWell ?? known.wentWell,
      toImprove: toImprove ?? known.toImprove,
      ...correctedOn(context),
    })),
  EvaluationReplied: (record, { side, repliedOn, reply }, { actor: recordedBy }) =>
    changeEvaluation(record, side, () => ({ reply: { repliedOn, reply, recordedBy, correctedOn: null } })),
  EvaluationReplyCorrected: (record, { side, reply }, context) =>
    changeEvaluation(record, side, (known) => ({
      reply: known.reply && { ...known.reply, reply, ...correctedOn(context) },
    })),
  CaseStudyProposed: (record, { proposedOn, reason }, { actor: proposedBy }) =>
    change(record, { caseStudy: { proposedOn, reason, proposedBy, answers: [] } }),
  CaseStudyAgreed: (record, { side, agreedOn: on, source: text }, { actor: recordedBy }) =>
    answerCaseStudy(record, { side, answer: 'agreed', on, text, recordedBy }),
  CaseStudyDeclined: (record, { side, declinedOn: on, reason: text }, { actor: recordedBy }) =>
    answerCaseStudy(record, { side, answer: 'declined', on, text, recordedBy }),
  CaseStudyWithdrawn: (record) => change(record, { caseStudy: null }),
  QuotationsReleased: (record, data, { actor: recordedBy }) =>
    change(record, { releasedQuotations: [...record.afterwards.releasedQuotations, { ...data, recordedBy }] }),
  QuotationsWithheld: (record, { evidenceId }) => withoutRelease(record, evidenceId),
  FollowUpPlanned: (record, planned) => {
    const { followUp } = record.afterwards;
    return change(record, { followUp: { isNotedOverdue: false, found: null, ...followUp, ...planned } });
  },
  FollowUpOverdue: (record) => {
    const { followUp } = record.afterwards;
    return change(record, { followUp: followUp && { ...followUp, isNotedOverdue: true } });
  },
  FollowUpRecorded: (record, data, { actor: recordedBy }) =>
    change(record, {
      followUp: {
        ...(record.afterwards.followUp ?? toUnplanned(data.checkedOn)),
        found: { ...data, recordedBy, correctedOn: null },
      },
    }),
  FollowUpCorrected: (record, { checkedOn, results, note }, context) => {
    const { followUp } = record.afterwards;
    const found = followUp?.found ?? null;
    if (followUp === null || found === null) return record;
    const corrected = {
      ...found,
      checkedOn: checkedOn.new,
      results: results ?? found.results,
      note: note ?? found.note,
      ...correctedOn(context),
    };
    return change(record, { followUp: { ...followUp, found: corrected } });
  },
} satisfies Pick<RecordProjection<ContractStream, ContractDocument>, keyof ContractAfterwardsEvents>;
