import { HELD } from '#domain/contract-afterwards.events';
import { aimId, day, id, side, text, textOrNull } from '#domain/testing/contract-values.arbitraries';
import fc from 'fast-check';

const results = fc.array(
  fc.record({
    aimId,
    held: fc.constantFrom(...HELD),
    value: fc.option(fc.integer({ min: -1, max: 100 })),
    evidence: text,
  }),
  { maxLength: 3 },
);
const evidenceId = id('e1', 'e2');

/** The commands about what follows the end of a contract. */
export const afterwards = {
  RecordEvaluation: fc.record({ side, evaluatedOn: day, wentWell: text, toImprove: text }),
  CorrectEvaluation: fc.record({ side, evaluatedOn: day, wentWell: textOrNull, toImprove: textOrNull, reason: text }),
  ReplyToEvaluation: fc.record({ side, repliedOn: day, reply: text }),
  CorrectEvaluationReply: fc.record({ side, reply: text, reason: text }),
  ProposeCaseStudy: fc.record({ proposedOn: day, reason: text }),
  AgreeToCaseStudy: fc.record({ side, agreedOn: day, source: textOrNull }),
  DeclineCaseStudy: fc.record({ side, declinedOn: day, reason: text }),
  WithdrawCaseStudy: fc.record({ withdrawnOn: day, reason: text }),
  ReleaseQuotations: fc.record({ evidenceId, agreedOn: day, agreement: text }),
  WithholdQuotations: fc.record({ evidenceId, withheldOn: day, reason: text }),
  NoteOverdueFollowUp: fc.record({ wasDueOn: day }),
  RecordFollowUp: fc.record({ checkedOn: day, results, note: text }),
  CorrectFollowUp: fc.record({ checkedOn: day, results: fc.option(results), note: textOrNull, reason: text }),
};
